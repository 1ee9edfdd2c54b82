package echolab.ui.batch.reason;

import echolab.net.Failure.Operation;
import echolab.net.Failure;
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
import echolab.net.batch.Standing;
import echolab.ui.batch.Snapshot;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A race whose runs a test writes down itself.
final class Told implements Race {

    private static final long SENT = 40_960_000;

    private final RaceSpec spec;
    private final List<Run> runs;
    private boolean over;

    private Told(RaceSpec spec) {
        this.spec = spec;
        runs = new ArrayList<>(spec.modes().stream().map(mode -> Run.waiting(mode, 1)).toList());
    }

    static Told over(Protocol protocol, Mode... modes) {
        return over(protocol, Handling.NONE, modes);
    }

    static Told over(Protocol protocol, Handling handling, Mode... modes) {
        return new Told(new RaceSpec(protocol, 64, new Length.Time(Duration.ofSeconds(1)), 1, 0, List.of(modes), handling));
    }

    /// The race of the mock.
    static Told typical() {
        return over(Protocol.TCP, Mode.ONE_AT_A_TIME, Mode.OVERLAPPED, Mode.FLUSH, Mode.GATHERED)
                .done(Mode.ONE_AT_A_TIME, 94_300, 1, 10_200).done(Mode.OVERLAPPED, 186_000, 1, 5_100)
                .done(Mode.FLUSH, 28_400_000, 1 / 4096.0, 34).done(Mode.GATHERED, 18_200_000, 1 / 1024.0, 52).finished();
    }

    Told done(Mode mode, double perSecond, double callsPerPacket, double cpuPerPacket) {
        return done(mode, perSecond, callsPerPacket, cpuPerPacket, 0);
    }

    Told done(Mode mode, double perSecond, double callsPerPacket, double cpuPerPacket, long lost) {
        long arrived = SENT - lost;
        Report report = new Report(SENT, new Arrived(arrived, arrived * spec.size(), 0, lost == 0),
                new Cost((long) (callsPerPacket * SENT), (long) (cpuPerPacket * SENT)), new Completion(61_000, 143_000),
                (long) (arrived / perSecond * 1e9));
        return put(run(mode).running().done(report));
    }

    Told failed(Mode mode, Exception cause) {
        return put(run(mode).failed(Failure.of(Operation.WRITE, cause)));
    }

    Told running(Mode mode) {
        return put(run(mode).running());
    }

    Told leftOut(Mode mode) {
        return put(run(mode).leftOut());
    }

    Told finished() {
        over = true;
        return this;
    }

    static IOException reset() {
        return new IOException("Connection reset by peer");
    }

    private Run run(Mode mode) {
        return runs.stream().filter(run -> run.mode() == mode).findFirst().orElseThrow();
    }

    private Told put(Run now) {
        runs.replaceAll(run -> run.mode() == now.mode() ? now : run);
        return this;
    }

    Snapshot snapshot() {
        return new Snapshot(spec, runs(), Standing.of(runs), over);
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
        over = true;
    }

    @Override
    public void harm(Harm harm) {
        runs.stream().filter(run -> run.state() == Run.State.RUNNING).findFirst().ifPresent(run -> failed(run.mode(), reset()));
    }

    @Override
    public boolean awaitOver(Duration limit) {
        return over;
    }
}
