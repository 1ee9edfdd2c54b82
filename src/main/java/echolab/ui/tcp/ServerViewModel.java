package echolab.ui.tcp;

import echolab.capture.Capture;
import echolab.net.Connection;
import echolab.net.EchoGate;
import echolab.net.Endpoint;
import echolab.net.Failure;
import echolab.net.Server;
import echolab.net.Session;
import echolab.net.SocketService;
import echolab.net.status.SocketErrorStatus;
import echolab.net.tcp.Framing;
import echolab.net.tcp.Model;
import echolab.net.tcp.TcpOptions;
import echolab.net.tcp.TcpServerSpec;
import echolab.ui.Field;
import echolab.ui.Texts;
import echolab.ui.cards.PeerList;
import java.net.InetAddress;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// The echo server as its card shows it. The state changes at a click to *opening*, and further only by what the socket says.
public final class ServerViewModel {

    public enum State { STOPPED, OPENING, RUNNING }

    private static final List<String> ANY = List.of("0.0.0.0", "::");

    private final SocketService service;
    private final Capture capture;
    private final Texts texts;
    private final EchoGate gate;

    private final Field host;
    private final Field port;
    private final Field maxClients;
    private final ObjectProperty<Framing> framing = new SimpleObjectProperty<>(Framing.LINES);
    private final ObjectProperty<Model> model = new SimpleObjectProperty<>(Model.STREAMS);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.STOPPED);
    private final ReadOnlyObjectWrapper<Endpoint> local = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Failure> failure = new ReadOnlyObjectWrapper<>();
    private final PeerList peers;
    private final Openings openings = new Openings();

    private Server server;
    private boolean startAgain;

    public ServerViewModel(SocketService service, Capture capture, Texts texts, EchoGate gate) {
        this.service = service;
        this.capture = capture;
        this.texts = texts;
        host = new Field(texts, "127.0.0.1");
        port = new Field(texts, String.valueOf(TcpServerSpec.DEFAULT_PORT));
        maxClients = new Field(texts, "10000");
        this.gate = gate;
        peers = new PeerList(capture);
    }

    /// Begins to listen at what the fields say; a bad field is refused and nothing happens.
    public void start() {
        if (state.get() != State.STOPPED) {
            return;
        }
        int wantedPort = port.number(0, Endpoint.MAX_PORT, "field.port.range");
        int clients = maxClients.number(1, TcpServerSpec.MAX_CLIENTS, "field.clients.range");
        if (host.text().isBlank()) {
            host.refuse("field.host.empty");
        }
        if (host.refused() || wantedPort < 0 || clients < 0) {
            return;
        }
        failure.set(null);
        state.set(State.OPENING);
        server = listen(new TcpServerSpec(new Endpoint(host.text().strip(), wantedPort), framing.get(), model.get(),
                TcpOptions.DEFAULT, clients, TcpServerSpec.MAX_LINE, TcpServerSpec.WRITE_LIMIT, gate));
    }

    private Server listen(TcpServerSpec spec) {
        Server opened = service.listen(spec, capture);
        openings.add(opened.connection(), spec.local(), spec.model());
        return opened;
    }

    /// Stops if need be, and starts with another way of echoing.
    public void restart(Framing other) {
        framing.set(other);
        restart();
    }

    /// Stops if need be, and starts on another port.
    public void restart(int other) {
        port.set(String.valueOf(other));
        restart();
    }

    private void restart() {
        if (server == null) {
            start();
        } else {
            startAgain = true;
            stop();
        }
    }

    /// Has a second listener try the very address that this one has: it is refused, and leaves its row.
    void listenTwice() {
        listen(new TcpServerSpec(local.get(), framing.get(), model.get()));
    }

    /// Fills the fields and starts: for a server that is on from the beginning.
    public void startAt(Endpoint where, Framing how, Model with) {
        host.set(where.host());
        port.set(String.valueOf(where.port()));
        framing.set(how);
        model.set(with);
        start();
    }

    public void stop() {
        if (server != null) {
            server.close();
        }
    }

    public void disconnect(Connection peer) {
        if (server != null) {
            server.disconnect(peer);
        }
    }

    /// Takes in what the socket's thread has set since.
    void refresh() {
        if (server == null) {
            return;
        }
        Session.State now = server.state();
        switch (now.phase()) {
            case OPENING -> state.set(State.OPENING);
            case OPEN -> {
                local.set(Endpoint.of(now.local()));
                state.set(State.RUNNING);
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
    void refreshPeers() {
        if (server != null) {
            peers.refresh(server);
        }
    }

    private void failed(Failure why) {
        failure.set(why);
        if (why == null) {
            return;
        }
        if (why.status() == SocketErrorStatus.ADDRESS_ALREADY_IN_USE) {
            port.refuse("server.port.taken", port.text().strip());
        } else if (why.during() == Failure.Operation.BIND && port.text().length() <= 4 && why.status() == SocketErrorStatus.UNKNOWN) {
            port.refuse("server.port.denied", port.text().strip());
        } else {
            host.refuse("server.failed." + (why.during() == Failure.Operation.RESOLVE ? "name" : "address"),
                    host.text().strip());
        }
    }

    /// Whether other machines could reach what the address field says.
    public boolean reachable() {
        String name = host.text().strip();
        if (name.equalsIgnoreCase("localhost") || name.isEmpty()) {
            return false;
        }
        try {
            return !InetAddress.ofLiteral(name).isLoopbackAddress();
        } catch (IllegalArgumentException _) {
            return true;
        }
    }

    /// The address that a program on this machine calls, null while nothing listens.
    public Endpoint reachableAt() {
        Endpoint bound = local.get();
        return bound == null ? null : ANY.contains(bound.host()) ? new Endpoint("localhost", bound.port()) : bound;
    }

    Openings openings() {
        return openings;
    }

    public Field host() {
        return host;
    }

    public Field port() {
        return port;
    }

    public Field maxClients() {
        return maxClients;
    }

    public ObjectProperty<Framing> framingProperty() {
        return framing;
    }

    public ObjectProperty<Model> modelProperty() {
        return model;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The bound address, with the port that it really got.
    public ReadOnlyObjectProperty<Endpoint> localProperty() {
        return local.getReadOnlyProperty();
    }

    /// Why the last start failed, null where it did not.
    public ReadOnlyObjectProperty<Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    public PeerList peers() {
        return peers;
    }
}
