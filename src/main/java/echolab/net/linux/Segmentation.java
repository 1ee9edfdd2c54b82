package echolab.net.linux;

import java.io.IOException;
import java.nio.channels.DatagramChannel;

/// Datagrams that the kernel of Linux cuts from one long write (UDP_SEGMENT), or joins for one long read (UDP_GRO).
///
/// The channel must be bound, and stay open during the call. Every method takes some milliseconds, throws
/// [UnsupportedOperationException] where there is no Linux or native access is denied, and an `IOException` where the system refuses
/// or where other sockets of this process share the channel's port, so that it cannot be told from them.
public final class Segmentation {

    private static final int SOL_UDP = 17;
    private static final int UDP_SEGMENT = 103;
    private static final int UDP_GRO = 104;

    private Segmentation() { }

    /// From now on a longer write is cut into datagrams of this size, the last may be shorter. At most 128 come of a write, 64 on
    /// older kernels.
    ///
    /// @param size in bytes, up to 65,507; 0 for no more cutting
    public static void send(DatagramChannel channel, int size) throws IOException {
        SocketOptions.set(Descriptor.of(channel), SOL_UDP, UDP_SEGMENT, size);
    }

    /// From now on a read may give several datagrams of one sender at once, all of equal size but the last. It needs room for 65,535 bytes.
    public static void receive(DatagramChannel channel) throws IOException {
        SocketOptions.set(Descriptor.of(channel), SOL_UDP, UDP_GRO, 1);
    }
}
