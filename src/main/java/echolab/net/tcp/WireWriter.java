package echolab.net.tcp;

import echolab.net.Tap;
import java.io.IOException;
import java.time.Duration;

/// Writes to a wire, telling the tap. Used by one thread at a time; any thread may ask how long a write has waited.
final class WireWriter {

    private static final long IDLE = 0;

    private final Wire wire;
    private final Tap tap;
    private int waiting;
    private volatile long since = IDLE;

    WireWriter(Wire wire, Tap tap) {
        this.wire = wire;
        this.tap = tap;
    }

    /// Writes one message: one write call, unless the system takes it in parts.
    void send(Slice message) throws IOException {
        send(message.bytes, message.offset, message.length);
    }

    void send(byte[] message) throws IOException {
        send(message, 0, message.length);
    }

    private void send(byte[] bytes, int offset, int length) throws IOException {
        long nanos = write(bytes, offset, length);
        tap.sent(nanos, bytes, offset, length);
    }

    /// @return when the first call began: an answer cannot be older than that
    long write(byte[] bytes, int offset, int length) throws IOException {
        int left = length;
        long begun = System.nanoTime();
        long nanos = begun;
        while (left > 0) {
            waiting = left;
            since = nanos | 1;
            int taken = wire.write(bytes, offset + length - left, left);
            since = IDLE;
            tap.wrote(nanos, taken);
            left -= taken;
            if (left > 0) {
                nanos = System.nanoTime();
            }
        }
        return begun;
    }

    /// Whether a write call has not returned, or has failed.
    boolean busy() {
        return since != IDLE;
    }

    /// The failure that a write is if it has waited longer than allowed; null where none has.
    WriteStuckException stuck(Duration limit) {
        long began = since;
        long waited = System.nanoTime() - began;
        return began == IDLE || waited < limit.toNanos() ? null : new WriteStuckException(Duration.ofNanos(waited), waiting);
    }
}
