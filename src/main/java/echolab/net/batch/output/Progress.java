package echolab.net.batch.output;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// How far an output has come, and what ended it. The writer moves it on; any thread may ask and wait.
final class Progress {

    /// How often a wait lets others go first before it sleeps. To spin instead is slower where threads are more than processors.
    private static final int YIELDS = 10;
    private static final long NOBODY = Long.MAX_VALUE;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    /// The lowest count that somebody sleeps for.
    private volatile long awaited = NOBODY;
    private volatile long terminal;
    private volatile Throwable failure;

    /// Writes that were sent. Those behind them are pending, or failed if there is a failure.
    long terminal() {
        return terminal;
    }

    /// The first failure, null where there is none. It is that of the write behind the sent ones.
    Throwable failure() {
        return failure;
    }

    boolean reached(long count) {
        return terminal >= count || failure != null;
    }

    void moveTo(long count) {
        terminal = count;
        if (count >= awaited) {
            wake();
        }
    }

    void fail(Throwable cause) {
        failure = cause;
        wake();
    }

    private void wake() {
        lock.lock();
        try {
            awaited = NOBODY;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// @param nanos the longest wait
    /// @return false if it took longer
    boolean await(long count, long nanos) throws InterruptedException {
        for (int i = 0; i < YIELDS; i++) {
            if (reached(count)) {
                return true;
            }
            Thread.yield();
        }
        return sleep(count, nanos);
    }

    private boolean sleep(long count, long nanos) throws InterruptedException {
        long left = nanos;
        lock.lockInterruptibly();
        try {
            while (true) {
                awaited = Math.min(awaited, count);
                if (reached(count) || left <= 0) {
                    return reached(count);
                }
                left = moved.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
