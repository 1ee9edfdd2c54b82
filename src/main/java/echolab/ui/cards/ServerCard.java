package echolab.ui.cards;

import echolab.capture.Capture;
import echolab.net.Connection;
import echolab.net.Endpoint;
import echolab.net.Failure;
import echolab.net.Server;
import echolab.net.Session;
import echolab.net.status.SocketErrorStatus;
import echolab.ui.Texts;
import java.util.List;

/// A server as its card shows it. The state changes at a click to *opening*, and further only by what the socket says.
public abstract class ServerCard<S extends Server> extends Card<ServerCard.State> {

    public enum State { STOPPED, OPENING, RUNNING }

    private static final List<String> ANY = List.of("0.0.0.0", "::");
    /// Ports below this one belong to the system.
    private static final int FIRST_FREE = 1024;

    private final PeerList peers;
    private S server;
    private boolean startAgain;

    protected ServerCard(Capture capture, Texts texts, int port) {
        super(texts, new Endpoint("127.0.0.1", port), State.STOPPED);
        peers = new PeerList(capture);
    }

    /// Whether the fields beside host and port are right; refuses those that are not.
    protected abstract boolean ready();

    /// Opens what the fields say; called when all of them are right.
    protected abstract S open(Endpoint at);

    /// Begins to serve at what the fields say; a bad field is refused and nothing happens.
    public void start() {
        if (state.get() != State.STOPPED) {
            return;
        }
        int wantedPort = port.number(0, Endpoint.MAX_PORT, "field.port.range");
        boolean ready = ready();
        if (host.text().isBlank()) {
            host.refuse("field.host.empty");
        }
        if (host.refused() || wantedPort < 0 || !ready) {
            return;
        }
        failure.set(null);
        state.set(State.OPENING);
        server = open(new Endpoint(host.text().strip(), wantedPort));
    }

    /// Fills the fields and starts: for a server that is on from the beginning.
    protected void startAt(Endpoint where) {
        host.set(where.host());
        port.set(String.valueOf(where.port()));
        start();
    }

    public void stop() {
        startAgain = false;
        close();
    }

    private void close() {
        if (server != null) {
            server.close();
        }
    }

    /// Stops if need be, and starts on another port.
    public void restart(int other) {
        port.set(String.valueOf(other));
        restart();
    }

    /// Stops if need be, and starts with what the fields say then.
    public void restart() {
        if (server == null) {
            start();
        } else {
            startAgain = true;
            state.set(State.OPENING);
            local.set(null);
            close();
        }
    }

    public void disconnect(Connection peer) {
        if (server != null) {
            server.disconnect(peer);
        }
    }

    /// Takes in what the socket's thread has set since.
    public void refresh() {
        if (server == null) {
            return;
        }
        Session.State now = server.state();
        switch (now.phase()) {
            case OPENING -> state.set(State.OPENING);
            case OPEN -> {
                if (!startAgain) {
                    local.set(Endpoint.of(now.local()));
                    state.set(State.RUNNING);
                }
            }
            case CLOSED -> {
                server = null;
                state.set(State.STOPPED);
                local.set(null);
                peers.clear();
                failed(now.failure());
                if (startAgain) {
                    startAgain = false;
                    start();
                }
            }
        }
    }

    /// Counts anew what each client has sent and got.
    public void refreshPeers() {
        if (server != null) {
            peers.refresh(server);
        }
    }

    private void failed(Failure why) {
        failure.set(why);
        if (why == null) {
            return;
        }
        int wanted = port.number(0, Endpoint.MAX_PORT, "field.port.range");
        if (why.status() == SocketErrorStatus.ADDRESS_ALREADY_IN_USE) {
            port.refuse("server.port.taken", port.text().strip());
        } else if (why.during() == Failure.Operation.BIND && wanted > 0 && wanted < FIRST_FREE
                && why.status() == SocketErrorStatus.UNKNOWN) {
            port.refuse("server.port.denied", port.text().strip());
        } else {
            host.refuse("server.failed." + (why.during() == Failure.Operation.RESOLVE ? "name" : "address"),
                    host.text().strip());
        }
    }

    /// Whether other machines could reach what the address field says.
    public boolean reachable() {
        String name = host.text().strip();
        return !name.isEmpty() && !Endpoint.isLoopback(name);
    }

    /// The address that a program on this machine calls, null while nothing listens.
    public Endpoint reachableAt() {
        Endpoint bound = local.get();
        return bound == null ? null : ANY.contains(bound.host()) ? new Endpoint("localhost", bound.port()) : bound;
    }

    /// What the fields say, or where it is reached; null where they name no endpoint.
    public Endpoint wanted() {
        Endpoint running = reachableAt();
        return running != null ? running : written();
    }

    /// The running one, null where none is.
    protected S server() {
        return server;
    }

    public PeerList peers() {
        return peers;
    }
}
