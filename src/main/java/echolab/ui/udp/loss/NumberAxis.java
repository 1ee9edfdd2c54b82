package echolab.ui.udp.loss;

import echolab.ui.charts.RoundNumber;
import java.util.stream.LongStream;

/// The numbers of datagrams from left to right. Datagram `n` takes the room from `n - 1` to `n`.
///
/// The end is a round number beyond the last datagram, so that the picture fills from the left and is not squeezed at each one.
///
/// @param step between two labels
record NumberAxis(long from, long to, long step) {

    private static final long SHORTEST = 20;
    private static final int LABELS = 5;
    /// In tenths.
    private static final long[] ENDS = {10, 15, 20, 30, 40, 50, 60, 80};
    private static final long[] STEPS = {10, 20, 50};

    /// The axis for these datagrams; where the earliest are not kept any more it moves along with the last.
    static NumberAxis of(long first, long last) {
        long from = Math.max(0, first - 1);
        long to = from > 0 ? last : Math.max(SHORTEST, RoundNumber.atLeast(last, ENDS));
        return new NumberAxis(from, to, RoundNumber.atLeast((to - from) / LABELS, STEPS));
    }

    /// Where a number stands, from 0 to 1.
    double share(double number) {
        return (number - from) / (to - from);
    }

    /// The number at a place: its datagram from its whole part on.
    double number(double share) {
        return from + share * (to - from) + 1;
    }

    /// The numbers that are written below.
    LongStream labels() {
        return LongStream.rangeClosed((from + step - 1) / step, to / step).map(n -> n * step);
    }
}
