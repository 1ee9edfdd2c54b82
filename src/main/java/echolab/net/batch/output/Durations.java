package echolab.net.batch.output;

import java.util.concurrent.atomic.AtomicIntegerArray;

/// How often each duration was seen, to within 4 %. One thread adds, any may ask.
final class Durations {

    /// Each power of two is divided into so many steps.
    private static final int STEPS = 16;
    private static final int STEP_BITS = Integer.numberOfTrailingZeros(STEPS);

    private final AtomicIntegerArray counts = new AtomicIntegerArray(Long.SIZE * STEPS);

    /// @param nanos not negative
    void add(long nanos) {
        int step = step(nanos);
        counts.setRelease(step, counts.getPlain(step) + 1);
    }

    /// The duration in nanoseconds that a share of all is not above; 0 where there is none.
    ///
    /// @param share such as 0.99
    long quantile(double share) {
        long all = 0;
        for (int step = 0; step < counts.length(); step++) {
            all += counts.getAcquire(step);
        }
        long left = (long) Math.ceil(all * share);
        int step = 0;
        while (left > 0 && (left -= counts.getAcquire(step)) > 0) {
            step++;
        }
        return middle(step);
    }

    /// Below twice the steps a step is a nanosecond; then it doubles with each power of two.
    private static int step(long nanos) {
        int shift = shift(Long.SIZE - Long.numberOfLeadingZeros(nanos));
        return shift * STEPS + (int) (nanos >>> shift);
    }

    private static int shift(int bits) {
        return Math.max(0, bits - STEP_BITS - 1);
    }

    private static long middle(int step) {
        int shift = Math.max(0, step / STEPS - 1);
        return ((long) step - shift * STEPS << shift) + (1L << shift >> 1);
    }
}
