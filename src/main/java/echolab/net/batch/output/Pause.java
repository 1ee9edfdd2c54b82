package echolab.net.batch.output;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// The delay before a call into the kernel that is ours, not the network's. The end of the output ends it.
final class Pause {

    /// A sleep may take so much longer than was asked for.
    private static final long SLACK_NANOS = 60_000;

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
            if (left > SLACK_NANOS) {
                LockSupport.parkNanos(this, left - SLACK_NANOS);
            } else {
                Thread.onSpinWait();
            }
        }
    }
}
