package echolab.net.session;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Does something again and again until it is closed, on a virtual thread of its own.
public final class Ticker implements AutoCloseable {

    private final CountDownLatch closed = new CountDownLatch(1);

    /// @param period from the end of one run to the next, at least a millisecond
    public Ticker(String name, Duration period, Runnable task) {
        long millis = Math.max(1, period.toMillis());
        Thread.ofVirtual().name(name).start(() -> {
            try {
                while (!closed.await(millis, TimeUnit.MILLISECONDS)) {
                    task.run();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /// No run begins after this; does not wait for one that has begun.
    @Override
    public void close() {
        closed.countDown();
    }
}
