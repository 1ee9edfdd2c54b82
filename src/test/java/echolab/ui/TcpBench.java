package echolab.ui;

import echolab.net.Endpoint;
import echolab.ui.cards.ClientCard;
import echolab.ui.tcp.ClientViewModel;
import echolab.ui.tcp.TcpViewModel;

/// The TCP tab on its bench.
public final class TcpBench extends Bench {

    public final TcpViewModel tab = new TcpViewModel(surroundings());

    public TcpBench() {
        tab.follow(refresh);
    }

    /// Starts the tab's server on a port that the system chooses.
    public Endpoint serve() {
        return serve(tab.server());
    }

    /// Connects the chosen client.
    public ClientViewModel connect(Endpoint remote) {
        ClientViewModel client = tab.client();
        client.host().set(remote.host());
        client.port().set(String.valueOf(remote.port()));
        client.connect();
        until("the client is connected", () -> client.stateProperty().get() == ClientCard.State.OPEN);
        return client;
    }

    /// Sends a line from the chosen client to the tab's server and waits for its echo.
    public void echo(String line) {
        echo(tab.client().composer(), line, tab.client()::send);
    }

    @Override
    public void close() {
        tab.faults().close();
        super.close();
    }
}
