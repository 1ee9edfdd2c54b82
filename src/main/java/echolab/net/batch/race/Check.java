package echolab.net.batch.race;

import java.nio.ByteBuffer;
import java.util.function.IntUnaryOperator;
import java.util.zip.CRC32C;

/// Compares what arrived with the packets as they were made, by CRC-32C: a run of packets at once, and where that differs, packet
/// by packet. A damaged packet is overlooked if it has the checksum of the right one, once in 4 billion.
///
/// For one thread.
final class Check {

    private final int size;
    private final int count;
    private final ByteBuffer original;
    private final CRC32C checksum = new CRC32C();

    Check(Packets packets) {
        size = packets.size();
        count = packets.count();
        original = packets.original();
    }

    /// How many packets of a run are not what they should be. Leaves the buffer cleared.
    ///
    /// @param run     packets, from the buffer's start on
    /// @param packets how many, at most a cycle
    /// @param number  what number in the cycle the packet at a place of the run has; a run has them in the cycle's order
    int damaged(ByteBuffer run, int packets, IntUnaryOperator number) {
        if (equal(run, 0, packets, number)) {
            return 0;
        }
        int damaged = 0;
        for (int i = 0; i < packets; i++) {
            if (!equal(run, i, 1, number)) {
                damaged++;
            }
        }
        return damaged;
    }

    private boolean equal(ByteBuffer run, int first, int packets, IntUnaryOperator number) {
        if (packets == 0) {
            return true;
        }
        int begin = number.applyAsInt(first);
        if (begin < 0 || begin >= count) {
            return false;
        }
        long wanted = wanted(begin, packets);
        checksum.reset();
        add(run, first, packets);
        return checksum.getValue() == wanted;
    }

    private long wanted(int begin, int packets) {
        int untilEnd = Math.min(packets, count - begin);
        checksum.reset();
        add(original, begin, untilEnd);
        add(original, 0, packets - untilEnd);
        return checksum.getValue();
    }

    private void add(ByteBuffer from, int first, int packets) {
        checksum.update(from.limit((first + packets) * size).position(first * size));
        from.clear();
    }
}
