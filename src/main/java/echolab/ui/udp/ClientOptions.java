package echolab.ui.udp;

import echolab.net.udp.UdpOptions;
import echolab.net.udp.UdpOptions.Multicast;
import echolab.ui.Field;
import echolab.ui.Texts;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What a client's socket can be told before it is bound.
public final class ClientOptions {

    private static final int MAX_HOPS = 255;

    private final Field sendBuffer;
    private final Field receiveBuffer;
    private final Field trafficClass;
    private final Field hopLimit;
    private final Field timeToLive;
    private final BooleanProperty broadcast = new SimpleBooleanProperty();
    private final BooleanProperty dontFragment = new SimpleBooleanProperty();
    private final BooleanProperty loopback = new SimpleBooleanProperty(true);
    private final StringProperty networkInterface = new SimpleStringProperty("");

    ClientOptions(Texts texts) {
        sendBuffer = new Field(texts, "0");
        receiveBuffer = new Field(texts, String.valueOf(UdpOptions.ROOMY_BUFFER));
        trafficClass = new Field(texts, "0");
        hopLimit = new Field(texts, "0");
        timeToLive = new Field(texts, "1");
    }

    /// The options, null where a field is refused.
    UdpOptions options() {
        int send = sendBuffer.number(0, UdpOptions.MAX_BUFFER, "field.buffer.range");
        int receive = receiveBuffer.number(0, UdpOptions.MAX_BUFFER, "field.buffer.range");
        int tos = trafficClass.number(0, 255, "field.class.range");
        int hops = hopLimit.number(0, MAX_HOPS, "field.hops.range");
        int ttl = timeToLive.number(0, MAX_HOPS, "field.hops.range");
        if (send < 0 || receive < 0 || tos < 0 || hops < 0 || ttl < 0) {
            return null;
        }
        return new UdpOptions(send, receive, broadcast.get(), dontFragment.get(), tos, hops,
                new Multicast(networkInterface.get(), ttl, loopback.get()));
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

    /// Of unicast datagrams, 0 leaves it to the system.
    public Field hopLimit() {
        return hopLimit;
    }

    /// Of multicast datagrams.
    public Field timeToLive() {
        return timeToLive;
    }

    public BooleanProperty broadcastProperty() {
        return broadcast;
    }

    public BooleanProperty dontFragmentProperty() {
        return dontFragment;
    }

    /// Whether this machine hears its own multicast datagrams.
    public BooleanProperty loopbackProperty() {
        return loopback;
    }

    /// The interface by which multicast datagrams leave; empty leaves it to the system.
    public StringProperty networkInterfaceProperty() {
        return networkInterface;
    }
}
