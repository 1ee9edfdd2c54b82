package echolab.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// The shortest echo of datagrams on virtual threads: no reports, no life cycle.
final class BareDatagrams implements AutoCloseable {

    private static final int ROOMY = 8 << 20;

    private final DatagramChannel server = open();

    BareDatagrams() throws IOException {
        Thread.ofVirtual().start(this::echo);
    }

    private static DatagramChannel open() throws IOException {
        return DatagramChannel.open(StandardProtocolFamily.INET).setOption(StandardSocketOptions.SO_RCVBUF, ROOMY)
                .bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0));
    }

    private void echo() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(1024);
        try {
            while (true) {
                SocketAddress from = server.receive(buffer.clear());
                server.send(buffer.flip(), from);
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    /// Datagrams a second echoed to a client of the same kind in this JVM.
    double echoes(Duration time) throws Exception {
        AtomicLong returned = new AtomicLong();
        try (DatagramChannel client = open().connect(server.getLocalAddress())) {
            Thread.ofVirtual().start(() -> count(client, returned));
            return Volleys.rate(time, () -> Thread.ofVirtual().start(() -> send(client)), returned::getOpaque);
        }
    }

    private static void send(DatagramChannel client) {
        ByteBuffer datagram = ByteBuffer.allocateDirect(Volleys.DATAGRAM.length);
        try {
            for (int i = 0; i < Volleys.SIZE; i++) {
                client.write(datagram.clear());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void count(DatagramChannel client, AtomicLong returned) {
        ByteBuffer buffer = ByteBuffer.allocateDirect(1024);
        try {
            while (true) {
                client.read(buffer.clear());
                returned.setOpaque(returned.getOpaque() + 1);
            }
        } catch (IOException e) {
            // The time is up.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
