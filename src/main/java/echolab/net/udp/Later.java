package echolab.net.udp;

import echolab.net.SocketEvent.Impairment;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// Answers that wait for [Impairments#DELAY]: at most [#MOST] of them and [#MOST_BYTES]. A virtual thread of its own, `L1 later`
/// and so on, sends them; it begins with the first and lasts until the end.
final class Later implements AutoCloseable {

    static final int MOST = 4_096;
    static final int MOST_BYTES = 16 << 20;

    /// An answer that waits.
    ///
    /// @param why   DELAYED or REORDERED
    /// @param twice whether it is sent two times then
    record Waiting(UdpPeer peer, ByteBuffer answer, Impairment why, boolean twice, long dueNanos) { }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<Waiting> queue = new ArrayDeque<>();
    private final String name;
    private final Consumer<Waiting> send;
    private long bytes;
    private boolean started;
    private boolean closed;

    Later(String name, Consumer<Waiting> send) {
        this.name = name;
        this.send = send;
    }

    /// Takes an answer, which must be due after all others here.
    ///
    /// @return false if there is no room
    boolean add(Waiting answer) {
        lock.lock();
        try {
            int length = answer.answer.remaining();
            if (closed || queue.size() == MOST || bytes + length > MOST_BYTES) {
                return false;
            }
            queue.add(answer);
            bytes += length;
            changed.signal();
            start();
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void start() {
        if (!started) {
            started = true;
            Thread.ofVirtual().name(name).start(this::run);
        }
    }

    /// Takes the answer to a peer out that waits only to be overtaken; null where there is none.
    Waiting overtaken(UdpPeer peer) {
        lock.lock();
        try {
            for (Waiting waiting : queue) {
                if (waiting.why == Impairment.REORDERED && waiting.peer == peer) {
                    queue.removeIf(each -> each == waiting);
                    bytes -= waiting.answer.remaining();
                    return waiting;
                }
            }
            return null;
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            Waiting due;
            while ((due = take()) != null) {
                send.accept(due);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits until the next is due.
    ///
    /// @return null at the end
    private Waiting take() throws InterruptedException {
        lock.lock();
        try {
            while (!closed) {
                Waiting first = queue.peek();
                long left = first == null ? Long.MAX_VALUE : first.dueNanos - System.nanoTime();
                if (left <= 0) {
                    bytes -= first.answer.remaining();
                    return queue.poll();
                }
                changed.await(left, TimeUnit.NANOSECONDS);
            }
            return null;
        } finally {
            lock.unlock();
        }
    }

    /// What still waits is not sent any more.
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }
}
