package echolab.ui.tcp;

import echolab.capture.Capture;
import echolab.net.Connection;
import echolab.net.Endpoint;
import echolab.net.Failure;
import echolab.net.Payload;
import echolab.net.Session;
import echolab.net.SocketService;
import echolab.net.StreamClient;
import echolab.net.tcp.Framing;
import echolab.net.tcp.TcpClientSpec;
import echolab.net.tcp.TcpServerSpec;
import echolab.ui.Field;
import echolab.ui.Texts;
import echolab.ui.cards.Composer;
import echolab.ui.cards.FirstEcho;
import echolab.ui.cards.Repeating;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// One client as its card shows it: where it connects, what it sends, and how far it has come.
public final class ClientViewModel {

    public enum State { CLOSED, OPENING, OPEN }

    private final SocketService service;
    private final Capture capture;
    private final Texts texts;
    private final ClientOptions options;

    private final Field host;
    private final Field port;
    private final Composer composer;
    private final Repeating repeating = new Repeating();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.CLOSED);
    private final ReadOnlyObjectWrapper<Connection> connection = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Endpoint> local = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final BooleanProperty finished = new SimpleBooleanProperty();

    /// Knows the port of the tab's own server, for better words; null where none runs.
    private final Supplier<Endpoint> ownServer;
    private final Openings openings = new Openings();
    private StreamClient client;

    public ClientViewModel(SocketService service, Capture capture, Texts texts, ClientOptions options, Supplier<Endpoint> ownServer) {
        this.service = service;
        this.capture = capture;
        this.texts = texts;
        host = new Field(texts, "localhost");
        port = new Field(texts, String.valueOf(TcpServerSpec.DEFAULT_PORT));
        this.options = options;
        this.ownServer = ownServer;
        composer = new Composer(texts, texts.get("client.message.first"), Payload.LineEnding.CRLF);
    }

    /// Begins to connect to what the fields say; a bad field is refused and nothing happens.
    public void connect() {
        if (state.get() != State.CLOSED) {
            return;
        }
        int wantedPort = port.number(1, Endpoint.MAX_PORT, "field.port.destination");
        if (host.text().isBlank()) {
            host.refuse("field.host.empty");
        }
        TcpClientSpec spec = host.refused() || wantedPort < 0 ? null
                : options.spec(new Endpoint(host.text().strip(), wantedPort));
        if (spec == null) {
            return;
        }
        failure.set(null);
        finished.set(false);
        hint.set("");
        repeating.reset();
        state.set(State.OPENING);
        client = service.connect(spec, capture);
        openings.add(client.connection(), spec.remote(), spec.model());
        connection.set(client.connection());
    }

    public void close() {
        if (client != null) {
            client.close();
        }
    }

    /// Sends no more, and hears what still comes.
    public void finish() {
        if (client != null) {
            client.finish();
            finished.set(true);
        }
    }

    /// Ends with a reset.
    public void reset() {
        if (client != null) {
            client.reset();
            if (state.get() == State.OPEN) {
                openings.reset(client.connection());
            }
        }
    }

    /// Sends what the message field says as often as the repeat field says.
    ///
    /// @return whether it was handed over; where not, a field says why, or the hint does
    public boolean send() {
        hint.set("");
        Composer.Message message = composer.compose();
        if (message == null) {
            return false;
        }
        if (client == null || state.get() != State.OPEN || finished.get()) {
            hint.set(texts.get(finished.get() && client != null ? "client.finished" : "client.connect.first"));
            return false;
        }
        if (message.bytes().length == 0) {
            composer.message().refuse("field.message.empty");
            return false;
        }
        if (message.count() > 1) {
            repeating.follow(client.repeat(message.bytes(), message.count(), message.interval()));
            return true;
        }
        boolean taken = client.send(message.bytes());
        if (!taken) {
            hint.set(texts.get("client.outbox.full", TcpClientSpec.OUTBOX_MESSAGES));
        }
        return taken;
    }

    /// How a step that needs this client open stands to it.
    FirstEcho.Outlook outlook() {
        return switch (state.get()) {
            case OPEN -> FirstEcho.Outlook.READY;
            case OPENING -> FirstEcho.Outlook.NOT_YET;
            case CLOSED -> FirstEcho.Outlook.NEVER;
        };
    }

    /// Takes in what the socket's threads have set since.
    void refresh() {
        repeating.refresh();
        if (client == null) {
            return;
        }
        Session.State now = client.state();
        switch (now.phase()) {
            case OPENING -> state.set(State.OPENING);
            case OPEN -> {
                local.set(Endpoint.of(now.local()));
                state.set(State.OPEN);
            }
            case CLOSED -> {
                client = null;
                local.set(null);
                state.set(State.CLOSED);
                failed(now.failure());
            }
        }
    }

    private void failed(Failure why) {
        failure.set(why);
        if (why == null) {
            return;
        }
        switch (why.during()) {
            case RESOLVE -> Blame.name(why, host);
            case CONNECT -> Blame.address(why, host, port, ownServer.get());
            case CONFIGURE, BIND, JOIN, ACCEPT, READ, WRITE, CLOSE -> hint.set(texts.get("client.lost", why.status().title()));
        }
    }

    public Field host() {
        return host;
    }

    public Field port() {
        return port;
    }

    /// What is written to be sent. With an interval of 0 the next is sent when the last one's answer is there.
    public Composer composer() {
        return composer;
    }

    public Repeating repeating() {
        return repeating;
    }

    Openings openings() {
        return openings;
    }

    public ClientOptions options() {
        return options;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The connection that this card has or last had, null before the first.
    public ReadOnlyObjectProperty<Connection> connectionProperty() {
        return connection.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Endpoint> localProperty() {
        return local.getReadOnlyProperty();
    }

    /// Why the last connection ended, null where it did not fail.
    public ReadOnlyObjectProperty<Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// Whether this side has ended its direction.
    public BooleanProperty finishedProperty() {
        return finished;
    }

    /// One line below the buttons, where something is to be said that belongs to no field.
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /// Knows no more of the framing than the options say.
    public Framing framing() {
        return options.framingProperty().get();
    }
}
