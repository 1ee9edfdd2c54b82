package echolab.ui.udp;

import echolab.net.Endpoint;
import echolab.net.udp.UdpClientSpec;
import echolab.net.udp.UdpFaults;
import echolab.ui.cards.ClientCard;
import echolab.ui.cards.Provocations;
import java.util.concurrent.Executor;

/// *Break it*: provokes the real error, on this machine alone, with the tab's own sockets where they can do it.
public final class Faults extends Provocations {

    /// What can be broken.
    public enum Kind { NOTHING_LISTENS, TOO_LONG, TAKEN, NAME, NO_GROUP, GROUP_CONNECT, BROADCAST, OUTBOX, LOOP, RATE }

    private static final String NO_GROUP = "127.0.0.1";
    private static final String EVERYBODY = "127.255.255.255";
    private static final String FEW = "10";
    private static final String MANY = "50";

    /// A name that no resolver knows (RFC 6761).
    private static final String UNKNOWN_NAME = "nosuch.invalid";

    private final UdpViewModel tab;
    private ClientViewModel awaited;
    private Runnable whenOpen;

    Faults(UdpViewModel tab, Executor background) {
        super(tab.server(), background, tab::say);
        this.tab = tab;
    }

    public void provoke(Kind kind) {
        switch (kind) {
            case NOTHING_LISTENS -> prepare(() -> {
                Endpoint closed = UdpFaults.closedPort();
                then(() -> send(closed, true));
            });
            case TOO_LONG -> served(at -> {
                free().padTo().set(String.valueOf(UdpClientSpec.MAX_PAYLOAD + 1));
                send(at, true);
            });
            case TAKEN -> taken(tab.server()::listenTwice, UdpFaults::takenPort);
            case NAME -> send(new Endpoint(UNKNOWN_NAME, 1337), true);
            case NO_GROUP -> served(_ -> {
                tab.server().group().set(NO_GROUP);
                tab.server().join();
            });
            case GROUP_CONNECT -> send(new Endpoint(ServerViewModel.FIRST_GROUP, 1337), true);
            case BROADCAST -> send(new Endpoint(EVERYBODY, 1337), false);
            case OUTBOX -> served(at -> {
                ClientViewModel client = open(at, true);
                whenOpen(client, client::overflow);
            });
            case LOOP -> served(at -> prepare(() -> keep(UdpFaults.endlessEcho(at))));
            case RATE -> rate();
        }
    }

    /// Has the server answer few datagrams a second, and sends it many.
    private void rate() {
        tab.server().rateField().set(FEW);
        tab.server().restart();
        served(at -> {
            ClientViewModel client = open(at, true);
            whenOpen(client, () -> {
                client.composer().repeat().set(MANY);
                client.composer().interval().set("0");
                client.send();
            });
        });
    }

    /// Does something once that client is bound; nothing if it cannot be.
    void whenOpen(ClientViewModel client, Runnable act) {
        awaited = client;
        whenOpen = act;
    }

    private void send(Endpoint remote, boolean connected) {
        ClientViewModel client = open(remote, connected);
        whenOpen(client, client::send);
    }

    private ClientViewModel open(Endpoint remote, boolean connected) {
        ClientViewModel client = free();
        client.host().set(remote.host());
        client.port().set(String.valueOf(remote.port()));
        client.connectedProperty().set(connected);
        client.open();
        return client;
    }

    /// A client that is not bound: the chosen one, or a new one.
    private ClientViewModel free() {
        if (tab.client().stateProperty().get() != ClientCard.State.CLOSED) {
            tab.newClient();
        }
        return tab.client();
    }

    @Override
    public void refresh() {
        super.refresh();
        if (whenOpen != null && awaited.stateProperty().get() != ClientCard.State.OPENING) {
            Runnable act = whenOpen;
            whenOpen = null;
            if (awaited.isOpen()) {
                act.run();
            }
        }
    }
}
