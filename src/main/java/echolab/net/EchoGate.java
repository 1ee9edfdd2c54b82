package echolab.net;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Holds echoes back so that a class can look: while held, each server thread waits here before it answers, and
/// [#next()] lets one of them go. Open, it costs one volatile read an echo.
public final class EchoGate {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private volatile boolean holding;
    private int waiting;
    private int permits;

    /// @param hold true holds every echo from now on; false lets all of them go
    public void hold(boolean hold) {
        lock.lock();
        try {
            holding = hold;
            permits = 0;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public boolean holding() {
        return holding;
    }

    /// Lets one held echo go; does nothing where none is held.
    public void next() {
        lock.lock();
        try {
            if (permits < waiting) {
                permits++;
                moved.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /// How many echoes are held now.
    public int waiting() {
        lock.lock();
        try {
            return waiting - permits;
        } finally {
            lock.unlock();
        }
    }

    /// Called by a server's thread before it echoes.
    ///
    /// @param held run once, before waiting, if the echo is held
    /// @throws InterruptedException if the connection is closed meanwhile by an interrupt
    public void pass(Runnable held) throws InterruptedException {
        if (!holding) {
            return;
        }
        held.run();
        lock.lock();
        try {
            waiting++;
            try {
                while (holding && permits == 0) {
                    moved.await();
                }
                if (permits > 0) {
                    permits--;
                }
            } finally {
                waiting--;
                permits = Math.min(permits, waiting);
            }
        } finally {
            lock.unlock();
        }
    }
}
