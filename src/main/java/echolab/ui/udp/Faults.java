package echolab.ui.udp;

import echolab.net.Endpoint;
import echolab.net.session.Fault;
import echolab.net.udp.UdpClientSpec;
import echolab.net.udp.UdpFaults;
import echolab.ui.cards.ServerCard;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// *Break it*: provokes the real error, on this machine alone, with the tab's own sockets where they can do it.
public final class Faults implements AutoCloseable {

    /// What can be broken.
    public enum Kind { NOTHING_LISTENS, TOO_LONG, TAKEN, NAME, NO_GROUP, GROUP_CONNECT, BROADCAST, OUTBOX, LOOP, RATE }

    private static final String NO_GROUP = "127.0.0.1";
    private static final String EVERYBODY = "127.255.255.255";
    private static final String FEW = "10";
    private static final String MANY = "50";

    /// A name that no resolver knows (RFC 6761).
    private static final String UNKNOWN_NAME = "nosuch.invalid";
    private static final int KEPT = 8;

    private interface Provoking {
        void run() throws IOException;
    }

    private final UdpViewModel tab;
    private final Executor background;
    private final Deque<Fault> running = new ArrayDeque<>();
    /// What the background has made ready, to be done by the next refresh.
    private final ConcurrentLinkedQueue<Runnable> ready = new ConcurrentLinkedQueue<>();
    private Consumer<Endpoint> whenServed;
    private ClientViewModel awaited;
    private Runnable whenOpen;

    Faults(UdpViewModel tab, Executor background) {
        this.tab = tab;
        this.background = background;
    }

    public void provoke(Kind kind) {
        switch (kind) {
            case NOTHING_LISTENS -> prepare(() -> {
                Endpoint closed = UdpFaults.closedPort();
                ready.add(() -> send(closed, true));
            });
            case TOO_LONG -> served(at -> {
                free().padTo().set(String.valueOf(UdpClientSpec.MAX_PAYLOAD + 1));
                send(at, true);
            });
            case TAKEN -> taken();
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
            case LOOP -> served(at -> prepare(() -> {
                Fault loop = UdpFaults.endlessEcho(at);
                ready.add(() -> keep(loop));
            }));
            case RATE -> rate();
        }
    }

    private void taken() {
        if (tab.server().stateProperty().get() == ServerCard.State.RUNNING) {
            tab.server().listenTwice();
            return;
        }
        prepare(() -> {
            Fault taken = UdpFaults.takenPort();
            ready.add(() -> {
                keep(taken);
                tab.server().host().set(taken.endpoint().host());
                tab.server().port().set(String.valueOf(taken.endpoint().port()));
                tab.server().start();
            });
        });
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

    private void prepare(Provoking provoking) {
        background.execute(() -> {
            try {
                provoking.run();
            } catch (IOException e) {
                ready.add(() -> tab.say(e.getLocalizedMessage()));
            }
        });
    }

    private void keep(Fault fault) {
        running.add(fault);
        if (running.size() > KEPT) {
            running.poll().close();
        }
    }

    /// Does something at the server once it runs, starting it if need be.
    void served(Consumer<Endpoint> act) {
        whenServed = act;
        tab.server().start();
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
        if (tab.client().stateProperty().get() != ClientViewModel.State.CLOSED) {
            tab.newClient();
        }
        return tab.client();
    }

    void refresh() {
        for (Runnable next = ready.poll(); next != null; next = ready.poll()) {
            next.run();
        }
        if (whenServed != null && tab.server().reachableAt() != null) {
            Consumer<Endpoint> act = whenServed;
            whenServed = null;
            act.accept(tab.server().reachableAt());
        }
        if (whenOpen != null && awaited.stateProperty().get() != ClientViewModel.State.OPENING) {
            Runnable act = whenOpen;
            whenOpen = null;
            if (awaited.stateProperty().get() == ClientViewModel.State.OPEN) {
                act.run();
            }
        }
    }

    @Override
    public void close() {
        running.forEach(Fault::close);
    }
}
