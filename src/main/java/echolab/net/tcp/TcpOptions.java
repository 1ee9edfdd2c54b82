package echolab.net.tcp;

/// The options of a TCP socket that Java honestly has.
///
/// @param noDelay    send small segments at once (TCP_NODELAY); true by default, where Java's own default is false
/// @param keepAlive  probe an idle peer (SO_KEEPALIVE)
/// @param sendBuffer SO_SNDBUF in bytes, 0 leaves it to the system; the system rounds and clamps
/// @param receiveBuffer SO_RCVBUF in bytes, 0 leaves it to the system
/// @param trafficClass IP_TOS, 0 to 255
public record TcpOptions(boolean noDelay, boolean keepAlive, int sendBuffer, int receiveBuffer, int trafficClass) {

    public static final TcpOptions DEFAULT = new TcpOptions(true, false, 0, 0, 0);

    public static final int MAX_BUFFER = 16 << 20;

    public TcpOptions {
        if (sendBuffer < 0 || sendBuffer > MAX_BUFFER || receiveBuffer < 0 || receiveBuffer > MAX_BUFFER) {
            throw new IllegalArgumentException("buffer sizes are 0 to " + MAX_BUFFER);
        }
        if (trafficClass < 0 || trafficClass > 255) {
            throw new IllegalArgumentException("the traffic class is 0 to 255");
        }
    }
}
