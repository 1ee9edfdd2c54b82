package echolab.net.tcp;

import echolab.net.Failure;
import echolab.net.Failure.Operation;
import echolab.net.session.Outbox;
import echolab.net.session.Repetition;
import echolab.net.status.SocketErrorStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/// Writes a client's messages, one write call each. The writer thread, `C1 writer` and so on, empties the outbox. The next
/// message of a ping-pong is written by the reader thread itself, which saves waking another one.
final class Sender {

    /// What the reader thread writes itself is at most this long, so that it cannot wait for a peer that waits for it to read.
    private static final int SMALL = 8 * 1024;
    private static final Duration STOP_LIMIT = Duration.ofSeconds(1);

    private final Wire wire;
    private final StreamLife life;
    private final Outbox<Outgoing> outbox;
    private final WireWriter writer;
    private final Thread thread;
    private final ReentrantLock writing = new ReentrantLock();
    private Outgoing last;
    private long asked;
    private long answered;
    private volatile PingPong pingPong;
    private volatile Failure failure;

    Sender(Wire wire, StreamLife life, Outbox<Outgoing> outbox) {
        this.wire = wire;
        this.life = life;
        this.outbox = outbox;
        writer = new WireWriter(wire, life.tap);
        thread = Thread.ofVirtual().name(life.connection + " writer").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            Outgoing message;
            // tag::send[]
            while ((message = outbox.take()) != null) {
                send(message);           // <1>
            }
            finish();
            // end::send[]
        } catch (IOException e) {
            failed(e);
        } catch (InterruptedException e) {
            // The connection has ended.
        }
    }

    private void send(Outgoing message) throws IOException {
        writing.lock();
        try {
            write(message);
        } finally {
            writing.unlock();
        }
    }

    private void write(Outgoing message) throws IOException {
        if (message.cancelled()) {
            return;
        }
        Repetition origin = message.origin();
        last = message;
        asked += message.answers();
        if (origin instanceof PingPong next) {
            next.writing(asked);
        }
        writer.send(message.bytes());
        if (origin != null) {
            origin.written();
        }
    }

    private void finish() throws IOException {
        life.finishing();
        writing.lock();
        try {
            wire.shutdownOutput();
        } finally {
            writing.unlock();
        }
        life.finished();
    }

    void play(PingPong next) {
        pingPong = next;
    }

    /// Called by the reader thread when so many more answers have come.
    void answered(int answers) {
        answered += answers;
        PingPong playing = pingPong;
        if (playing != null && playing.due(answered) && !writeNow(playing.message)) {
            outbox.putBeyond(playing.message);
        }
    }

    /// Only right after the answer to the same message: so nothing else is on its way that could fill the socket's buffers.
    private boolean writeNow(Outgoing message) {
        if (message.bytes().length > SMALL || !writing.tryLock()) {
            return false;
        }
        try {
            boolean clear = last == message && !outbox.finished();
            if (clear) {
                write(message);
            }
            return clear;
        } catch (IOException e) {
            failed(e);
            return true;
        } finally {
            writing.unlock();
        }
    }

    /// The reader finds the end of the connection by itself; this only remembers why it came.
    private void failed(IOException e) {
        failure = Failure.of(Operation.WRITE, e);
    }

    /// Ends the writer thread, after the wire has been closed, and waits until it has.
    ///
    /// @return why a write failed, null where none has or only because the wire was closed
    Failure stop() {
        thread.interrupt();
        long end = System.nanoTime() + STOP_LIMIT.toNanos();
        boolean stopped = false;
        while (!stopped && System.nanoTime() < end) {
            try {
                stopped = thread.join(Duration.ofNanos(end - System.nanoTime()));
            } catch (InterruptedException e) {
                // Somebody closes what is closing already.
            }
        }
        return failure == null || failure.status() == SocketErrorStatus.OPERATION_ABORTED ? null : failure;
    }
}
