package echolab.net.batch.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import echolab.net.batch.Mode;
import echolab.net.batch.Report;
import echolab.net.batch.output.StreamEnds.Stream;
import echolab.net.status.Classifier;
import echolab.net.status.SocketErrorStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NotYetConnectedException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.CRC32C;

class StreamOutputTest {

    private static final int PACKETS = 3_000;
    private static final int LARGEST = 20_000;

    @ParameterizedTest
    @EnumSource(names = {"ONE_AT_A_TIME", "OVERLAPPED", "FLUSH", "GATHERED"})
    void whatArrivesIsInTheOrderOfTheCalls(Mode mode) throws Exception {
        try (StreamEnds ends = new StreamEnds(); BatchedOutput output = ends.output(mode)) {
            assertArrives(ends, output);
            assertThat(output.terminal()).isEqualTo(PACKETS);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"OVERLAPPED", "FLUSH", "GATHERED"})
    void aCallThatTakesAPartIsContinued(Mode mode) throws Exception {
        try (StreamEnds ends = new StreamEnds(); BatchedOutput output = ends.output(mode)) {
            ends.sender.configureBlocking(false);
            assertArrives(ends, output);
        }
    }

    /// Packets of all sizes, from one large buffer and from small ones, direct or not, with flushes at any time.
    private static void assertArrives(StreamEnds ends, BatchedOutput output) throws Exception {
        CompletableFuture<Stream> received = ends.receiveAll();
        Random random = new Random(7);
        CRC32C checksum = new CRC32C();
        ByteBuffer large = noise(random, ByteBuffer.allocateDirect(1 << 20));
        long bytes = 0;
        for (int i = 0; i < PACKETS; i++) {
            int length = 1 + random.nextInt(random.nextBoolean() ? 100 : LARGEST);
            int start = random.nextInt(large.capacity() - length);
            ByteBuffer packet = i % 3 == 0 ? noise(random, ByteBuffer.allocate(length)) : large.limit(start + length).position(start);
            output.write(packet);
            checksum.update(packet.duplicate());
            bytes += length;
            if (random.nextInt(500) == 0) {
                output.flush();
            }
        }
        output.flush().get(StreamEnds.LIMIT.toSeconds(), TimeUnit.SECONDS);
        ends.sender.shutdownOutput();
        assertThat(received.get()).isEqualTo(new Stream(bytes, checksum.getValue()));
    }

    private static ByteBuffer noise(Random random, ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.capacity()];
        random.nextBytes(bytes);
        return buffer.put(bytes).flip();
    }

    @ParameterizedTest
    @CsvSource({
        "ONE_AT_A_TIME, 200, 64, 200", "OVERLAPPED, 2000, 64, 2000",
        "GATHERED, 2000, 64, 2", "GATHERED, 2000, 5000, 2", "GATHERED, 2048, 1, 2", "GATHERED, 2049, 1, 3", "GATHERED, 1, 1, 1",
        "FLUSH, 2000, 64, 1", "FLUSH, 10000, 1024, 40", "FLUSH, 1000, 1400, 6", "FLUSH, 10, 16384, 1"})
    void callsAreCounted(Mode mode, int packets, int size, long calls) throws Exception {
        try (StreamEnds ends = new StreamEnds(); BatchedOutput output = ends.output(mode)) {
            CompletableFuture<Stream> received = ends.receiveAll();
            ByteBuffer packet = ByteBuffer.allocateDirect(size);
            for (int i = 0; i < packets; i++) {
                output.write(packet);
            }
            output.flush().get(StreamEnds.LIMIT.toSeconds(), TimeUnit.SECONDS);
            assertThat(output.calls()).isEqualTo(calls);
            ends.sender.shutdownOutput();
            assertThat(received.get().bytes()).isEqualTo((long) packets * size);
        }
    }

    @Test
    void nothingGoesBeforeAFlushOrAFullBatch() throws Exception {
        try (StreamEnds ends = new StreamEnds(); BatchedOutput output = ends.output(Mode.GATHERED)) {
            Written written = output.write(ByteBuffer.allocate(1));
            assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> written.get(50, TimeUnit.MILLISECONDS));
            assertThat(output.calls()).isZero();
            output.flush();
            written.get(StreamEnds.LIMIT.toSeconds(), TimeUnit.SECONDS);
            assertThat(written).isDone();
        }
    }

    @Test
    void theCallersBufferIsNeverChanged() throws Exception {
        try (StreamEnds ends = new StreamEnds(); BatchedOutput output = ends.output(Mode.FLUSH)) {
            ByteBuffer buffer = ByteBuffer.allocate(10).position(3).limit(7);
            output.write(buffer);
            output.flush().get(StreamEnds.LIMIT.toSeconds(), TimeUnit.SECONDS);
            assertThat(buffer.position()).isEqualTo(3);
            assertThat(buffer.limit()).isEqualTo(7);
        }
    }

    @Test
    void aDelayComesBeforeEachCall() throws Exception {
        try (StreamEnds ends = new StreamEnds(); BatchedOutput output = BatchedOutput.over(ends.sender, Mode.OVERLAPPED, Duration.ofMillis(10))) {
            long start = System.nanoTime();
            for (int i = 0; i < 5; i++) {
                output.write(ByteBuffer.allocate(1));
            }
            output.flush().get(StreamEnds.LIMIT.toSeconds(), TimeUnit.SECONDS);
            assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(Duration.ofMillis(50).toNanos());
        }
    }

    @Test
    void timesAreKnown() throws Exception {
        try (StreamEnds ends = new StreamEnds()) {
            BatchedOutput output = ends.output(Mode.ONE_AT_A_TIME);
            long cpu;
            try (output) {
                assertThat(output.completion()).isEqualTo(new Report.Completion(0, 0));
                for (int i = 0; i < 200; i++) {
                    output.write(ByteBuffer.allocate(1)).get(StreamEnds.LIMIT.toSeconds(), TimeUnit.SECONDS);
                }
                assertThat(output.completion().p50()).isPositive().isLessThanOrEqualTo(output.completion().p99());
                cpu = output.cpuNanos();
            }
            assertThat(cpu).isPositive();
            assertThat(output.cpuNanos()).as("after its end").isGreaterThanOrEqualTo(cpu);
        }
    }

    @Test
    void anUnconnectedSocketIsRefusedWithTheReason() throws IOException {
        try (SocketChannel channel = SocketChannel.open()) {
            assertThatExceptionOfType(NotYetConnectedException.class).isThrownBy(() -> BatchedOutput.over(channel, Mode.FLUSH, Duration.ZERO))
                    .withMessageContaining("connected").satisfies(e -> assertThat(Classifier.classify(e)).isEqualTo(SocketErrorStatus.UNKNOWN));
        }
    }

    @Test
    void whatCannotBeSentIsRefusedAtOnce() throws IOException {
        try (StreamEnds ends = new StreamEnds()) {
            assertThatIllegalArgumentException().isThrownBy(() -> ends.output(Mode.SENDMMSG));
            try (BatchedOutput output = ends.output(Mode.FLUSH)) {
                assertThatIllegalArgumentException().isThrownBy(() -> output.write(ByteBuffer.allocate(0)));
            }
        }
    }
}
