package echolab.bench;

import static java.net.StandardSocketOptions.SO_RCVBUF;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.time.Duration;

/// What the JDK alone does with datagrams: one thread writes them one by one, one reads and counts.
final class BareSends {

    private static final InetSocketAddress ANY_PORT = new InetSocketAddress("127.0.0.1", 0);
    private static final int RECEIVE_BUFFER = 1 << 22;
    /// Datagrams between looks at the clock.
    private static final int LOOK = 64;

    private volatile long received;

    /// Datagrams that were read, over a second of sending.
    static double rate(int size, Duration time) throws IOException, InterruptedException {
        return new BareSends().measure(size, time);
    }

    private double measure(int size, Duration time) throws IOException, InterruptedException {
        DatagramChannel receiver = DatagramChannel.open().setOption(SO_RCVBUF, RECEIVE_BUFFER).bind(ANY_PORT);
        Thread reading = Thread.ofPlatform().daemon().start(() -> read(receiver));
        try (receiver; DatagramChannel sender = DatagramChannel.open().bind(ANY_PORT).connect(receiver.getLocalAddress())) {
            ByteBuffer packet = ByteBuffer.allocateDirect(size);
            long begin = System.nanoTime();
            while (System.nanoTime() - begin < time.toNanos()) {
                for (int i = 0; i < LOOK; i++) {
                    sender.write(packet.clear());
                }
            }
            return received * 1e9 / (System.nanoTime() - begin);
        } finally {
            reading.join(Duration.ofSeconds(5));
        }
    }

    private void read(DatagramChannel receiver) {
        ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);
        try {
            for (long count = 1; receiver.receive(buffer.clear()) != null; count++) {
                received = count;
            }
        } catch (ClosedChannelException _) {
            // The measurement is over.
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
