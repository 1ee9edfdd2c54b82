package echolab.ui.udp;

import echolab.capture.Capture;
import echolab.net.Connection;
import echolab.net.Endpoint;
import echolab.net.Failure;
import echolab.net.Payload;
import echolab.net.Session;
import echolab.net.SocketService;
import echolab.net.status.SocketErrorStatus;
import echolab.net.udp.DatagramClient;
import echolab.net.udp.DatagramSession.Granted;
import echolab.net.udp.Ledger;
import echolab.net.udp.Stamp;
import echolab.net.udp.UdpClientSpec;
import echolab.net.udp.UdpOptions;
import echolab.net.udp.UdpServerSpec;
import echolab.ui.Field;
import echolab.ui.Texts;
import echolab.ui.cards.Composer;
import echolab.ui.cards.FirstEcho;
import echolab.ui.cards.Repeating;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// One datagram client as its card shows it: where it is bound, where it sends, what, and how far it has come.
public final class ClientViewModel {

    public enum State { CLOSED, OPENING, OPEN }

    private final SocketService service;
    private final Capture capture;
    private final Texts texts;
    private final ClientOptions options;
    private final Composer composer;
    private final Repeating repeating = new Repeating();

    private final Field localHost;
    private final Field localPort;
    private final Field host;
    private final Field port;
    private final Field padTo;
    private final BooleanProperty connected = new SimpleBooleanProperty(true);
    private final BooleanProperty stamped = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.CLOSED);
    private final ReadOnlyObjectWrapper<Connection> connection = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Endpoint> local = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Granted> granted = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private DatagramClient client;
    private Ledger ledger;

    ClientViewModel(SocketService service, Capture capture, Texts texts) {
        this.service = service;
        this.capture = capture;
        this.texts = texts;
        options = new ClientOptions(texts);
        composer = new Composer(texts, texts.get("udp.message.first"), Payload.LineEnding.NONE);
        localHost = new Field(texts, "127.0.0.1");
        localPort = new Field(texts, String.valueOf(UdpClientSpec.DEFAULT_PORT));
        host = new Field(texts, "127.0.0.1");
        port = new Field(texts, String.valueOf(UdpServerSpec.DEFAULT_PORT));
        padTo = new Field(texts, "0 B");
        stamped.subscribe(on -> {
            if (client != null) {
                client.stamp(on);
            }
        });
    }

    /// Begins to bind to what the fields say; a bad field is refused and nothing happens.
    public void open() {
        if (state.get() != State.CLOSED) {
            return;
        }
        int wantedPort = port.number(1, Endpoint.MAX_PORT, "field.port.destination");
        int ownPort = localPort.number(0, Endpoint.MAX_PORT, "field.port.range");
        UdpOptions wanted = options.options();
        for (Field address : new Field[] {host, localHost}) {
            if (address.text().isBlank()) {
                address.refuse("field.host.empty");
            }
        }
        if (host.refused() || localHost.refused() || wantedPort < 0 || ownPort < 0 || wanted == null) {
            return;
        }
        failure.set(null);
        hint.set("");
        repeating.reset();
        state.set(State.OPENING);
        client = service.open(new UdpClientSpec(new Endpoint(localHost.text().strip(), ownPort),
                new Endpoint(host.text().strip(), wantedPort), connected.get(), wanted, UdpClientSpec.OUTBOX_MESSAGES,
                UdpClientSpec.OUTBOX_BYTES), capture);
        client.stamp(stamped.get());
        ledger = client.ledger();
        connection.set(client.connection());
    }

    public void close() {
        if (client != null) {
            client.close();
        }
    }

    /// Sends what the message field says as often as the repeat field says. An empty message is sent too: an empty datagram is one.
    ///
    /// @return whether it was handed over; where not, a field says why, or the hint does
    public boolean send() {
        hint.set("");
        Composer.Message message = composer.compose();
        int length = padTo.number(0, UdpClientSpec.MAX_PAYLOAD + 1, "field.pad.range");
        if (message == null || length < 0) {
            return false;
        }
        if (client == null || state.get() != State.OPEN) {
            hint.set(texts.get("udp.bind.first"));
            return false;
        }
        return hand(message.padTo(length - (stamped.get() ? Stamp.BYTES : 0)));
    }

    private boolean hand(Composer.Message message) {
        if (message.count() > 1) {
            repeating.stop();
            repeating.follow(client.repeat(message.bytes(), message.count(), message.interval()));
            return true;
        }
        boolean taken = client.send(message.bytes());
        if (!taken) {
            hint.set(texts.get("client.outbox.full", UdpClientSpec.OUTBOX_MESSAGES));
        }
        return taken;
    }

    /// Fills the outbox until it takes no more, which leaves its row.
    void overflow() {
        byte[] message = new byte[UdpClientSpec.MAX_PAYLOAD - Stamp.BYTES];
        for (int i = 0; client != null && i < 10 * UdpClientSpec.OUTBOX_MESSAGES && client.send(message); i++) {
            // Each is sent; the system takes them more slowly than they come.
        }
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
                granted.set(client.granted());
                state.set(State.OPEN);
            }
            case CLOSED -> {
                client = null;
                local.set(null);
                state.set(State.CLOSED);
                failure.set(now.failure());
                blame(now.failure());
            }
        }
    }

    /// Takes in a failure after which the socket goes on.
    void failed(Failure why) {
        if (state.get() == State.OPEN) {
            hint.set(texts.get("udp.failed.on", why.status().title()));
        }
    }

    private void blame(Failure why) {
        if (why == null) {
            return;
        }
        switch (why.during()) {
            case BIND -> {
                if (why.status() == SocketErrorStatus.ADDRESS_ALREADY_IN_USE) {
                    localPort.refuse("udp.port.taken", localPort.text().strip());
                } else {
                    localHost.refuse("udp.bind.failed", localHost.text().strip(), why.status().title());
                }
            }
            case RESOLVE -> host.refuse("client.name.unknown", host.text().strip());
            case CONNECT -> host.refuse("udp.connect.failed", host.text().strip(), why.status().title());
            default -> hint.set(texts.get("client.lost", why.status().title()));
        }
    }

    public Field localHost() {
        return localHost;
    }

    public Field localPort() {
        return localPort;
    }

    public Field host() {
        return host;
    }

    public Field port() {
        return port;
    }

    /// Bytes to which shorter datagrams are filled with zeros, the stamp included.
    public Field padTo() {
        return padTo;
    }

    /// Whether the socket hears one address only.
    public BooleanProperty connectedProperty() {
        return connected;
    }

    /// Whether each datagram begins with a number and a time.
    public BooleanProperty stampedProperty() {
        return stamped;
    }

    public ClientOptions options() {
        return options;
    }

    public Composer composer() {
        return composer;
    }

    public Repeating repeating() {
        return repeating;
    }

    /// Where it is to send, null where the fields name no endpoint.
    Endpoint destination() {
        try {
            return new Endpoint(host.text().strip(), Integer.parseInt(port.text().strip()));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /// What became of the stamped datagrams, null before the socket was first bound.
    Ledger ledger() {
        return ledger;
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

    /// Why it ended, null where it did not fail.
    public ReadOnlyObjectProperty<Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// What the system really gave, null before it was bound.
    public ReadOnlyObjectProperty<Granted> grantedProperty() {
        return granted.getReadOnlyProperty();
    }

    /// One line below the buttons, where something is to be said that belongs to no field.
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }
}
