package echolab.ui.tcp;

import echolab.net.Endpoint;
import echolab.net.tcp.Framing;
import echolab.net.tcp.Model;
import echolab.net.tcp.TcpClientSpec;
import echolab.net.tcp.TcpOptions;
import echolab.net.tcp.TcpServerSpec;
import echolab.ui.Field;
import echolab.ui.Texts;
import java.time.Duration;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What a client can be told beside where to connect; set before connecting.
public final class ClientOptions {

    private static final int MAX_LIMIT_SECONDS = 600;

    private final ObjectProperty<Framing> framing = new SimpleObjectProperty<>(Framing.LINES);
    private final ObjectProperty<Model> model = new SimpleObjectProperty<>(Model.STREAMS);
    private final BooleanProperty noDelay = new SimpleBooleanProperty(true);
    private final BooleanProperty keepAlive = new SimpleBooleanProperty(false);
    private final Field sendBuffer;
    private final Field receiveBuffer;
    private final Field trafficClass;
    private final Field limit;

    public ClientOptions(Texts texts) {
        sendBuffer = new Field(texts, "0");
        receiveBuffer = new Field(texts, "0");
        trafficClass = new Field(texts, "0");
        limit = new Field(texts, String.valueOf(TcpClientSpec.CONNECT_LIMIT.toSeconds()));
    }

    /// Whether all fields are right; refuses those that are not.
    boolean right() {
        return spec(new Endpoint("localhost", 1)) != null;
    }

    /// The spec for a destination, null where a field is refused.
    TcpClientSpec spec(Endpoint remote) {
        int send = sendBuffer.number(0, TcpOptions.MAX_BUFFER, "field.buffer.range");
        int receive = receiveBuffer.number(0, TcpOptions.MAX_BUFFER, "field.buffer.range");
        int tos = trafficClass.number(0, 255, "field.class.range");
        int seconds = limit.number(1, MAX_LIMIT_SECONDS, "field.limit.range");
        if (send < 0 || receive < 0 || tos < 0 || seconds < 0) {
            return null;
        }
        return new TcpClientSpec(remote, framing.get(), model.get(), new TcpOptions(noDelay.get(), keepAlive.get(), send, receive, tos),
                Duration.ofSeconds(seconds), TcpServerSpec.MAX_LINE, TcpClientSpec.OUTBOX_MESSAGES, TcpClientSpec.OUTBOX_BYTES);
    }

    public ObjectProperty<Framing> framingProperty() {
        return framing;
    }

    public ObjectProperty<Model> modelProperty() {
        return model;
    }

    public BooleanProperty noDelayProperty() {
        return noDelay;
    }

    public BooleanProperty keepAliveProperty() {
        return keepAlive;
    }

    public Field sendBuffer() {
        return sendBuffer;
    }

    public Field receiveBuffer() {
        return receiveBuffer;
    }

    public Field trafficClass() {
        return trafficClass;
    }

    /// Seconds that one address may take to answer.
    public Field limit() {
        return limit;
    }
}
