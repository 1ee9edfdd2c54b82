package echolab.net.udp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import echolab.KernelDrops;
import echolab.net.Connection;
import echolab.net.Endpoint;
import echolab.net.Sink;
import echolab.net.SocketEvent;
import echolab.net.SocketService;
import echolab.net.Tap;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// As many datagrams as one sender can send, without a rest.
class BurstTest {

    private static final int BURST = 100_000;
    /// Datagrams that only ask whether all others have been read.
    private static final int EMPTY = 1_000;

    /// Counts what a server reports.
    private static final class Counter implements Sink, Tap {
        final CountDownLatch listening = new CountDownLatch(1);
        final CountDownLatch empty = new CountDownLatch(1);
        final AtomicLong received = new AtomicLong();
        final AtomicLong bytes = new AtomicLong();
        final AtomicLong sent = new AtomicLong();

        @Override
        public Tap open(Connection connection) {
            return this;
        }

        @Override
        public void event(SocketEvent event) {
            if (event instanceof SocketEvent.Listening) {
                listening.countDown();
            }
        }

        @Override
        public void sent(long nanos, byte[] from, int offset, int length) {
            sent.incrementAndGet();
        }

        @Override
        public void received(long nanos, byte[] from, int offset, int length, boolean complete) {
            received.incrementAndGet();
            bytes.addAndGet(length);
            if (length == 0) {
                empty.countDown();
            }
        }

        @Override
        public void wrote(long nanos, int length) { }

        @Override
        public void read(long nanos, int length) { }

    }

    @ParameterizedTest
    @ValueSource(ints = {16, 200})
    void whatTheSystemDoesNotDropIsReadAndAnswered(int size) throws IOException, InterruptedException {
        assumeTrue(KernelDrops.areTold());
        Counter counter = new Counter();
        try (SocketService service = new SocketService(); DatagramChannel sender = DatagramChannel.open()) {
            DatagramServer server = service.listen(new UdpServerSpec(Lab.ANY_PORT, Answer.SENDER), counter);
            assertThat(counter.listening.await(10, TimeUnit.SECONDS)).isTrue();
            Endpoint at = Lab.at(server);
            InetSocketAddress to = new InetSocketAddress(at.host(), at.port());
            ByteBuffer datagram = ByteBuffer.allocateDirect(size);
            for (int i = 0; i < BURST; i++) {
                sender.send(datagram.clear(), to);
            }
            awaitTheEnd(counter, sender, to);
            assertThat(counter.bytes.get() / size + KernelDrops.of(at.port())).isGreaterThanOrEqualTo(BURST).isLessThan(BURST + EMPTY);
            Lab.until(() -> counter.sent.get() == counter.received.get());
        }
    }

    /// An empty datagram, sent again until it is read, comes after all others.
    private static void awaitTheEnd(Counter counter, DatagramChannel sender, InetSocketAddress to) throws IOException, InterruptedException {
        for (int i = 0; i < EMPTY && !counter.empty.await(10, TimeUnit.MILLISECONDS); i++) {
            sender.send(ByteBuffer.allocate(0), to);
        }
    }
}
