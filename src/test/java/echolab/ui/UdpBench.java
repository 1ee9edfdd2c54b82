package echolab.ui;

import echolab.net.Endpoint;
import echolab.ui.cards.ClientCard;
import echolab.ui.udp.ClientViewModel;
import echolab.ui.udp.UdpViewModel;

/// The UDP tab on its bench. Its first client is bound to a port that the system chooses, not to the usual one.
public final class UdpBench extends Bench {

    public final UdpViewModel tab = new UdpViewModel(surroundings());

    public UdpBench() {
        tab.follow(refresh);
        tab.client().localPort().set("0");
    }

    /// Starts the tab's server on a port that the system chooses.
    public Endpoint serve() {
        return serve(tab.server());
    }

    /// Binds the chosen client, as connected as its card says.
    public ClientViewModel bind(Endpoint remote) {
        ClientViewModel client = tab.client();
        client.host().set(remote.host());
        client.port().set(String.valueOf(remote.port()));
        client.open();
        until("the client is bound", () -> client.stateProperty().get() == ClientCard.State.OPEN);
        return client;
    }

    /// Sends a datagram from the chosen client to the tab's server and waits for its echo.
    public void echo(String text) {
        echo(tab.client().composer(), text, tab.client()::send);
    }

    @Override
    public void close() {
        tab.faults().close();
        super.close();
    }
}
