package echolab.ui.udp;

import echolab.capture.Capture;
import echolab.net.Endpoint;
import echolab.net.Failure;
import echolab.net.Payload;
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
import echolab.ui.cards.ClientCard;
import echolab.ui.cards.Composer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// One datagram client as its card shows it.
public final class ClientViewModel extends ClientCard<DatagramClient> {

    private static final String LOOPBACK = "127.0.0.1";
    /// Takes a fraction of a second.
    private static final int MOST_UNTIL_FULL = 1_000 * UdpClientSpec.OUTBOX_MESSAGES;

    private final SocketService service;
    private final Capture capture;
    private final ClientOptions options;
    private final Field localHost;
    private final Field localPort;
    private final Field padTo;
    private final BooleanProperty connected = new SimpleBooleanProperty(true);
    private final BooleanProperty stamped = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Granted> granted = new ReadOnlyObjectWrapper<>();
    private Ledger ledger;

    ClientViewModel(SocketService service, Capture capture, Texts texts) {
        super(texts, new Endpoint(LOOPBACK, UdpServerSpec.DEFAULT_PORT), texts.get("udp.message.first"), Payload.LineEnding.NONE);
        this.service = service;
        this.capture = capture;
        options = new ClientOptions(texts);
        localHost = new Field(texts, LOOPBACK);
        localPort = new Field(texts, String.valueOf(UdpClientSpec.DEFAULT_PORT));
        padTo = new Field(texts, "0 B");
        stamped.subscribe(on -> {
            if (client() != null) {
                client().stamp(on);
            }
        });
    }

    @Override
    protected boolean ready() {
        if (localHost.text().isBlank()) {
            localHost.refuse("field.host.empty");
        }
        return ownPort() >= 0 & options.options() != null & !localHost.refused();
    }

    private int ownPort() {
        return localPort.number(0, Endpoint.MAX_PORT, "field.port.range");
    }

    @Override
    protected DatagramClient open(Endpoint remote) {
        UdpOptions wanted = options.options();
        DatagramClient opened = service.open(new UdpClientSpec(new Endpoint(localHost.text().strip(), ownPort()), remote, connected.get(),
                wanted, UdpClientSpec.OUTBOX_MESSAGES, UdpClientSpec.OUTBOX_BYTES), capture);
        opened.stamp(stamped.get());
        ledger = opened.ledger();
        return opened;
    }

    /// {@inheritDoc} An empty message is sent too: an empty datagram is one.
    @Override
    public boolean send() {
        say("");
        Composer.Message message = composer().compose();
        int length = padTo.number(0, UdpClientSpec.MAX_PAYLOAD + 1, "field.pad.range");
        if (message == null || length < 0) {
            return false;
        }
        if (!isOpen()) {
            say(texts.get("udp.bind.first"));
            return false;
        }
        return hand(message.padTo(length - (stamped.get() ? Stamp.BYTES : 0)), UdpClientSpec.OUTBOX_MESSAGES);
    }

    /// Fills the outbox until it takes no more, which leaves its row. The datagrams are small: that row must stay in the capture
    /// when all that is in the outbox has come after it, sent and echoed.
    void overflow() {
        byte[] message = new byte[1];
        for (int i = 0; isOpen() && i < MOST_UNTIL_FULL && client().send(message); i++) {
            // Each is sent; the system takes them more slowly than they come.
        }
    }

    @Override
    public void refresh() {
        super.refresh();
        granted.set(client() == null ? null : client().granted());
    }

    /// Takes in a failure after which the socket goes on.
    void failed(Failure why) {
        if (isOpen()) {
            say(texts.get("udp.failed.on", why.status().title()));
        }
    }

    @Override
    protected void blame(Failure why) {
        switch (why.during()) {
            case BIND -> {
                if (why.status() == SocketErrorStatus.ADDRESS_ALREADY_IN_USE) {
                    localPort.refuse("udp.port.taken", localPort.text().strip());
                } else {
                    localHost.refuse("udp.bind.failed", localHost.text().strip(), why.status().title());
                }
            }
            case RESOLVE -> host().refuse("client.name.unknown", host().text().strip());
            case CONNECT -> host().refuse("udp.connect.failed", host().text().strip(), why.status().title());
            default -> say(texts.get("client.lost", why.status().title()));
        }
    }

    public Field localHost() {
        return localHost;
    }

    public Field localPort() {
        return localPort;
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

    /// What became of the stamped datagrams, null before the socket was first bound.
    Ledger ledger() {
        return ledger;
    }

    /// What the system really gave, null while nothing is bound.
    public ReadOnlyObjectProperty<Granted> grantedProperty() {
        return granted.getReadOnlyProperty();
    }
}
