package echolab.net.tcp;

import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// The messages that wait to be written: a bounded queue from any thread to the writer thread. It takes messages only
/// while the connection is open.
final class Outbox {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Condition drained = lock.newCondition();
    private final ArrayDeque<Outgoing> queue = new ArrayDeque<>();
    private final int mostMessages;
    private final int mostBytes;
    private long bytes;
    private boolean open;
    private volatile boolean finished;

    Outbox(int mostMessages, int mostBytes) {
        this.mostMessages = mostMessages;
        this.mostBytes = mostBytes;
    }

    void open() {
        lock.lock();
        try {
            open = !finished;
        } finally {
            lock.unlock();
        }
    }

    /// Takes no more; what is in here is still written.
    void finish() {
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
    boolean offer(Outgoing message) {
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
    boolean put(Outgoing message) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (open && !hasRoom(message) && message.bytes().length <= mostBytes) {
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
    boolean putBeyond(Outgoing message) {
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
    Outgoing take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (queue.isEmpty() && !finished) {
                filled.await();
            }
            Outgoing message = queue.poll();
            if (message != null) {
                bytes -= message.bytes().length;
                drained.signalAll();
            }
            return message;
        } finally {
            lock.unlock();
        }
    }

    boolean finished() {
        return finished;
    }

    private boolean hasRoom(Outgoing message) {
        return queue.size() < mostMessages && bytes + message.bytes().length <= mostBytes;
    }

    private boolean add(Outgoing message) {
        queue.add(message);
        bytes += message.bytes().length;
        filled.signal();
        return true;
    }
}
