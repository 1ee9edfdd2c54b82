package echolab.ui.batch.chart;

import echolab.net.batch.Mode;
import echolab.net.batch.Run.State;
import echolab.net.batch.Run;
import echolab.ui.Texts;
import echolab.ui.batch.ModeLook;
import echolab.ui.batch.RaceWords;
import echolab.ui.batch.Snapshot;
import java.util.List;
import java.util.stream.Collectors;

/// What the chart says in words.
final class ChartWords {

    private static final double MILLI = 1e6;

    private final Texts texts;

    ChartWords(Texts texts) {
        this.texts = texts;
    }

    String title() {
        return texts.get("batch.chart.title");
    }

    /// How the chart is used with keys.
    String help() {
        return texts.get("batch.chart.help");
    }

    /// What is raced, and how far it is.
    String about(Snapshot snapshot) {
        return RaceWords.what(snapshot.spec(), texts) + RaceWords.delay(snapshot.spec(), texts) + ", " + progress(snapshot);
    }

    private String progress(Snapshot snapshot) {
        int repetitions = snapshot.spec().repetitions();
        if (snapshot.stopped()) {
            long done = snapshot.runs().stream().filter(run -> run.state() == State.DONE && !run.warmUp()).count();
            return texts.get("batch.chart.stopped", done, (long) repetitions * snapshot.spec().modes().size());
        }
        Run run = snapshot.runs().stream().filter(each -> !each.state().over()).findFirst().orElse(null);
        if (run == null) {
            return repetitions == 1 ? texts.get("batch.chart.one") : texts.get("batch.chart.band", repetitions);
        }
        String mode = name(run.mode());
        return run.warmUp() ? texts.get("batch.chart.warming", mode) : texts.get("batch.chart.repetition", run.repetition(), repetitions, mode);
    }

    /// The modes as they stand, the fastest first, and by what factor.
    String standing(Chart chart) {
        List<Trace> standings = chart.standings();
        if (standings.isEmpty()) {
            return texts.get("batch.chart.accessible.none");
        }
        String rates = standings.stream().map(trace -> texts.get("batch.chart.accessible.mode", name(trace), texts.amount(trace.rate())))
                .collect(Collectors.joining("; "));
        return Double.isNaN(chart.factor()) ? rates : texts.get("batch.chart.accessible.factor", rates, factor(chart.factor()));
    }

    String name(Trace trace) {
        return name(trace.mode());
    }

    String name(Mode mode) {
        return ModeLook.name(mode, texts);
    }

    String rate(double rate) {
        return texts.get("batch.chart.rate", texts.amount(rate));
    }

    /// A multiple such as `× 193`.
    String factor(double factor) {
        return "×\u00a0" + (factor < 9.95 ? texts.get("batch.chart.factor.small", factor) : texts.count(Math.round(factor)));
    }

    /// A rate beside its line of the axis.
    String label(RateAxis.Line line) {
        return texts.roundAmount(line.rate());
    }

    /// A time below the axis; the last one has the unit.
    String label(TimeAxis axis, long time) {
        String number = texts.get("batch.chart.axis", time / MILLI / (axis.inMillis() ? 1 : 1_000));
        return time + axis.step() > axis.end() ? number + "\u00a0" + unit(axis) : number;
    }

    /// The time under the cursor.
    String time(TimeAxis axis, long time) {
        return axis.inMillis() ? texts.millis(time) + "\u00a0" + unit(axis) : texts.get("batch.chart.time", time / MILLI / 1_000) + "\u00a0" + unit(axis);
    }

    private String unit(TimeAxis axis) {
        return texts.get(axis.inMillis() ? "batch.chart.ms" : "batch.chart.s");
    }

    String caption(TimeAxis axis) {
        return texts.get(axis.inMillis() ? "batch.chart.since.ms" : "batch.chart.since.s");
    }

    /// What the lines say at a time, the fastest first.
    String readout(TimeAxis axis, Readout readout) {
        return time(axis, readout.time()) + ": " + readout.lines().stream()
                .map(line -> texts.get("batch.chart.accessible.mode", name(line.trace()), texts.amount(line.rate()))).collect(Collectors.joining("; "));
    }
}
