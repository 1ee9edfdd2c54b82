package echolab.ui.tcp;

import echolab.capture.Capture;
import echolab.net.Endpoint;
import echolab.net.Failure;
import echolab.net.Payload;
import echolab.net.SocketService;
import echolab.net.StreamClient;
import echolab.net.tcp.TcpClientSpec;
import echolab.net.tcp.TcpServerSpec;
import echolab.ui.Texts;
import echolab.ui.cards.ClientCard;
import echolab.ui.cards.Composer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// One TCP client as its card shows it. With an interval of 0 the next message is sent when the last one's answer is there.
public final class ClientViewModel extends ClientCard<StreamClient> {

    private final SocketService service;
    private final Capture capture;
    private final ClientOptions options;
    private final BooleanProperty finished = new SimpleBooleanProperty();
    /// Knows the port of the tab's own server, for better words; null where none runs.
    private final Supplier<Endpoint> ownServer;
    private final Openings openings = new Openings();

    public ClientViewModel(SocketService service, Capture capture, Texts texts, ClientOptions options, Supplier<Endpoint> ownServer) {
        super(texts, new Endpoint("localhost", TcpServerSpec.DEFAULT_PORT), texts.get("client.message.first"), Payload.LineEnding.CRLF);
        this.service = service;
        this.capture = capture;
        this.options = options;
        this.ownServer = ownServer;
    }

    /// Begins to connect to what the fields say; a bad field is refused and nothing happens.
    public void connect() {
        open();
    }

    @Override
    protected boolean ready() {
        return options.right();
    }

    @Override
    protected StreamClient open(Endpoint remote) {
        TcpClientSpec spec = options.spec(remote);
        finished.set(false);
        StreamClient opened = service.connect(spec, capture);
        openings.add(opened.connection(), spec.remote(), spec.model());
        return opened;
    }

    /// Sends no more, and hears what still comes.
    public void finish() {
        if (client() != null) {
            client().finish();
            finished.set(true);
        }
    }

    /// Ends with a reset.
    public void reset() {
        if (client() != null) {
            client().reset();
            if (isOpen()) {
                openings.reset(client().connection());
            }
        }
    }

    @Override
    public boolean send() {
        say("");
        Composer.Message message = composer().compose();
        if (message == null) {
            return false;
        }
        if (!isOpen() || finished.get()) {
            say(texts.get(finished.get() && client() != null ? "client.finished" : "client.connect.first"));
            return false;
        }
        if (message.bytes().length == 0) {
            composer().message().refuse("field.message.empty");
            return false;
        }
        return hand(message, TcpClientSpec.OUTBOX_MESSAGES);
    }

    @Override
    protected void blame(Failure why) {
        switch (why.during()) {
            case RESOLVE -> Blame.name(why, host());
            case CONNECT -> Blame.address(why, host(), port(), ownServer.get());
            default -> say(texts.get("client.lost", why.status().title()));
        }
    }

    Openings openings() {
        return openings;
    }

    public ClientOptions options() {
        return options;
    }

    /// Whether this side has ended its direction.
    public BooleanProperty finishedProperty() {
        return finished;
    }
}
