package echolab.ui.tcp;

import echolab.net.Endpoint;
import echolab.net.session.Fault;
import echolab.net.tcp.TcpFaults;
import echolab.ui.cards.ServerCard.State;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// *Break it*: provokes the real error, on this machine alone. What the tab's own sockets can do is done with them and seen on
/// their cards; the rest comes from a foreign client at the tab's server, which is started where it does not run.
public final class Faults implements AutoCloseable {

    /// What can be broken.
    public enum Kind { REFUSED, TAKEN, SILENT, NAME, RESET, ENDLESS, NEVER_READS, HALF_CLOSE }

    /// A name that no resolver knows (RFC 6761).
    private static final String UNKNOWN_NAME = "nosuch.invalid";
    private static final String SILENT_LIMIT_SECONDS = "2";
    private static final int KEPT = 8;

    private interface Provoking {
        Fault run() throws IOException;
    }

    private final TcpViewModel tab;
    private final Executor background;
    private final Deque<Fault> running = new ArrayDeque<>();
    /// What the background has made ready, to be done by the next refresh.
    private final ConcurrentLinkedQueue<Runnable> ready = new ConcurrentLinkedQueue<>();
    private Consumer<Endpoint> whenServed;

    Faults(TcpViewModel tab, Executor background) {
        this.tab = tab;
        this.background = background;
    }

    public void provoke(Kind kind) {
        switch (kind) {
            case REFUSED -> prepare(() -> {
                Endpoint closed = TcpFaults.closedPort();
                ready.add(() -> connect(closed));
                return null;
            });
            case TAKEN -> taken();
            case SILENT -> prepare(() -> {
                Fault silent = TcpFaults.silentListener();
                ready.add(() -> {
                    ClientViewModel client = free();
                    client.options().limit().set(SILENT_LIMIT_SECONDS);
                    connect(silent.endpoint());
                });
                return silent;
            });
            case NAME -> connect(new Endpoint(UNKNOWN_NAME, 1337));
            case RESET -> served(server -> prepare(() -> TcpFaults.resetInMidLine(server)));
            case ENDLESS -> served(server -> prepare(() -> TcpFaults.endlessLine(server)));
            case NEVER_READS -> served(server -> prepare(() -> TcpFaults.neverReads(server)));
            case HALF_CLOSE -> served(server -> prepare(() -> TcpFaults.halfClose(server)));
        }
    }

    private void taken() {
        if (tab.server().stateProperty().get() == State.RUNNING) {
            tab.server().listenTwice();
            return;
        }
        prepare(() -> {
            Fault taken = TcpFaults.takenPort();
            ready.add(() -> {
                tab.server().host().set(taken.endpoint().host());
                tab.server().port().set(String.valueOf(taken.endpoint().port()));
                tab.server().start();
            });
            return taken;
        });
    }

    private void prepare(Provoking provoking) {
        background.execute(() -> {
            try {
                Fault fault = provoking.run();
                if (fault != null) {
                    ready.add(() -> keep(fault));
                }
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
    private void served(Consumer<Endpoint> act) {
        whenServed = act;
        tab.server().start();
    }

    private void connect(Endpoint remote) {
        ClientViewModel client = free();
        client.host().set(remote.host());
        client.port().set(String.valueOf(remote.port()));
        client.connect();
    }

    /// A client that is not connected: the chosen one, or a new one.
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
    }

    @Override
    public void close() {
        running.forEach(Fault::close);
    }
}
