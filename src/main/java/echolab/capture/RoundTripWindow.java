package echolab.capture;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;

/// The last [RoundTrips#WINDOW] round trips. One writer at a time (the caller holds a lock); a reader finds at each place a
/// round trip that was measured, at worst a newer one than at the place beside it.
final class RoundTripWindow {

    private static final VarHandle COUNT;

    static {
        try {
            COUNT = MethodHandles.lookup().findVarHandle(RoundTripWindow.class, "count", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final AtomicLongArray window = new AtomicLongArray(RoundTrips.WINDOW);
    private long count;

    void add(long nanos) {
        window.setOpaque((int) (count % RoundTrips.WINDOW), nanos);
        COUNT.setRelease(this, count + 1);
    }

    long count() {
        return (long) COUNT.getAcquire(this);
    }

    /// @param floor so many of the first round trips do not count
    RoundTrips since(long floor) {
        long end = count();
        int size = (int) Math.min(RoundTrips.WINDOW, end - floor);
        if (size <= 0) {
            return RoundTrips.NONE;
        }
        long[] sorted = new long[size];
        for (int i = 0; i < size; i++) {
            sorted[i] = window.getOpaque((int) ((end - size + i) % RoundTrips.WINDOW));
        }
        long last = sorted[size - 1];
        Arrays.sort(sorted);
        return new RoundTrips(size, percentile(sorted, 50), percentile(sorted, 99), last);
    }

    /// The nearest rank: the smallest value that so many per cent do not exceed.
    private static long percentile(long[] sorted, int percent) {
        return sorted[(sorted.length * percent + 99) / 100 - 1];
    }
}
