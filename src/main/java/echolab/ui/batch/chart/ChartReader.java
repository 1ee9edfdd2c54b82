package echolab.ui.batch.chart;

import echolab.net.batch.Mode;
import echolab.net.batch.RaceSpec.Length;
import echolab.net.batch.RaceSpec;
import echolab.net.batch.Run;
import echolab.net.batch.Run.State;
import echolab.net.batch.Series;
import echolab.ui.batch.Snapshot;
import echolab.ui.batch.chart.Trace.End;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Makes what the chart shows out of a race as it stands. What is over is read once; how far the axes reach is kept for the race.
final class ChartReader {

    /// The span of a point, in buckets, and how many points a run has until that is reached. The longest run of [RaceSpec#LONGEST]
    /// has 600 points.
    private static final long LONGEST_SPAN = 5;
    private static final long POINTS = 25;

    private final Map<Mode, Measured> measured = new EnumMap<>(Mode.class);
    private Series race;
    private boolean warming;
    private Extent extent;

    Chart read(Snapshot snapshot, Scale scale) {
        boolean another = snapshot.runs().getFirst().series() != race;
        boolean first = snapshot.runs().stream().allMatch(run -> run.warmUp() || run.series().nanos() == 0 && run.state() != State.DONE);
        if (another || first != warming) {
            race = snapshot.runs().getFirst().series();
            warming = first;
            measured.clear();
            extent = null;
        }
        List<Trace> traces = snapshot.spec().modes().stream().map(mode -> trace(mode, snapshot)).filter(Objects::nonNull).toList();
        extent = Extent.of(extent, traces);
        return new Chart(traces, warming, times(snapshot.spec()), rates(scale));
    }

    private TimeAxis times(RaceSpec spec) {
        return switch (spec.length()) {
            case Length.Time(var time) -> TimeAxis.of(time);
            case Length.Packets _ -> TimeAxis.beyond(Extent.orFirst(extent).longest());
        };
    }

    private RateAxis rates(Scale scale) {
        Extent reach = Extent.orFirst(extent);
        return switch (scale) {
            case LOG -> new RateAxis.Log(reach.axis());
            case LINEAR -> RateAxis.Linear.of(reach.most());
        };
    }

    /// @return null where there is nothing to show yet
    private Trace trace(Mode mode, Snapshot snapshot) {
        List<Run> shown = snapshot.runs().stream()
                .filter(run -> run.mode() == mode && (run.warmUp() == warming || run.state() == State.FAILED)).toList();
        long width = width(snapshot.spec(), shown);
        Run open = shown.stream().filter(run -> open(run)).reduce((_, later) -> later).orElse(null);
        Measured done = warming ? null : measured(mode, shown, width);
        if (open == null) {
            return done == null ? null : new Trace(mode, done, Curve.NONE, End.DONE, null);
        }
        return new Trace(mode, done, Curve.of(open, width), end(open.state()), open.failure());
    }

    private boolean open(Run run) {
        return run.state() == State.FAILED || run.series().nanos() > 0 && (run.state() != State.DONE || warming);
    }

    private static End end(State state) {
        return switch (state) {
            case WAITING, RUNNING -> End.RUNNING;
            case DONE -> End.DONE;
            case FAILED -> End.FAILED;
            case LEFT_OUT -> End.STOPPED;
        };
    }

    /// @return null before the first repetition is done
    private Measured measured(Mode mode, List<Run> shown, long width) {
        List<Run> done = shown.stream().filter(run -> run.state() == State.DONE).toList();
        Measured known = measured.get(mode);
        if (!done.isEmpty() && (known == null || known.runs() != done.size() || known.median().width() != width)) {
            known = Measured.of(done.stream().map(run -> Curve.of(run, width)).toList());
            measured.put(mode, known);
        }
        return known;
    }

    /// Whole buckets, in nanoseconds.
    private static long width(RaceSpec spec, List<Run> runs) {
        long longest = switch (spec.length()) {
            case Length.Time(var time) -> time.toNanos();
            case Length.Packets _ -> runs.stream().mapToLong(run -> run.series().nanos()).max().orElse(0);
        };
        long bucket = Series.BUCKET.toNanos();
        return Math.clamp(longest / POINTS / bucket, 1, LONGEST_SPAN) * bucket;
    }
}
