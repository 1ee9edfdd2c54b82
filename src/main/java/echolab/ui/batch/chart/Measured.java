package echolab.ui.batch.chart;

import echolab.net.batch.Standing.Spread;
import java.util.Arrays;
import java.util.List;

/// The repetitions of a mode in one: point by point their median, between their lowest and highest.
///
/// @param median         as long as the median of them; its mean is the median of theirs
/// @param lowest,highest packets a second, a value for each point of the median
/// @param runs           that it is of
record Measured(Curve median, double[] lowest, double[] highest, int runs) {

    /// @param curves of equal width, at least one
    static Measured of(List<Curve> curves) {
        long[] ends = curves.stream().mapToLong(Curve::nanos).sorted().toArray();
        int[] sizes = curves.stream().mapToInt(Curve::size).sorted().toArray();
        int points = sizes[sizes.length / 2];
        double[] median = new double[points];
        double[] lowest = new double[points];
        double[] highest = new double[points];
        for (int i = 0; i < points; i++) {
            int point = i;
            Spread spread = Spread.of(curves.stream().filter(c -> c.size() > point).mapToDouble(c -> c.rate(point)).toArray());
            median[i] = spread.median();
            lowest[i] = spread.lowest();
            highest[i] = spread.highest();
        }
        double mean = Spread.of(curves.stream().mapToDouble(Curve::mean).toArray()).median();
        return new Measured(new Curve(curves.getFirst().width(), median, ends[ends.length / 2], mean), lowest, highest, curves.size());
    }

    double least() {
        return Arrays.stream(lowest).min().orElse(0);
    }

    double most() {
        return Arrays.stream(highest).max().orElse(0);
    }
}
