package echolab.net.udp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.Arrays;

/// The way of the source document's server: from a new socket, to a fixed port. A client that is connected to the server's port
/// never hears it.
final class DocumentWay implements Way {

    private static final int PORT = UdpServerSpec.DOCUMENT_PORT;
    private static final byte[] CRLF = { '\r', '\n' };

    /// What it answers: the first line, which ends before the first CR or LF or with the datagram, and CRLF.
    static ByteBuffer line(ByteBuffer datagram) {
        byte[] bytes = datagram.array();
        int end = datagram.position();
        while (end < datagram.limit() && bytes[end] != '\r' && bytes[end] != '\n') {
            end++;
        }
        int length = end - datagram.position();
        byte[] line = Arrays.copyOf(Arrays.copyOfRange(bytes, datagram.position(), end), length + CRLF.length);
        System.arraycopy(CRLF, 0, line, length, CRLF.length);
        return ByteBuffer.wrap(line);
    }

    @Override
    public long send(ByteBuffer line, UdpPeer peer) throws IOException {
        InetAddress host = peer.remote.getAddress();
        // tag::udp-document[]
        var client = new InetSocketAddress(host, PORT);
        try (var socket = DatagramChannel.open()) {
            socket.connect(client);
            tell(peer, socket);
            long nanos = System.nanoTime();
            socket.write(line);              // <1>
            return nanos;
        }
        // end::udp-document[]
    }

    private static void tell(UdpPeer peer, DatagramChannel socket) throws IOException {
        peer.answeredFrom((InetSocketAddress) socket.getLocalAddress(), (InetSocketAddress) socket.getRemoteAddress());
    }
}
