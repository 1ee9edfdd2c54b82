package echolab.ui.batch.chart;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/// What the chart shows of a race.
///
/// @param traces  of the modes of which something is known, in the order in which they race
/// @param warming whether nothing is measured yet, so that warm-ups are shown
record Chart(List<Trace> traces, boolean warming, TimeAxis times, RateAxis rates) {

    static final Chart EMPTY = new Chart(List.of(), true, TimeAxis.of(Duration.ofSeconds(1)), RateAxis.Linear.of(1));

    /// The modes that are measured, the fastest first.
    List<Trace> standings() {
        return traces.stream().filter(trace -> trace.measured() != null).sorted(Comparator.comparingDouble(Trace::rate).reversed()).toList();
    }

    /// How many times as fast as the slowest the fastest is; [Double#NaN] while fewer than two modes are measured.
    double factor() {
        List<Trace> standings = standings();
        return standings.size() < 2 ? Double.NaN : standings.getFirst().rate() / standings.getLast().rate();
    }
}
