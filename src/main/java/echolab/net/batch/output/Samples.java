package echolab.net.batch.output;

import echolab.net.batch.Report.Completion;

/// How long every 64th write took until it was sent. The caller begins them, the writer completes them, any thread may ask.
final class Samples {

    private static final int EACH = 64;
    private static final int MASK = BatchedOutput.MOST_PENDING / EACH - 1;

    private final long[] begun = new long[MASK + 1];
    private final Durations durations = new Durations();

    void begin(long number) {
        if (number % EACH == 0) {
            begun[(int) (number / EACH) & MASK] = System.nanoTime();
        }
    }

    /// The writes from a number up to the one before another are complete.
    void complete(long from, long to) {
        long end = Math.ceilDiv(to, EACH);
        long sample = Math.ceilDiv(from, EACH);
        long now = sample < end ? System.nanoTime() : 0;
        for (; sample < end; sample++) {
            durations.add(now - begun[(int) sample & MASK]);
        }
    }

    Completion completion() {
        return new Completion(durations.quantile(0.5), durations.quantile(0.99));
    }
}
