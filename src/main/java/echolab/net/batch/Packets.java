package echolab.net.batch;

import java.nio.ByteBuffer;
import java.util.Random;
import java.util.stream.IntStream;

/// The packets of a race. They are made once and sent again and again in a cycle, the same ones for every mode.
///
/// The first bytes of a packet, up to four, are its number in the cycle; what follows is noise. Up to 1 MiB, and as much again
/// for the originals that what arrives is compared with.
final class Packets {

    static final int NUMBER_BYTES = 4;

    private static final int CYCLE_BYTES = 1 << 19;
    private static final int MIN_COUNT = 16;
    /// A multiple of 256, so that a number of one byte suits the cycle.
    private static final int MAX_COUNT = 1 << 13;
    private static final long SEED = 1;

    private final int size;
    private final ByteBuffer original;
    private final ByteBuffer[] views;

    /// @param size bytes a packet
    Packets(int size) {
        this.size = size;
        int count = Math.clamp(CYCLE_BYTES / size, MIN_COUNT, MAX_COUNT);
        original = made(size, count);
        ByteBuffer sent = ByteBuffer.allocateDirect(original.capacity()).put(original.duplicate()).clear();
        views = IntStream.range(0, count).mapToObj(number -> sent.slice(number * size, size)).toArray(ByteBuffer[]::new);
    }

    private static ByteBuffer made(int size, int count) {
        byte[] bytes = new byte[size * count];
        new Random(SEED).nextBytes(bytes);
        for (int number = 0; number < count; number++) {
            for (int i = Math.min(size, NUMBER_BYTES) - 1, rest = number; i >= 0; i--, rest >>= Byte.SIZE) {
                bytes[number * size + i] = (byte) rest;
            }
        }
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    }

    int size() {
        return size;
    }

    /// How many the cycle has.
    int count() {
        return views.length;
    }

    /// The packet itself, not a copy; the same buffer each time.
    ///
    /// @param number in the cycle
    ByteBuffer get(int number) {
        return views[number];
    }

    /// The cycle as it was made, whatever becomes of the packets.
    ByteBuffer original() {
        return original.asReadOnlyBuffer();
    }
}
