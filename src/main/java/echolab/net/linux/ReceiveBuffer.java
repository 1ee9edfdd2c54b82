package echolab.net.linux;

import java.io.IOException;
import java.nio.channels.DatagramChannel;

/// A receive buffer beyond `net.core.rmem_max`, which Linux gives to those who may administer the network (SO_RCVBUFFORCE).
///
/// The channel must be bound, and stay open during the call. Takes some milliseconds.
public final class ReceiveBuffer {

    private static final int SOL_SOCKET = 1;
    private static final int SO_RCVBUFFORCE = 33;

    private ReceiveBuffer() { }

    /// @param bytes as asked for; the system doubles it, for its own needs
    /// @throws IOException where this process may not, or where other sockets of it share the channel's port
    /// @throws UnsupportedOperationException where there is no Linux, or native access is denied
    public static void force(DatagramChannel channel, int bytes) throws IOException {
        SocketOptions.set(Descriptor.of(channel), SOL_SOCKET, SO_RCVBUFFORCE, bytes);
    }
}
