package echolab.net.batch.race;

import echolab.net.batch.Mode;
import echolab.net.batch.Protocol;
import echolab.net.batch.output.BatchedOutput;
import echolab.net.batch.output.Written;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;

/// What a receiver got of packets one of whose buffers was modified after its write. A real one, on loopback, which compares the
/// checksum (CRC-32C) of each packet with that at the time of its write.
///
/// @param packets  that were sent
/// @param modified whose buffer was modified, counted from 0
/// @param caught   those that differ from what was written
/// @param written  checksum of the modified one at its write
/// @param received checksum of the modified one as it arrived
public record ModifiedBuffer(int packets, int modified, List<Integer> caught, int written, int received) {

    private static final int PACKETS = 64;
    private static final int SIZE = 1_024;
    private static final int CHOSEN = 41;
    private static final byte OTHER = -1;
    private static final Duration LIMIT = Duration.ofSeconds(2);

    /// When the buffer is modified.
    public enum When {
        /// While its write is pending.
        BEFORE_FLUSH,
        /// When the flush is complete, as it is right.
        AFTER_FLUSH
    }

    /// Sends and receives. Takes some milliseconds, 4 s at most; nothing is left of it.
    ///
    /// @throws IOException if it could not be sent, or did not arrive
    public static ModifiedBuffer run(Protocol protocol, When when) throws IOException, InterruptedException {
        try (Link link = Link.open(protocol); BatchedOutput output = link.output(Mode.FLUSH, SIZE, Duration.ZERO)) {
            return run(output, link.incoming(), when);
        }
    }

    private static ModifiedBuffer run(BatchedOutput output, ReadableByteChannel receiver, When when) throws IOException, InterruptedException {
        List<ByteBuffer> packets = IntStream.range(0, PACKETS).mapToObj(ModifiedBuffer::packet).toList();
        int[] written = packets.stream().mapToInt(ModifiedBuffer::checksum).toArray();
        switch (when) {
            case BEFORE_FLUSH -> modifyBefore(output, packets);
            case AFTER_FLUSH -> modifyAfter(output, packets);
        }
        int[] received = receive(receiver);
        List<Integer> caught = IntStream.range(0, PACKETS).filter(i -> written[i] != received[i]).boxed().toList();
        return new ModifiedBuffer(PACKETS, CHOSEN, caught, written[CHOSEN], received[CHOSEN]);
    }

    private static void modifyBefore(BatchedOutput output, List<ByteBuffer> packets) {
        // tag::batch-modify[]
        packets.forEach(output::write);
        packets.get(CHOSEN).put(0, OTHER);  // <1>
        output.flush();
        // end::batch-modify[]
    }

    private static void modifyAfter(BatchedOutput output, List<ByteBuffer> packets) throws IOException, InterruptedException {
        // tag::batch-modify-after[]
        packets.forEach(output::write);
        await(output.flush());  // <1>
        packets.get(CHOSEN).put(0, OTHER);
        // end::batch-modify-after[]
    }

    private static void await(Written flushed) throws IOException, InterruptedException {
        try {
            flushed.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("not sent", e);
        }
    }

    private static ByteBuffer packet(int number) {
        ByteBuffer packet = ByteBuffer.allocateDirect(SIZE);
        while (packet.hasRemaining()) {
            packet.put((byte) number);
        }
        return packet.flip();
    }

    /// Checksums of the packets that arrive.
    private static int[] receive(ReadableByteChannel receiver) throws IOException {
        long end = System.nanoTime() + LIMIT.toNanos();
        int[] checksums = new int[PACKETS];
        ByteBuffer packet = ByteBuffer.allocateDirect(SIZE);
        for (int i = 0; i < PACKETS; i++) {
            fill(packet.clear(), receiver, end);
            checksums[i] = checksum(packet.flip());
        }
        return checksums;
    }

    private static void fill(ByteBuffer packet, ReadableByteChannel receiver, long end) throws IOException {
        while (packet.hasRemaining()) {
            if (System.nanoTime() > end) {
                throw new SocketTimeoutException("not all arrived within " + LIMIT);
            }
            if (receiver.read(packet) <= 0) {
                LockSupport.parkNanos(100_000);
            }
        }
    }

    private static int checksum(ByteBuffer packet) {
        CRC32C checksum = new CRC32C();
        checksum.update(packet.duplicate());
        return (int) checksum.getValue();
    }
}
