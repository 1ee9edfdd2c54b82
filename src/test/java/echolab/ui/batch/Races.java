package echolab.ui.batch;

import echolab.net.Failure;
import echolab.net.batch.Mode;
import echolab.net.batch.Protocol;
import echolab.net.batch.RaceSpec.Handling;
import echolab.net.batch.RaceSpec.Length;
import echolab.net.batch.RaceSpec;
import echolab.net.batch.Run;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Races as they stand at some time, with even rates: five seconds a run, three repetitions and a warm-up of each mode.
public final class Races {

    public static final RaceSpec TCP = spec(Protocol.TCP, 64, Mode.ONE_AT_A_TIME, Mode.OVERLAPPED, Mode.GATHERED, Mode.FLUSH);
    public static final RaceSpec UDP = spec(Protocol.UDP, 1_400, Mode.ONE_AT_A_TIME, Mode.OVERLAPPED, Mode.FLUSH, Mode.SENDMMSG, Mode.SEGMENTED);
    private static final long SECONDS = 5;
    private static final double[] SPREAD = {0, 1, 0.96, 1.04};

    private Races() { }

    public static RaceSpec spec(Protocol protocol, int size, Mode... modes) {
        return new RaceSpec(protocol, size, new Length.Time(Duration.ofSeconds(SECONDS)), 3, 1, List.of(modes), Handling.NONE);
    }

    /// Packets of 64 bytes, one run of a second for each mode.
    public static RaceSpec once(Protocol protocol, Mode... modes) {
        return new RaceSpec(protocol, 64, new Length.Time(Duration.ofSeconds(1)), 1, 0, List.of(modes), Handling.NONE);
    }

    /// A race of these runs.
    public static Snapshot race(RaceSpec spec, List<Run> runs, boolean over) {
        return Snapshot.of(spec, runs, over);
    }

    /// A race that is over, every mode as fast as one may expect.
    public static Snapshot finished(RaceSpec spec) {
        return Snapshot.of(spec, runs(spec, 3), true);
    }

    /// A race in its second repetition, whose first mode is in the middle of it.
    public static Snapshot running(RaceSpec spec) {
        List<Run> runs = runs(spec, 1);
        Run second = Run.waiting(spec.modes().getFirst(), 2).running();
        second.series().add(Duration.ofSeconds(2).toNanos(), 188_000);
        runs.add(second);
        IntStream.rangeClosed(2, 3).forEach(repetition -> spec.modes().stream().skip(repetition == 2 ? 1 : 0)
                .forEach(mode -> runs.add(Run.waiting(mode, repetition))));
        return Snapshot.of(spec, runs, false);
    }

    /// A race whose warm-up runs.
    public static Snapshot begun(RaceSpec spec) {
        List<Run> runs = new ArrayList<>();
        IntStream.rangeClosed(0, 3).forEach(repetition -> spec.modes().forEach(mode -> runs.add(Run.waiting(mode, repetition))));
        runs.set(0, runs.getFirst().running());
        return Snapshot.of(spec, runs, false);
    }

    /// A race in which a mode failed in its second repetition, another at once, and which was stopped thereafter.
    public static Snapshot failed(RaceSpec spec) {
        List<Run> runs = runs(spec, 1);
        Mode late = spec.modes().get(1);
        Mode early = spec.modes().get(2);
        Mode stopped = spec.modes().get(3);
        runs.removeIf(run -> run.mode() == early || run.mode() == stopped);
        Run run = Run.waiting(late, 2);
        run.series().add(Duration.ofMillis(900).toNanos(), 167_000);
        runs.add(run.failed(reset()));
        runs.add(Run.waiting(late, 3).leftOut());
        runs.add(Run.waiting(early, 0).failed(reset()));
        IntStream.rangeClosed(1, 3).forEach(repetition -> runs.add(Run.waiting(early, repetition).leftOut()));
        IntStream.rangeClosed(1, 3).forEach(repetition -> runs.add(Run.waiting(stopped, repetition).leftOut()));
        return Snapshot.of(spec, runs, true);
    }

    public static Failure reset() {
        return Failure.of(Failure.Operation.WRITE, new IOException("Connection reset by peer"));
    }

    /// Warm-ups, and this many repetitions of all modes.
    private static List<Run> runs(RaceSpec spec, int repetitions) {
        List<Run> runs = new ArrayList<>();
        for (int repetition = 0; repetition <= repetitions; repetition++) {
            for (Mode mode : spec.modes()) {
                double faster = repetition == 0 ? 0.5 : SPREAD[repetition];
                runs.add(done(spec, mode, repetition, faster));
            }
        }
        return runs;
    }

    public static Run done(RaceSpec spec, Mode mode, int repetition, double faster) {
        Figures figures = Figures.of(spec.protocol(), mode);
        long arrived = Math.round(figures.rate() * faster * SECONDS * (1 - figures.lost()));
        Run run = Run.waiting(mode, repetition);
        run.series().add(Duration.ofSeconds(SECONDS).toNanos() - 1, arrived);
        return run.done(figures.report(spec, arrived, Duration.ofSeconds(SECONDS).toNanos()));
    }
}
