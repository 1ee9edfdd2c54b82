package echolab.net.tcp;

import echolab.net.session.Turns;
import java.io.IOException;

/// Reads from a wire and cuts what came into messages, telling of both. Used by one thread.
///
/// The buffer holds at least [#SMALLEST] bytes, doubles while reads fill it, and goes back when they do not.
abstract class MessageReader {

    static final int SMALLEST = 1024;
    static final int LARGEST_READ = 64 * 1024;

    private static final int FAIR = 1_024;

    protected final StreamLife life;
    protected final Slice message = new Slice();
    protected byte[] buffer = new byte[SMALLEST];
    /// What has been read and not yet handed out stands from `start` to `end`.
    protected int start;
    protected int end;
    /// When the last read returned.
    protected long nanos;

    private final Wire wire;
    private final int largest;
    private final Turns turns = new Turns(FAIR);
    private boolean finished;

    /// @param largest the most bytes that the buffer may grow to
    MessageReader(Wire wire, StreamLife life, int largest) {
        this.wire = wire;
        this.life = life;
        this.largest = largest;
    }

    /// The next message, valid until the next call; null at the end of the stream.
    abstract Slice next() throws IOException;

    /// Whether the next message is there already.
    abstract boolean ready();

    /// Reports what stands in the buffer without an end, after the connection broke.
    ///
    /// @return how many bytes that were
    int abandon() {
        int rest = end - start;
        if (rest > 0) {
            life.tap.received(nanos, buffer, start, rest, false);
        }
        start = end;
        return rest;
    }

    /// Makes one read, behind what the buffer holds.
    ///
    /// @return false at the end of the stream
    protected final boolean fill() throws IOException {
        if (finished) {
            return false;
        }
        makeRoom();
        turns.beFair();
        yieldUntilReady();
        int count = wire.read(buffer, end, buffer.length - end);
        if (count < 0) {
            finished = true;
            life.peerFinished();
            return false;
        }
        nanos = System.nanoTime();
        turns.came(nanos);
        life.tap.read(nanos, count);
        end += count;
        return true;
    }

    protected final boolean moreAvailable() throws IOException {
        return wire.available() > 0;
    }

    private void yieldUntilReady() throws IOException {
        for (int left = turns.yields(); left > 0 && wire.available() == 0; left--) {
            Thread.yield();
        }
    }

    private void makeRoom() {
        boolean filled = end == buffer.length;
        int kept = end - start;
        if (filled && buffer.length < largest) {
            move(Math.min(largest, 2 * buffer.length));
        } else if (kept == 0 && end < buffer.length / 8) {
            move(SMALLEST);
        } else if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, kept);
        }
        start = 0;
        end = kept;
    }

    private void move(int size) {
        if (size != buffer.length) {
            byte[] moved = new byte[size];
            System.arraycopy(buffer, start, moved, 0, end - start);
            buffer = moved;
        }
    }
}
