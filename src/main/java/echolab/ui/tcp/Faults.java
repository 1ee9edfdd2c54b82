package echolab.ui.tcp;

import echolab.net.Endpoint;
import echolab.net.session.Fault;
import echolab.net.tcp.TcpFaults;
import echolab.ui.cards.ClientCard;
import echolab.ui.cards.Provocations;
import java.util.concurrent.Executor;

/// *Break it*: provokes the real error, on this machine alone. What the tab's own sockets can do is done with them and seen on
/// their cards; the rest comes from a foreign client at the tab's server, which is started where it does not run.
public final class Faults extends Provocations {

    /// What can be broken.
    public enum Kind { REFUSED, TAKEN, SILENT, NAME, RESET, ENDLESS, NEVER_READS, HALF_CLOSE }

    /// A name that no resolver knows (RFC 6761).
    private static final String UNKNOWN_NAME = "nosuch.invalid";
    private static final String SILENT_LIMIT_SECONDS = "2";

    private final TcpViewModel tab;

    Faults(TcpViewModel tab, Executor background) {
        super(tab.server(), background, tab::say);
        this.tab = tab;
    }

    public void provoke(Kind kind) {
        switch (kind) {
            case REFUSED -> prepare(() -> {
                Endpoint closed = TcpFaults.closedPort();
                then(() -> connect(closed));
            });
            case TAKEN -> taken(tab.server()::listenTwice, TcpFaults::takenPort);
            case SILENT -> prepare(() -> {
                Fault silent = TcpFaults.silentListener();
                keep(silent);
                then(() -> {
                    free().options().limit().set(SILENT_LIMIT_SECONDS);
                    connect(silent.endpoint());
                });
            });
            case NAME -> connect(new Endpoint(UNKNOWN_NAME, 1337));
            case RESET -> served(server -> prepare(() -> keep(TcpFaults.resetInMidLine(server))));
            case ENDLESS -> served(server -> prepare(() -> keep(TcpFaults.endlessLine(server))));
            case NEVER_READS -> served(server -> prepare(() -> keep(TcpFaults.neverReads(server))));
            case HALF_CLOSE -> served(server -> prepare(() -> keep(TcpFaults.halfClose(server))));
        }
    }

    private void connect(Endpoint remote) {
        ClientViewModel client = free();
        client.host().set(remote.host());
        client.port().set(String.valueOf(remote.port()));
        client.connect();
    }

    /// A client that is not connected: the chosen one, or a new one.
    private ClientViewModel free() {
        if (tab.client().stateProperty().get() != ClientCard.State.CLOSED) {
            tab.newClient();
        }
        return tab.client();
    }
}
