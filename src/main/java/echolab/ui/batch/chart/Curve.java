package echolab.ui.batch.chart;

import echolab.net.batch.Report;
import echolab.net.batch.Run;
import echolab.net.batch.Series;
import java.util.Arrays;

/// How fast the packets of a run arrived, over time.
///
/// A point is the mean of a span; the last span ends with the run, and where that is less than half a span it has no point: what is
/// counted for a moment only says little. A run that is shorter than a span is one point.
///
/// @param width nanoseconds of a span
/// @param rates packets a second, point by point
/// @param nanos until the run ended, or is counted so far
/// @param mean  packets a second until then
record Curve(long width, double[] rates, long nanos, double mean) {

    static final Curve NONE = new Curve(1, new double[0], 0, 0);
    private static final double SECOND = 1e9;

    /// @param width a multiple of [Series#BUCKET]
    static Curve of(Run run, long width) {
        Report report = run.report();
        long nanos = report == null ? run.series().nanos() : report.nanos();
        if (nanos == 0) {
            return NONE;
        }
        long[] counts = run.series().counts();
        double mean = report == null ? Arrays.stream(counts).sum() * SECOND / nanos : report.packetsPerSecond();
        return new Curve(width, nanos < width ? new double[] {mean} : rates(counts, nanos, width), nanos, mean);
    }

    private static double[] rates(long[] counts, long nanos, long width) {
        int whole = (int) (nanos / width);
        long rest = nanos % width;
        double[] rates = new double[2 * rest >= width ? whole + 1 : whole];
        int buckets = (int) (width / Series.BUCKET.toNanos());
        for (int i = 0; i < rates.length; i++) {
            long sum = 0;
            for (int k = i * buckets; k < Math.min((i + 1) * buckets, counts.length); k++) {
                sum += counts[k];
            }
            rates[i] = sum * SECOND / (i < whole ? width : rest);
        }
        return rates;
    }

    int size() {
        return rates.length;
    }

    boolean isEmpty() {
        return rates.length == 0;
    }

    double rate(int point) {
        return rates[point];
    }

    /// The middle of a point's span, in nanoseconds.
    long time(int point) {
        long start = point * width;
        return (start + Math.min(start + width, nanos)) / 2;
    }

    /// The point at a time; -1 where there is none.
    int at(long time) {
        return time < 0 || time > nanos ? -1 : (int) Math.min(time / width, size() - 1);
    }

    double last() {
        return rates[rates.length - 1];
    }

    double least() {
        return Arrays.stream(rates).min().orElse(0);
    }

    double most() {
        return Arrays.stream(rates).max().orElse(0);
    }
}
