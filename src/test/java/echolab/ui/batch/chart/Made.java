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
import java.util.List;

/// Runs of even rates, and races of them.
final class Made {

    static final long MILLI = 1_000_000;
    static final long SECOND = 1_000 * MILLI;
    private static final long STEP = 5 * MILLI;

    private Made() { }

    static RaceSpec timed(Duration time, Mode... modes) {
        return new RaceSpec(Protocol.TCP, 64, new Length.Time(time), 3, 1, List.of(modes), Handling.NONE);
    }

    static RaceSpec counted(long packets, Mode... modes) {
        return new RaceSpec(Protocol.TCP, 64, new Length.Packets(packets), 3, 1, List.of(modes), Handling.NONE);
    }

    static Snapshot race(RaceSpec spec, Run... runs) {
        return new Snapshot(spec, List.of(runs), Standing.of(List.of(runs)), false);
    }

    static Run done(Mode mode, int repetition, double rate, long nanos) {
        Run run = begun(mode, repetition, rate, nanos);
        long packets = run.series().packets();
        return run.done(new Report(packets, new Report.Arrived(packets, 64 * packets, 0, true), new Report.Cost(packets, nanos),
                new Report.Completion(1, 2), nanos));
    }

    static Run running(Mode mode, int repetition, double rate, long nanos) {
        return begun(mode, repetition, rate, nanos).running();
    }

    static Run failed(Mode mode, int repetition, double rate, long nanos) {
        return begun(mode, repetition, rate, nanos).failed(Failure.of(Failure.Operation.WRITE, new SocketException("Connection reset")));
    }

    static Run stopped(Mode mode, int repetition, double rate, long nanos) {
        return begun(mode, repetition, rate, nanos).leftOut();
    }

    private static Run begun(Mode mode, int repetition, double rate, long nanos) {
        Run run = Run.waiting(mode, repetition);
        add(run.series(), rate, 0, nanos);
        return run;
    }

    /// Lets packets of a time arrive, in small parts.
    static void add(Series series, double rate, long from, long to) {
        for (long at = from; at < to; at += STEP) {
            long end = Math.min(at + STEP, to);
            series.add(end - 1, Math.round(rate * (end - at) / SECOND));
        }
    }
}
