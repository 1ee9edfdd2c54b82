package echolab.net.udp;

/// The options of a datagram socket.
///
/// @param sendBuffer,receiveBuffer SO_SNDBUF and SO_RCVBUF in bytes, 0 leaves them to the system; the system rounds and clamps
/// @param broadcast    may send to a broadcast address (SO_BROADCAST)
/// @param dontFragment a datagram that is too long for the way fails with MessageTooLong (IP_DONTFRAGMENT)
/// @param trafficClass IP_TOS, 0 to 255
/// @param hopLimit     of unicast datagrams (IP_TTL), 1 to 255, on Linux only; 0 leaves it to the system
/// @param multicast    how multicast datagrams are sent
public record UdpOptions(int sendBuffer, int receiveBuffer, boolean broadcast, boolean dontFragment, int trafficClass, int hopLimit,
        Multicast multicast) {

    /// In bytes; what the system gives beyond its own limit is less.
    public static final int MAX_BUFFER = 64 << 20;

    /// A sender on this machine is faster than any receiver that waits for a processor: what it sends meanwhile waits in here. The
    /// system counts about a kilobyte for a small datagram, and gives less where this process may not administer the network.
    public static final int ROOMY_BUFFER = 32 << 20;

    public static final UdpOptions DEFAULT = new UdpOptions(0, ROOMY_BUFFER, false, false, 0, 0, Multicast.DEFAULT);

    /// @param networkInterface the name of the interface that they leave by; empty leaves it to the system
    /// @param timeToLive       routers that they pass, 0 to 255
    /// @param loopback         whether listeners on this machine get them too; has no effect on `lo` itself
    public record Multicast(String networkInterface, int timeToLive, boolean loopback) {

        public static final Multicast DEFAULT = new Multicast("", 1, true);

        public Multicast {
            if (timeToLive < 0 || timeToLive > 255) {
                throw new IllegalArgumentException("the time-to-live is 0 to 255");
            }
        }
    }

    public UdpOptions {
        if (sendBuffer < 0 || sendBuffer > MAX_BUFFER || receiveBuffer < 0 || receiveBuffer > MAX_BUFFER) {
            throw new IllegalArgumentException("buffer sizes are 0 to " + MAX_BUFFER);
        }
        if (trafficClass < 0 || trafficClass > 255 || hopLimit < 0 || hopLimit > 255) {
            throw new IllegalArgumentException("traffic class and hop limit are 0 to 255");
        }
    }
}
