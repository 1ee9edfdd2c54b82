package echolab.net.batch.output;

import java.nio.ByteBuffer;

/// The writes of an output that are not complete, by their numbers. The caller adds, the writer reads what was handed over to it.
final class Pending {

    private static final int MASK = BatchedOutput.MOST_PENDING - 1;

    /// As the caller gave them. A caller often writes the same buffers again; to look costs less than to store.
    private final ByteBuffer[] given = new ByteBuffer[BatchedOutput.MOST_PENDING];
    private final ByteBuffer[] buffers = new ByteBuffer[BatchedOutput.MOST_PENDING];
    private final int[] starts = new int[BatchedOutput.MOST_PENDING];
    private final int[] lengths = new int[BatchedOutput.MOST_PENDING];
    private ByteBuffer newest;
    private ByteBuffer whole;

    void add(long number, ByteBuffer buffer, int start, int length) {
        int slot = (int) number & MASK;
        if (given[slot] != buffer) {
            keep(slot, buffer);
        }
        starts[slot] = start;
        lengths[slot] = length;
    }

    /// Keeps the same bytes with a position and limit of our own: the caller may change those of the buffer.
    private void keep(int slot, ByteBuffer buffer) {
        if (buffer != newest) {
            newest = buffer;
            whole = buffer.duplicate().clear();
        }
        given[slot] = buffer;
        buffers[slot] = whole;
    }

    /// All of the buffer that a packet is a part of. Its position and limit must not be changed.
    ByteBuffer buffer(long number) {
        return buffers[(int) number & MASK];
    }

    int start(long number) {
        return starts[(int) number & MASK];
    }

    int length(long number) {
        return lengths[(int) number & MASK];
    }
}
