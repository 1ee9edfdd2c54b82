package echolab.net.tcp;

import echolab.net.Carriers;
import echolab.net.Connections;
import java.io.IOException;

/// Reads from a wire and cuts what came into messages, telling of both. Used by one thread.
///
/// The buffer holds at least [#SMALLEST] bytes, doubles while reads fill it, and goes back when they do not.
abstract class MessageReader {

    static final int SMALLEST = 1024;
    static final int LARGEST_READ = 64 * 1024;

    /// Shared by all connections; for a single one about 40 µs, in which a peer elsewhere wakes up and answers.
    private static final int POLLS = 128;
    private static final int CROWD = 64;
    private static final int LARGE_CROWD = 2_000;
    /// Beyond that one in so many reads lets others run: a peer that never lets a read wait must not keep a carrier for itself.
    private static final int FAIR = 16;
    private static final int CARRIERS = Carriers.count();

    protected final Life life;
    protected final Slice message = new Slice();
    protected byte[] buffer = new byte[SMALLEST];
    /// What has been read and not yet handed out stands from `start` to `end`.
    protected int start;
    protected int end;
    /// When the last read returned.
    protected long nanos;

    private final Wire wire;
    private final int largest;
    private int reads;
    private boolean finished;

    /// @param largest the most bytes that the buffer may grow to
    MessageReader(Wire wire, Life life, int largest) {
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
        awaitShortly();
        int count = wire.read(buffer, end, buffer.length - end);
        if (count < 0) {
            finished = true;
            life.peerFinished();
            return false;
        }
        nanos = System.nanoTime();
        life.tap.read(nanos, count);
        end += count;
        return true;
    }

    protected final boolean moreAvailable() throws IOException {
        return wire.available() > 0;
    }

    /// Waking a parked thread costs more than all the rest of an echo. So before a read parks, others run first, in the hope
    /// that the bytes come meanwhile. Among few connections that is tried several times, in a crowd once.
    private void awaitShortly() throws IOException {
        int open = Connections.open();
        if (open <= CROWD) {
            poll(open);
        } else if (open <= LARGE_CROWD || reads++ % FAIR == 0) {
            Thread.yield();
        }
    }

    /// Where a carrier thread is idle nobody waits for ours, and a yield would wake the idle one: as dear as parking.
    private void poll(int open) throws IOException {
        int left = POLLS / Math.max(1, open);
        do {
            if (open < CARRIERS) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
            left--;
        } while (left > 0 && wire.available() == 0);
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
