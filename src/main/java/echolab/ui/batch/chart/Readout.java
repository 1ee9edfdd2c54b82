package echolab.ui.batch.chart;

import java.util.Comparator;
import java.util.List;

/// What the lines say at a time, the fastest first; those that have ended before say nothing.
record Readout(long time, List<Line> lines) {

    record Line(Trace trace, double rate) { }

    static Readout of(Chart chart, long time) {
        return new Readout(time, chart.traces().stream().filter(trace -> trace.line().at(time) >= 0)
                .map(trace -> new Line(trace, trace.line().rate(trace.line().at(time))))
                .sorted(Comparator.comparingDouble(Line::rate).reversed()).toList());
    }
}
