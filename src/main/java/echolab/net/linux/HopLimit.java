package echolab.net.linux;

import java.io.IOException;
import java.nio.channels.DatagramChannel;

/// How many routers a unicast datagram may pass. The JDK has no option for that; on Linux the C library is asked.
///
/// The channel must be bound, and stay open during the call. Every method takes some milliseconds, throws
/// [UnsupportedOperationException] where there is no Linux or native access is denied, and an `IOException` where the system refuses
/// or where other sockets of this process share the channel's port, so that it cannot be told from them.
public final class HopLimit {

    public static final int MIN = 1;
    public static final int MAX = 255;

    private static final int IPPROTO_IP = 0;
    private static final int IP_TTL = 2;
    private static final int IPPROTO_IPV6 = 41;
    private static final int IPV6_UNICAST_HOPS = 16;

    private HopLimit() { }

    /// Whether this platform has it.
    public static boolean available() {
        return CLibrary.AVAILABLE;
    }

    /// Sets it for IPv4, and for IPv6 where the channel speaks that.
    ///
    /// @param hops [#MIN] to [#MAX]
    public static void set(DatagramChannel channel, int hops) throws IOException {
        if (hops < MIN || hops > MAX) {
            throw new IllegalArgumentException("the hop limit is " + MIN + " to " + MAX);
        }
        Descriptor descriptor = Descriptor.of(channel);
        SocketOptions.set(descriptor, IPPROTO_IP, IP_TTL, hops);
        if (descriptor.ipv6()) {
            SocketOptions.set(descriptor, IPPROTO_IPV6, IPV6_UNICAST_HOPS, hops);
        }
    }

    /// What the system has now: for IPv6 where the channel speaks that, else for IPv4.
    public static int get(DatagramChannel channel) throws IOException {
        Descriptor descriptor = Descriptor.of(channel);
        return descriptor.ipv6() ? SocketOptions.get(descriptor, IPPROTO_IPV6, IPV6_UNICAST_HOPS)
                : SocketOptions.get(descriptor, IPPROTO_IP, IP_TTL);
    }
}
