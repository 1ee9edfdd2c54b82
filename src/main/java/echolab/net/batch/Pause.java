package echolab.net.batch;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// The delay before a call into the kernel that is ours, not the network's. The end of the output ends it.
final class Pause {

    /// Below that, sleeping would take longer than was asked for.
    private static final long SHORTEST_SLEEP = Duration.ofNanos(60_000).toNanos();

    private final long nanos;
    private final HandOver handOver;

    Pause(Duration length, HandOver handOver) {
        nanos = length.toNanos();
        this.handOver = handOver;
    }

    void pass() {
        if (nanos == 0) {
            return;
        }
        long end = System.nanoTime() + nanos;
        for (long left = nanos; left > 0 && !handOver.closed(); left = end - System.nanoTime()) {
            if (left > SHORTEST_SLEEP) {
                LockSupport.parkNanos(this, left - SHORTEST_SLEEP);
            } else {
                Thread.onSpinWait();
            }
        }
    }
}
