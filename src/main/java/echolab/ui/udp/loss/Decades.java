package echolab.ui.udp.loss;

import echolab.net.udp.Ledger.Column;
import java.util.List;

/// A logarithmic axis of milliseconds from one power of ten to another.
///
/// @param low,high exponents of ten
record Decades(int low, int high) {

    /// 0.1 ms to 100 ms: what is usual on one machine and in one house.
    static final Decades USUAL = new Decades(-1, 2);
    private static final double NANOS = 1e6;
    /// Round trips are told apart from 100 ns on.
    private static final int LEAST = -4;

    /// The usual axis, longer where a round trip is beyond it.
    static Decades of(List<Column> columns) {
        long shortest = Long.MAX_VALUE;
        long longest = -1;
        for (Column column : columns) {
            if (column.longest() > 0) {
                shortest = Math.min(shortest, column.shortest());
                longest = Math.max(longest, column.longest());
            }
        }
        return longest < 0 ? USUAL : new Decades(Math.clamp((int) Math.floor(log(shortest)), LEAST, USUAL.low),
                Math.max(USUAL.high, (int) Math.ceil(log(longest))));
    }

    /// How high a time stands, from 0 to 1.
    double share(long nanos) {
        return Math.clamp((log(nanos) - low) / (high - low), 0, 1);
    }

    /// The milliseconds at a line of the axis.
    static double millis(int exponent) {
        return Math.pow(10, exponent);
    }

    private static double log(long nanos) {
        return Math.log10(nanos / NANOS);
    }
}
