package echolab.ui.batch.chart;

import echolab.ui.charts.RoundNumber;
import java.time.Duration;
import java.util.stream.LongStream;

/// The axis of time since a run began, in nanoseconds.
///
/// @param step between two labels
record TimeAxis(long end, long step) {

    private static final int STEPS = 6;
    private static final long SHORTEST = 1_000_000;
    private static final long SECOND = 1_000_000_000;

    /// For runs whose time is known before.
    static TimeAxis of(Duration time) {
        return ending(time.toNanos());
    }

    /// For runs of so many packets: it ends at a round time beyond the longest.
    static TimeAxis beyond(long longest) {
        return ending(RoundNumber.atLeast(Math.max(SHORTEST, longest), 10, 15, 20, 25, 30, 40, 50, 60, 80));
    }

    private static TimeAxis ending(long end) {
        return new TimeAxis(end, RoundNumber.atLeast(end / STEPS, 10, 20, 50));
    }

    /// Where a time stands, from 0 to 1, beyond that what is later than the end.
    double share(long nanos) {
        return (double) nanos / end;
    }

    /// Whether it is labelled in milliseconds, as seconds would be too large.
    boolean inMillis() {
        return end < SECOND;
    }

    /// The times that are written below.
    LongStream labels() {
        return LongStream.rangeClosed(0, end / step).map(n -> n * step);
    }
}
