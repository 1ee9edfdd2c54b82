package echolab.ui.batch;

import echolab.net.batch.Mode;
import echolab.net.batch.RaceSpec;
import echolab.net.batch.Report;
import echolab.net.batch.Run.State;
import echolab.net.batch.Run;
import echolab.net.batch.Standing;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// A race as it stood when the window last looked.
///
/// @param runs in their order; those that go on still grow
/// @param standings of the modes
public record Snapshot(RaceSpec spec, List<Run> runs, List<Standing> standings, boolean over) {

    static Snapshot of(RaceSpec spec, List<Run> runs, boolean over) {
        return new Snapshot(spec, runs, Standing.of(runs), over);
    }

    /// How a mode stands, null where it does not race.
    Standing standing(Mode mode) {
        return standings.stream().filter(each -> each.mode() == mode).findFirst().orElse(null);
    }

    /// The run that goes on, null where none does.
    public Run running() {
        return runs.stream().filter(run -> run.state() == State.RUNNING).findFirst().orElse(null);
    }

    /// How many runs are over, warm-ups included.
    public long finished() {
        return runs.stream().filter(run -> run.state().over()).count();
    }

    /// Whether somebody stopped it.
    public boolean stopped() {
        return over && runs.stream().anyMatch(run -> run.state() == State.LEFT_OUT && runs.stream()
                .noneMatch(other -> other.mode() == run.mode() && other.failure() != null));
    }

    /// Whether a mode failed.
    public boolean failed() {
        return standings.stream().anyMatch(standing -> standing.failure() != null);
    }

    /// Packets that the receiver has got in all runs, warm-ups included, also in the one that goes on.
    public long packets() {
        return runs.stream().mapToLong(run -> run.report() == null ? run.series().packets() : run.report().arrived().packets()).sum();
    }

    /// Their bytes.
    public long bytes() {
        return runs.stream().mapToLong(run -> run.report() == null ? run.series().packets() * spec.size() : run.report().arrived().bytes()).sum();
    }

    public long lost() {
        return reports().mapToLong(Report::lost).sum();
    }

    public Stream<Report> reports() {
        return runs.stream().map(Run::report).filter(Objects::nonNull);
    }
}
