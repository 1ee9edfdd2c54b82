package echolab.bench;

import java.util.Arrays;

/// Measures two things in turn, so that what disturbs the machine disturbs both.
final class Rounds {

    static final int ROUNDS = 5;

    /// One measurement; may be repeated.
    interface Measurement {
        double measure() throws Exception;
    }

    /// The medians of both.
    record Pair(double ours, double other) { }

    private Rounds() { }

    /// One round of each warms up and does not count.
    static Pair interleaved(int rounds, Measurement ours, Measurement other) throws Exception {
        double[] first = new double[rounds];
        double[] second = new double[rounds];
        ours.measure();
        other.measure();
        for (int i = 0; i < rounds; i++) {
            first[i] = ours.measure();
            second[i] = other.measure();
        }
        return new Pair(median(first), median(second));
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
