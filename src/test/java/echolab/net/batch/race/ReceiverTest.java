package echolab.net.batch.race;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.batch.Report.Arrived;
import echolab.net.batch.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Arrays;

/// What a receiver says of what comes, sent by plain channels.
class ReceiverTest {

    private static final InetSocketAddress ANY_PORT = new InetSocketAddress("127.0.0.1", 0);
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Series series = new Series();

    @ParameterizedTest
    @ValueSource(ints = { 1, 3, 64, 1_400, 65_536 })
    void aStreamIsCountedToTheLastByteAndEqual(int size) throws Exception {
        Packets packets = new Packets(size);
        int count = 2 * packets.count() + 5;
        assertThat(streamed(packets, count, null)).isEqualTo(new Arrived(count, (long) count * size, 0, true));
        assertThat(Arrays.stream(series.counts()).sum()).isEqualTo(count);
    }

    @Test
    void aStreamWithAChangedPacketIsNotEqual() throws Exception {
        Packets packets = new Packets(64);
        ByteBuffer changed = packets.get(3).slice();
        changed.put(10, (byte) ~changed.get(10));
        int twice = 2 * packets.count();
        assertThat(streamed(packets, twice, null)).isEqualTo(new Arrived(twice, 64L * twice, 2, false));
    }

    @Test
    void halfAPacketAtTheEndOfAStreamIsDamage() throws Exception {
        assertThat(streamed(new Packets(64), 2, ByteBuffer.allocate(32))).isEqualTo(new Arrived(2, 160, 1, false));
    }

    private Arrived streamed(Packets packets, int count, ByteBuffer last) throws Exception {
        try (ServerSocketChannel listener = ServerSocketChannel.open().bind(ANY_PORT); SocketChannel sender = SocketChannel.open(listener.getLocalAddress())) {
            Receiver receiver = new StreamReceiver(listener.accept(), packets, series);
            Thread thread = begin(receiver);
            for (int i = 0; i < count; i++) {
                ByteBuffer packet = packets.get(i % packets.count()).duplicate();
                while (packet.hasRemaining()) {
                    sender.write(packet);
                }
            }
            if (last != null) {
                sender.write(last);
            }
            sender.shutdownOutput();
            assertThat(sender.read(ByteBuffer.allocate(1))).as("the receiver closes").isEqualTo(-1);
            assertThat(thread.join(LIMIT)).isTrue();
            return receiver.arrived();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 4, 64, 65_507 })
    void datagramsAreCountedAndEqualWhereverTheyBegin(int size) throws Exception {
        Packets packets = new Packets(size);
        try (Datagrams datagrams = new Datagrams(packets)) {
            datagrams.send(packets.get(packets.count() - 1));
            datagrams.send(packets.get(0));
            datagrams.send(packets.get(2));
            assertThat(datagrams.arrived(3)).isEqualTo(new Arrived(3, 3L * size, 0, true));
        }
    }

    @Test
    void changedDatagramsAndThoseOfAnotherSizeAreDamage() throws Exception {
        Packets packets = new Packets(64);
        try (Datagrams datagrams = new Datagrams(packets)) {
            datagrams.send(packets.get(0));
            datagrams.send(ByteBuffer.allocate(64).putInt(2).clear());
            datagrams.send(ByteBuffer.allocate(64).putInt(-1).clear());
            datagrams.send(ByteBuffer.allocate(20));
            assertThat(datagrams.arrived(4)).isEqualTo(new Arrived(4, 3 * 64 + 20, 3, false));
        }
    }

    private static Thread begin(Receiver receiver) {
        receiver.begin(System.nanoTime());
        return Thread.ofPlatform().daemon().start(receiver);
    }

    private final class Datagrams implements AutoCloseable {

        private final DatagramChannel sender = DatagramChannel.open().bind(ANY_PORT);
        private final DatagramChannel channel = DatagramChannel.open().bind(ANY_PORT);
        private final Receiver receiver;
        private final Thread thread;

        Datagrams(Packets packets) throws IOException {
            sender.connect(channel.getLocalAddress());
            channel.connect(sender.getLocalAddress());
            receiver = new DatagramReceiver(channel, packets, series);
            thread = begin(receiver);
        }

        void send(ByteBuffer packet) throws IOException {
            sender.write(packet.duplicate());
        }

        Arrived arrived(int wanted) throws Exception {
            long end = System.nanoTime() + LIMIT.toNanos();
            while (series.packets() < wanted && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            close();
            assertThat(thread.join(LIMIT)).isTrue();
            assertThat(receiver.failure()).isNull();
            return receiver.arrived();
        }

        @Override
        public void close() throws IOException {
            sender.close();
            channel.close();
        }
    }
}
