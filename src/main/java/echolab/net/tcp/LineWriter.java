package echolab.net.tcp;

import echolab.net.Tap;
import java.io.IOException;
import java.util.Arrays;

/// Gathers lines so that all that are ready leave in one write; each is still a message of its own to the tap. Used by
/// one thread, which flushes before it waits for more: so what is gathered is at most twice what one read brought.
final class LineWriter {

    private final WireWriter writer;
    private final Tap tap;
    private byte[] buffer = new byte[MessageReader.SMALLEST];
    private int size;

    LineWriter(WireWriter writer, Tap tap) {
        this.writer = writer;
        this.tap = tap;
    }

    void write(Slice line) {
        write(line.bytes, line.offset, line.length);
    }

    void write(byte[] bytes) {
        write(bytes, 0, bytes.length);
    }

    private void write(byte[] bytes, int offset, int length) {
        if (size + length > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, size + length));
        }
        System.arraycopy(bytes, offset, buffer, size, length);
        size += length;
    }

    void flush() throws IOException {
        if (size == 0) {
            return;
        }
        long nanos = writer.write(buffer, 0, size);
        reportLines(nanos);
        if (size < buffer.length / 8 && buffer.length > MessageReader.SMALLEST) {
            buffer = new byte[MessageReader.SMALLEST];
        }
        size = 0;
    }

    private void reportLines(long nanos) {
        int start = 0;
        for (int i = 0; i < size; i++) {
            if (buffer[i] == '\n') {
                tap.sent(nanos, buffer, start, i + 1 - start);
                start = i + 1;
            }
        }
    }
}
