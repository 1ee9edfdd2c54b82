package echolab.net.batch.output;

import java.nio.ByteBuffer;

/// Packets that are copied one behind the other, for one call. Those of a buffer that lie so already are copied at once.
final class Copy {

    private final ByteBuffer bytes;
    /// The newest packets, which are still to be copied.
    private ByteBuffer source;
    private int start;
    private int length;

    /// @param room in bytes
    Copy(int room) {
        bytes = ByteBuffer.allocateDirect(room);
    }

    void clear() {
        bytes.clear();
        length = 0;
    }

    /// Bytes that there is room for.
    int remaining() {
        return bytes.remaining() - length;
    }

    void add(ByteBuffer buffer, int from, int size) {
        if (buffer != source || from != start + length) {
            take();
            source = buffer;
            start = from;
        }
        length += size;
    }

    /// All that was added, to be read.
    ByteBuffer whole() {
        take();
        return bytes.flip();
    }

    private void take() {
        if (length > 0) {
            int end = bytes.position();
            bytes.put(end, source, start, length).position(end + length);
            length = 0;
        }
    }
}
