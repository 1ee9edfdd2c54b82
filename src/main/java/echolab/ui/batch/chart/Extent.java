package echolab.ui.batch.chart;

import echolab.ui.charts.Decades;
import java.util.ArrayList;
import java.util.List;

/// What the axes of a race must hold. It only grows, so that lines do not jump while somebody watches.
///
/// @param decades of packets a second
/// @param most    packets a second
/// @param longest nanoseconds of a run
record Extent(Decades decades, double most, long longest) {

    /// While nothing is known.
    private static final Extent FIRST = new Extent(new Decades(4, 7), 1e6, 0);
    /// A run says too little before so many nanoseconds.
    private static final long STEADY = 200_000_000;
    /// Lines of about the same rate shall look so.
    private static final int LEAST_DECADES = 2;
    /// The share of a line's mean below which it may leave the chart: the first packets, or a pause.
    private static final double LOW = 0.5;

    /// @param known null where nothing is
    static Extent of(Extent known, List<Trace> traces) {
        Extent all = known;
        for (Trace trace : traces) {
            for (Extent each : of(trace)) {
                all = all == null ? each : all.and(each);
            }
        }
        return all;
    }

    /// @param known null where nothing is
    static Extent orFirst(Extent known) {
        return known == null ? FIRST : known;
    }

    /// What a logarithmic axis reaches over.
    Decades axis() {
        return new Decades(decades.low(), Math.max(decades.high(), decades.low() + LEAST_DECADES));
    }

    private static List<Extent> of(Trace trace) {
        List<Extent> found = new ArrayList<>();
        Measured measured = trace.measured();
        if (measured != null && measured.median().mean() > 0) {
            found.add(of(measured.median(), measured.least(), measured.most()));
        }
        Curve open = trace.open();
        if (open.mean() > 0 && (open.nanos() >= STEADY || trace.end() != Trace.End.RUNNING)) {
            found.add(of(open, open.least(), open.most()));
        }
        return found;
    }

    private static Extent of(Curve curve, double least, double most) {
        double highest = Math.max(most, curve.mean());
        return new Extent(Decades.around(Math.clamp(least, LOW * curve.mean(), highest), highest), highest, curve.nanos());
    }

    private Extent and(Extent other) {
        return new Extent(decades.and(other.decades), Math.max(most, other.most), Math.max(longest, other.longest));
    }
}
