package echolab.bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Measures things in turn, so that what disturbs the machine disturbs all of them.
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
        double[] medians = medians(rounds, List.of(ours, other));
        return new Pair(medians[0], medians[1]);
    }

    /// The median of each, measured one after the other in every round. One round warms up and does not count.
    static double[] medians(int rounds, List<Measurement> measurements) throws Exception {
        double[][] results = new double[measurements.size()][rounds];
        for (int round = -1; round < rounds; round++) {
            for (int i = 0; i < results.length; i++) {
                double result = measurements.get(i).measure();
                if (round >= 0) {
                    results[i][round] = result;
                }
            }
        }
        return Stream.of(results).mapToDouble(Rounds::median).toArray();
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
