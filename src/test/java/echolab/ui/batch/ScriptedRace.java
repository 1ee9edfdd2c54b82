package echolab.ui.batch;

import echolab.net.Failure.Operation;
import echolab.net.Failure;
import echolab.net.batch.Lack;
import echolab.net.batch.Mode;
import echolab.net.batch.Protocol;
import echolab.net.batch.Race;
import echolab.net.batch.RaceSpec.Handling;
import echolab.net.batch.RaceSpec.Length;
import echolab.net.batch.RaceSpec;
import echolab.net.batch.Report.Arrived;
import echolab.net.batch.Report.Completion;
import echolab.net.batch.Report.Cost;
import echolab.net.batch.Report;
import echolab.net.batch.Run;
import echolab.net.batch.Series;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A race that goes as a test wants it, with the same figures each time.
public final class ScriptedRace implements Race {

    private static final double MEAN = 10;

    private final RaceSpec spec;
    private final List<Run> runs = new ArrayList<>();
    public Harm harmed;
    public boolean stopped;
    private boolean over;

    public ScriptedRace(RaceSpec spec) {
        this.spec = spec;
        for (int repetition = 0; repetition <= spec.repetitions(); repetition++) {
            for (Mode mode : spec.modes()) {
                if (repetition > 0 || spec.warmUps() > 0) {
                    runs.add(Run.waiting(mode, repetition));
                }
            }
        }
    }

    /// Five seconds a run, three repetitions, one warm-up.
    public static RaceSpec spec(Protocol protocol, int size, Mode... modes) {
        return new RaceSpec(protocol, size, new Length.Time(Duration.ofSeconds(5)), 3, 1, List.of(modes), new Handling(Duration.ZERO, protocol == Protocol.UDP));
    }

    public static RaceSpec tcp() {
        return spec(Protocol.TCP, 64, Mode.ONE_AT_A_TIME, Mode.OVERLAPPED, Mode.GATHERED, Mode.FLUSH);
    }

    /// A platform that has every mode of a protocol.
    public static Optional<Lack> lack(Protocol protocol, Mode mode) {
        return mode.runsOver(protocol) ? Optional.empty() : Optional.of(protocol == Protocol.TCP ? Lack.UDP_ONLY : Lack.TCP_ONLY);
    }

    /// Does so many runs, each after the one before.
    public ScriptedRace does(int count) {
        for (int i = 0; i < count; i++) {
            int next = next();
            runs.set(next, runs.get(next).done(report(runs.get(next))));
        }
        return this;
    }

    /// Lets the next run go on for so many seconds.
    public ScriptedRace runs(double seconds) {
        int next = next();
        Run run = runs.get(next).running();
        runs.set(next, run);
        feed(run, seconds);
        return this;
    }

    /// Has the receiver of the next run die, which ends its mode.
    public ScriptedRace fails(double seconds) {
        int next = next();
        Mode mode = runs.get(next).mode();
        feed(runs.get(next), seconds);
        runs.set(next, runs.get(next).failed(Failure.of(Operation.WRITE, new SocketException("Connection reset"))));
        runs.replaceAll(run -> run.mode() == mode && run.state() == Run.State.WAITING ? run.leftOut() : run);
        return this;
    }

    public ScriptedRace does() {
        return does((int) runs.stream().filter(run -> !run.state().over()).count()).ends();
    }

    public ScriptedRace ends() {
        runs.replaceAll(run -> run.state().over() ? run : run.leftOut());
        over = true;
        return this;
    }

    private int next() {
        return runs.indexOf(runs.stream().filter(run -> !run.state().over()).findFirst().orElseThrow());
    }

    private Report report(Run run) {
        feed(run, 5);
        Series series = run.series();
        long packets = series.packets();
        long lost = spec.protocol() == Protocol.UDP && run.mode() == Mode.SEGMENTED ? packets / 1_000 : 0;
        long sent = packets + lost;
        return new Report(sent, new Arrived(packets, packets * spec.size(), 0, true), cost(run.mode(), sent), completion(run.mode()), 5_000_000_000L);
    }

    private static Cost cost(Mode mode, long sent) {
        double cpu = 1e9 / rate(mode);
        return switch (mode) {
            case ONE_AT_A_TIME, OVERLAPPED -> new Cost(sent, (long) (sent * cpu));
            case GATHERED, SENDMMSG -> new Cost(sent / 1_024, (long) (sent * cpu));
            case FLUSH -> new Cost(sent / 4_096, (long) (sent * cpu));
            case SEGMENTED -> new Cost(sent / 64, (long) (sent * cpu));
        };
    }

    private static Completion completion(Mode mode) {
        return switch (mode) {
            case ONE_AT_A_TIME -> new Completion(10_200, 31_000);
            case OVERLAPPED -> new Completion(4_900_000, 9_700_000);
            case GATHERED -> new Completion(55_000, 118_000);
            case FLUSH -> new Completion(61_000, 143_000);
            case SENDMMSG -> new Completion(920_000, 1_800_000);
            case SEGMENTED -> new Completion(8_200, 21_000);
        };
    }

    private static double rate(Mode mode) {
        return switch (mode) {
            case ONE_AT_A_TIME -> 94_000;
            case OVERLAPPED -> 186_000;
            case GATHERED -> 18_200_000;
            case FLUSH -> 28_400_000;
            case SENDMMSG -> 310_000;
            case SEGMENTED -> 14_900_000;
        };
    }

    /// A little slower at first, and never quite even.
    private static void feed(Run run, double seconds) {
        long step = Series.BUCKET.toNanos();
        double share = 1 + (run.repetition() - 2) * 0.04;
        for (long at = step / 2; at < seconds * 1e9; at += step) {
            double second = at / 1e9;
            double warm = 1 - 0.6 * Math.exp(-MEAN * second);
            double wave = 1 + 0.04 * Math.sin(7 * second + run.mode().ordinal()) * Math.cos(31 * second + run.repetition());
            run.series().add(at, Math.round(rate(run.mode()) * share * warm * wave * step / 1e9));
        }
    }

    @Override
    public RaceSpec spec() {
        return spec;
    }

    @Override
    public List<Run> runs() {
        return List.copyOf(runs);
    }

    @Override
    public boolean over() {
        return over;
    }

    @Override
    public void stop() {
        stopped = true;
    }

    @Override
    public void harm(Harm harm) {
        harmed = harm;
    }

    @Override
    public boolean awaitOver(Duration limit) {
        return over;
    }
}
