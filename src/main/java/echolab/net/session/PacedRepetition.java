package echolab.net.session;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Sends by the clock: the n-th message is due n intervals after the first, whatever happened between. Runs on a virtual
/// thread of its own.
public abstract class PacedRepetition extends Repetition {

    private final long interval;
    private final Thread thread;

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
            for (int i = 0; i < count() && !stopped(); i++) {
                Thread.sleep(Duration.ofNanos(begin + i * interval - System.nanoTime()));
                if (!next()) {
                    super.stop();
                }
            }
        } catch (InterruptedException e) {
            super.stop();
        }
    }

    @Override
    public final void stop() {
        super.stop();
        thread.interrupt();
    }
}
