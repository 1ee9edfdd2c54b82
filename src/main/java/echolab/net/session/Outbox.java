package echolab.net.session;

import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ToIntFunction;

/// The messages that wait to be written: a bounded queue from any thread to the writer thread. It takes messages only
/// while the connection is open.
public final class Outbox<M> {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Condition drained = lock.newCondition();
    private final ArrayDeque<M> queue = new ArrayDeque<>();
    private final ToIntFunction<M> size;
    private final int mostMessages;
    private final int mostBytes;
    private long bytes;
    private boolean open;
    private volatile boolean finished;

    /// @param size the bytes of a message
    public Outbox(ToIntFunction<M> size, int mostMessages, int mostBytes) {
        this.size = size;
        this.mostMessages = mostMessages;
        this.mostBytes = mostBytes;
    }

    /// From now on it takes messages.
    public void open() {
        lock.lock();
        try {
            open = !finished;
        } finally {
            lock.unlock();
        }
    }

    /// Takes no more; what is in here is still written.
    public void finish() {
        lock.lock();
        try {
            open = false;
            finished = true;
            filled.signalAll();
            drained.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// @return false if it is full or not open
    public boolean offer(M message) {
        lock.lock();
        try {
            return open && hasRoom(message) && add(message);
        } finally {
            lock.unlock();
        }
    }

    /// Waits until there is room.
    ///
    /// @return false if it is not open (any more), or if the message is larger than all of the room
    public boolean put(M message) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (open && !hasRoom(message) && size.applyAsInt(message) <= mostBytes) {
                drained.await();
            }
            return open && hasRoom(message) && add(message);
        } finally {
            lock.unlock();
        }
    }

    /// Takes a message even beyond the bound. A repetition that waits for answers uses it, which has one message at a time.
    ///
    /// @return false if it is not open
    public boolean putBeyond(M message) {
        lock.lock();
        try {
            return open && add(message);
        } finally {
            lock.unlock();
        }
    }

    /// Waits for the next message.
    ///
    /// @return null once it is finished and empty
    public M take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (queue.isEmpty() && !finished) {
                filled.await();
            }
            M message = queue.poll();
            if (message != null) {
                bytes -= size.applyAsInt(message);
                drained.signalAll();
            }
            return message;
        } finally {
            lock.unlock();
        }
    }

    /// Whether it takes no more.
    public boolean finished() {
        return finished;
    }

    private boolean hasRoom(M message) {
        return queue.size() < mostMessages && bytes + size.applyAsInt(message) <= mostBytes;
    }

    private boolean add(M message) {
        queue.add(message);
        bytes += size.applyAsInt(message);
        filled.signal();
        return true;
    }
}
