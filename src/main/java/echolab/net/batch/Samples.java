package echolab.net.batch;

import echolab.net.batch.Report.Completion;
import java.util.concurrent.atomic.AtomicIntegerArray;

/// How long every 64th write took until it was sent, to within 4 %. The caller begins them, the writer completes them, any thread may ask.
final class Samples {

    private static final int EACH = 64;
    private static final int MASK = BatchedOutput.MOST_PENDING / EACH - 1;
    /// Each power of two is divided into so many steps.
    private static final int STEPS = 16;
    private static final int STEP_BITS = 4;

    private final long[] begun = new long[MASK + 1];
    private final AtomicIntegerArray counts = new AtomicIntegerArray(Long.SIZE * STEPS);

    void begin(long number) {
        if (number % EACH == 0) {
            begun[(int) (number / EACH) & MASK] = System.nanoTime();
        }
    }

    /// Those from a number up to another are complete.
    void complete(long from, long to) {
        long end = Math.ceilDiv(to, EACH);
        long sample = Math.ceilDiv(from, EACH);
        long now = sample < end ? System.nanoTime() : 0;
        for (; sample < end; sample++) {
            int step = step(now - begun[(int) sample & MASK]);
            counts.setRelease(step, counts.getPlain(step) + 1);
        }
    }

    Completion completion() {
        int[] seen = new int[counts.length()];
        long total = 0;
        for (int i = 0; i < seen.length; i++) {
            seen[i] = counts.getAcquire(i);
            total += seen[i];
        }
        return new Completion(quantile(seen, total * 0.5), quantile(seen, total * 0.99));
    }

    /// The duration that so many are not above.
    private static long quantile(int[] counts, double rank) {
        long seen = 0;
        for (int i = 0; i < counts.length; i++) {
            seen += counts[i];
            if (seen > 0 && seen >= rank) {
                return middle(i);
            }
        }
        return 0;
    }

    private static int step(long nanos) {
        int beyond = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(nanos | 1) - STEP_BITS - 1);
        return beyond * STEPS + (int) (nanos >>> beyond);
    }

    private static long middle(int step) {
        int beyond = Math.max(0, step / STEPS - 1);
        return ((long) step - beyond * STEPS << beyond) + (1L << beyond >> 1);
    }
}
