package echolab.net.batch.output;

import java.util.concurrent.locks.LockSupport;

/// From the caller to the writer: how many writes may be sent.
final class HandOver {

    /// How often the writer lets others go first before it sleeps: to wake it costs the caller some 20 µs.
    private static final int YIELDS = 10;

    private volatile long ready;
    private volatile boolean asleep;
    private volatile boolean closed;

    /// The caller lets the writer send all before this number.
    void upTo(long number, Thread writer) {
        ready = number;
        if (asleep) {
            LockSupport.unpark(writer);
        }
    }

    /// How many writes were handed over.
    long ready() {
        return ready;
    }

    boolean closed() {
        return closed;
    }

    void close(Thread writer) {
        closed = true;
        LockSupport.unpark(writer);
    }

    /// The writer waits until there is more.
    ///
    /// @return how many may be sent now; no more than were sent if it is closed
    long await(long sent) {
        for (int i = 0; i < YIELDS && ready == sent; i++) {
            Thread.yield();
        }
        while (ready == sent && !closed) {
            asleep = true;
            if (ready == sent && !closed) {
                LockSupport.park(this);
            }
            asleep = false;
        }
        return ready;
    }
}
