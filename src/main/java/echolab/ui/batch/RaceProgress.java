package echolab.ui.batch;

import echolab.net.batch.Mode;
import echolab.net.batch.RaceSpec.Length;
import echolab.net.batch.RaceSpec;
import echolab.net.batch.Report;
import echolab.net.batch.Run.State;
import echolab.net.batch.Run;
import echolab.ui.Texts;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;

/// How far a race is.
///
/// @param part that is done, 0 to 1; where packets are counted each run weighs the same, else as long as it goes on
/// @param run  the number of the run that goes on or comes next, counted from 1; the last one's where all are over
/// @param runs in the whole race, warm-ups included
/// @param left how long it still goes on, an estimate; null where nothing tells yet
public record RaceProgress(double part, int run, int runs, Duration left) {

    /// From this part of a run on its own pace tells how long the rest takes.
    private static final double TELLING = 0.05;
    private static final double NANOS = 1e9;

    public static RaceProgress of(Snapshot race) {
        List<Run> runs = race.runs();
        double whole = 0;
        double done = 0;
        double left = 0;
        for (Run run : runs) {
            double weight = weight(race.spec(), run);
            whole += weight;
            done += weight * part(race.spec(), run);
            left += left(race, run).orElse(Double.NaN);
        }
        int number = (int) Math.min(race.finished() + 1, runs.size());
        return new RaceProgress(whole == 0 ? 1 : done / whole, number, runs.size(), Double.isNaN(left) ? null : Duration.ofNanos(Math.round(left)));
    }

    private static double weight(RaceSpec spec, Run run) {
        return switch (spec.length()) {
            case Length.Packets _ -> 1;
            case Length.Time _ -> limit(spec, run);
        };
    }

    /// How much of a run is done, 0 to 1.
    private static double part(RaceSpec spec, Run run) {
        double byTime = run.series().nanos() / limit(spec, run);
        return switch (run.state()) {
            case WAITING -> 0;
            case DONE, FAILED, LEFT_OUT -> 1;
            case RUNNING -> Math.min(1, switch (spec.length()) {
                case Length.Packets(long count) -> Math.max((double) run.series().packets() / count, byTime);
                case Length.Time _ -> byTime;
            });
        };
    }

    /// Nanoseconds after which a run ends, whatever it has sent.
    private static double limit(RaceSpec spec, Run run) {
        Duration longest = spec.length() instanceof Length.Time(Duration time) ? time : RaceSpec.LONGEST;
        return (run.warmUp() && longest.compareTo(RaceSpec.WARM_UP) > 0 ? RaceSpec.WARM_UP : longest).toNanos();
    }

    /// Nanoseconds that a run still takes, empty where nothing tells.
    private static OptionalDouble left(Snapshot race, Run run) {
        double part = part(race.spec(), run);
        double limit = limit(race.spec(), run);
        if (run.state().over()) {
            return OptionalDouble.of(0);
        }
        return switch (race.spec().length()) {
            case Length.Time _ -> OptionalDouble.of(limit * (1 - part));
            case Length.Packets _ when part >= TELLING -> OptionalDouble.of(run.series().nanos() / part * (1 - part));
            case Length.Packets(long count) -> rate(race, run.mode()).stream().map(rate -> Math.min(limit, count * NANOS / rate)).findFirst();
        };
    }

    /// Packets a second, as the newest finished run of that mode had them.
    private static OptionalDouble rate(Snapshot race, Mode mode) {
        return race.runs().reversed().stream().filter(run -> run.mode() == mode && run.state() == State.DONE).map(Run::report)
                .mapToDouble(Report::packetsPerSecond).filter(rate -> rate > 0).findFirst();
    }

    /// In words: the run, and how long it may take.
    public String said(Texts texts) {
        return left == null ? texts.get("batch.progress", run, runs)
                : texts.get("batch.progress.left", run, runs, Math.max(1, Math.round(left.toMillis() / 1e3)));
    }
}
