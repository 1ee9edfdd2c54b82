package echolab.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/// Datagrams by the thousand: the next thousand goes when the echoes of the last are back, so that no buffer overflows.
final class Volleys {

    static final int SIZE = 1_000;
    static final byte[] DATAGRAM = new byte[64];

    /// What has not come back by then is lost.
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final long LOOK_NANOS = 50_000;

    private Volleys() { }

    /// @param send     sends [#SIZE] datagrams, or begins to
    /// @param returned how many have come back so far
    /// @return how many came back a second
    static double rate(Duration time, Runnable send, LongSupplier returned) {
        long before = returned.getAsLong();
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < time.toNanos()) {
            long last = returned.getAsLong() + SIZE;
            long end = System.nanoTime() + PATIENCE.toNanos();
            send.run();
            while (returned.getAsLong() < last && System.nanoTime() < end) {
                LockSupport.parkNanos(LOOK_NANOS);
            }
        }
        return (returned.getAsLong() - before) / ((System.nanoTime() - begin) / 1e9);
    }
}
