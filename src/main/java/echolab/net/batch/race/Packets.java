package echolab.net.batch.race;

import java.nio.ByteBuffer;
import java.util.Random;

/// The packets of a race. They are made once and sent again and again in a cycle, the same ones for every mode.
///
/// The first bytes of a packet, up to four, are its number in the cycle; what follows is noise. Few enough for a
/// processor's own cache: up to 256 KiB, and as much again for the originals that what arrives is compared with. Packets are taken by one thread at a time.
final class Packets {

    static final int NUMBER_BYTES = 4;

    private static final int CYCLE_BYTES = 1 << 17;
    private static final int MIN_COUNT = 4;
    /// A multiple of 256, so that a number of one byte suits the cycle.
    private static final int MAX_COUNT = 1 << 12;
    private static final long SEED = 1;

    private final int size;
    private final ByteBuffer original;
    private final int count;
    private final ByteBuffer cycle;

    /// @param size bytes a packet
    Packets(int size) {
        this.size = size;
        count = Math.clamp(CYCLE_BYTES / size, MIN_COUNT, MAX_COUNT);
        original = made(size, count);
        cycle = ByteBuffer.allocateDirect(original.capacity()).put(original.duplicate());
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
        return count;
    }

    /// A packet: the buffer of all of them, with position and limit around this one until the next call.
    ///
    /// @param number in the cycle
    ByteBuffer get(int number) {
        int start = number * size;
        return cycle.limit(start + size).position(start);
    }

    /// The cycle as it was made, whatever becomes of the packets.
    ByteBuffer original() {
        return original.asReadOnlyBuffer();
    }
}
