package echolab.net.session;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Sends by the clock: the n-th message is due n intervals after the first, whatever happened between. Runs on a virtual
/// thread of its own, which is never interrupted: that would close a channel in the middle of a send.
public abstract class PacedRepetition extends Repetition {

    private final long interval;
    private final Thread thread;
    private final CountDownLatch stopping = new CountDownLatch(1);

    protected PacedRepetition(String name, int count, Duration interval, BooleanSupplier over) {
        super(count, over);
        this.interval = interval.toNanos();
        thread = Thread.ofVirtual().name(name).unstarted(this::run);
    }

    /// Sends the message once more.
    ///
    /// @return false if nothing can be sent any more
    protected abstract boolean next() throws InterruptedException;

    @Override
    public final void start() {
        thread.start();
    }

    private void run() {
        long begin = System.nanoTime();
        try {
            for (int i = 0; i < count() && !stops(begin + i * interval); i++) {
                if (!next()) {
                    stop();
                }
            }
        } catch (InterruptedException e) {
            stop();
        }
    }

    /// Waits until the next is due.
    ///
    /// @return whether it was stopped meanwhile
    private boolean stops(long due) throws InterruptedException {
        return stopping.await(due - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    @Override
    public final void stop() {
        super.stop();
        stopping.countDown();
    }
}
