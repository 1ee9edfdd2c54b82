package echolab.ui.batch.chart;

import echolab.net.Failure;
import echolab.net.batch.Mode;
import echolab.net.batch.Protocol;
import echolab.net.batch.RaceSpec.Handling;
import echolab.net.batch.RaceSpec.Length;
import echolab.net.batch.RaceSpec;
import echolab.net.batch.Report;
import echolab.net.batch.Run;
import echolab.net.batch.Series;
import echolab.net.batch.Standing;
import echolab.ui.batch.Snapshot;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Races as they might stand, without sockets: the same each time.
final class Races {

    static final long MILLI = 1_000_000;
    static final long SECOND = 1_000 * MILLI;
    private static final long TICK = 5 * MILLI;

    private final RaceSpec spec;
    private final List<Run> runs = new ArrayList<>();
    private final Random random = new Random(42);

    Races(RaceSpec spec) {
        this.spec = spec;
        for (int repetition = spec.warmUps() > 0 ? 0 : 1; repetition <= spec.repetitions(); repetition++) {
            for (Mode mode : spec.modes()) {
                runs.add(Run.waiting(mode, repetition));
            }
        }
    }

    /// The race of the window when it is opened, over five seconds.
    static RaceSpec spec(Protocol protocol, int repetitions, Mode... modes) {
        return new RaceSpec(protocol, 64, new Length.Time(Duration.ofSeconds(5)), repetitions, 1, List.of(modes), Handling.NONE);
    }

    static RaceSpec tcp() {
        return spec(Protocol.TCP, 3, Mode.ONE_AT_A_TIME, Mode.OVERLAPPED, Mode.GATHERED, Mode.FLUSH);
    }

    static RaceSpec udp() {
        return spec(Protocol.UDP, 3, Mode.ONE_AT_A_TIME, Mode.OVERLAPPED, Mode.FLUSH, Mode.SENDMMSG, Mode.SEGMENTED);
    }

    static RaceSpec packets(long count, Mode... modes) {
        return new RaceSpec(Protocol.TCP, 64, new Length.Packets(count), 3, 0, List.of(modes), Handling.NONE);
    }

    private double usual(Mode mode) {
        return switch (mode) {
            case ONE_AT_A_TIME -> 94_000;
            case OVERLAPPED -> 186_000;
            case FLUSH -> spec.protocol() == Protocol.TCP ? 28_400_000 : 251_000;
            case GATHERED -> 18_200_000;
            case SENDMMSG -> 342_000;
            case SEGMENTED -> 15_100_000;
        };
    }

    /// All runs up to this one, which is the next, are done at their usual rate for the time of the spec.
    Races doneBefore(Mode mode, int repetition) {
        for (Run run : List.copyOf(runs)) {
            if (run.mode() == mode && run.repetition() == repetition) {
                return this;
            }
            if (!run.state().over()) {
                done(run.mode(), run.repetition(), usual(run.mode()), run.warmUp() ? SECOND / 2 : 5 * SECOND);
            }
        }
        return this;
    }

    /// Every run that is left is done at its usual rate for the time of the spec.
    Races allDone() {
        return doneBefore(null, -1);
    }

    Races done(Mode mode, int repetition, double rate, long nanos) {
        Run run = find(mode, repetition);
        fill(run.series(), rate, nanos);
        return put(run.done(report(run.series().packets(), nanos)));
    }

    Races running(Mode mode, int repetition, double rate, long nanos) {
        Run run = find(mode, repetition);
        fill(run.series(), rate, nanos);
        return put(run.running());
    }

    Races stopped(Mode mode, int repetition, double rate, long nanos) {
        Run run = find(mode, repetition);
        fill(run.series(), rate, nanos);
        runs.stream().filter(each -> !each.state().over()).toList().forEach(each -> put(each.leftOut()));
        return this;
    }

    /// The mode fails in this run; the later ones of it are left out.
    Races failed(Mode mode, int repetition, double rate, long nanos) {
        Run run = find(mode, repetition);
        fill(run.series(), rate, nanos);
        put(run.failed(Failure.of(Failure.Operation.WRITE, new SocketException("Connection reset"))));
        runs.stream().filter(each -> each.mode() == mode && each.repetition() > repetition).toList().forEach(each -> put(each.leftOut()));
        return this;
    }

    Snapshot snapshot() {
        return new Snapshot(spec, List.copyOf(runs), Standing.of(runs), runs.stream().allMatch(run -> run.state().over()));
    }

    Series series(Mode mode, int repetition) {
        return find(mode, repetition).series();
    }

    static Report report(long packets, long nanos) {
        return new Report(packets, new Report.Arrived(packets, 64 * packets, 0, true), new Report.Cost(packets, nanos), new Report.Completion(10_000, 31_000), nanos);
    }

    private Run find(Mode mode, int repetition) {
        return runs.stream().filter(run -> run.mode() == mode && run.repetition() == repetition).findFirst().orElseThrow();
    }

    private Races put(Run changed) {
        runs.replaceAll(run -> run.mode() == changed.mode() && run.repetition() == changed.repetition() ? changed : run);
        return this;
    }

    /// Slowly at first, then with some noise.
    private void fill(Series series, double rate, long nanos) {
        double own = rate * (1 + 0.04 * random.nextGaussian());
        for (long at = Math.min(TICK, nanos); ; at = Math.min(at + TICK, nanos)) {
            double ramp = 1 - 0.6 * Math.exp(-at / (0.18 * SECOND));
            long span = Math.min(TICK, nanos);
            series.add(at, Math.round(own * ramp * (1 + 0.06 * random.nextGaussian()) * span / SECOND));
            if (at == nanos) {
                return;
            }
        }
    }
}
