package echolab.ui.batch;

import echolab.net.Failure.Operation;
import echolab.net.Failure;
import echolab.net.batch.Lack;
import echolab.net.batch.Mode;
import echolab.net.batch.Protocol;
import echolab.net.batch.Race;
import echolab.net.batch.RaceSpec;
import echolab.net.batch.Run;
import echolab.net.batch.Series;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A race that goes as a test wants it, run by run, five seconds each, as uneven as a real one and the same each time.
public final class ScriptedRace implements Race {

    private static final double MEAN = 10;
    private static final double SECONDS = 5;

    private final RaceSpec spec;
    private final Map<Mode, Figures> figures = new EnumMap<>(Mode.class);
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

    /// A platform that has every mode of a protocol.
    public static Optional<Lack> lack(Protocol protocol, Mode mode) {
        return mode.runsOver(protocol) ? Optional.empty() : Optional.of(protocol == Protocol.TCP ? Lack.UDP_ONLY : Lack.TCP_ONLY);
    }

    /// Has the runs of a mode cost other than one may expect.
    public ScriptedRace costs(Mode mode, double callsPerPacket, double cpuNanos) {
        figures.put(mode, figures(mode).costing(callsPerPacket, cpuNanos));
        return this;
    }

    /// Has a mode lose a part of its datagrams, 0 to 1.
    public ScriptedRace loses(Mode mode, double part) {
        figures.put(mode, figures(mode).losing(part));
        return this;
    }

    /// Does so many runs, each after the one before.
    public ScriptedRace does(int count) {
        for (int i = 0; i < count; i++) {
            int next = next();
            Run run = runs.get(next);
            feed(run, SECONDS);
            runs.set(next, run.done(figures(run.mode()).report(spec, run.series().packets(), (long) (SECONDS * 1e9))));
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

    private Figures figures(Mode mode) {
        return figures.getOrDefault(mode, Figures.of(spec.protocol(), mode));
    }

    /// A little slower at first, and never quite even.
    private void feed(Run run, double seconds) {
        long step = Series.BUCKET.toNanos();
        double share = 1 + (run.repetition() - 2) * 0.04;
        for (long at = step / 2; at < seconds * 1e9; at += step) {
            double second = at / 1e9;
            double warm = 1 - 0.6 * Math.exp(-MEAN * second);
            double wave = 1 + 0.04 * Math.sin(7 * second + run.mode().ordinal()) * Math.cos(31 * second + run.repetition());
            run.series().add(at, Math.round(figures(run.mode()).rate() * share * warm * wave * step / 1e9));
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
