package echolab.ui.batch.reason;

import echolab.net.Failure;
import echolab.net.batch.Mode;
import echolab.net.batch.Protocol;
import echolab.net.batch.RaceSpec;
import echolab.net.batch.Run;
import echolab.net.batch.Standing;
import echolab.ui.batch.Finding;
import echolab.ui.batch.Snapshot;

/// What there is to explain. Two that are equal are explained in the same words.
sealed interface Situation {

    /// Nothing has been raced.
    record First(Protocol protocol) implements Situation { }

    /// A race goes on.
    ///
    /// @param run    the mode that runs now, or next
    /// @param looked the mode that is looked at: the same one where none was chosen
    record Running(RaceSpec spec, Mode run, int repetition, Mode looked) implements Situation { }

    /// A race is over, and all of it is looked at.
    record Over(Snapshot race) implements Situation { }

    /// One mode of a race that is over is looked at.
    record Looked(Snapshot race, Standing standing) implements Situation { }

    /// One mode of a race is looked at, and has failed.
    record Broken(RaceSpec spec, Mode mode, Failure failure) implements Situation { }

    /// Something was tried apart from any race.
    record Tried(Finding finding) implements Situation { }

    /// @param race   null before the first
    /// @param chosen the mode that is looked at, null for none
    static Situation of(Snapshot race, Mode chosen, Protocol protocol) {
        if (race == null) {
            return new First(protocol);
        }
        Standing standing = race.standings().stream().filter(each -> each.mode() == chosen).findFirst().orElse(null);
        if (standing != null && standing.failure() != null) {
            return broken(race, standing);
        }
        if (!race.over()) {
            return running(race, chosen);
        }
        return standing == null || standing.figures() == null ? over(race) : new Looked(race, standing);
    }

    private static Situation running(Snapshot race, Mode chosen) {
        Run run = race.running() != null ? race.running()
                : race.runs().stream().filter(each -> !each.state().over()).findFirst().orElse(race.runs().getLast());
        return new Running(race.spec(), run.mode(), run.repetition(), chosen == null ? run.mode() : chosen);
    }

    /// Where nothing but failures came out, the first of them tells most.
    private static Situation over(Snapshot race) {
        boolean measured = race.standings().stream().anyMatch(standing -> standing.figures() != null);
        return race.standings().stream().filter(standing -> !measured && standing.failure() != null).findFirst()
                .map(standing -> broken(race, standing)).orElseGet(() -> new Over(race));
    }

    private static Situation broken(Snapshot race, Standing standing) {
        return new Broken(race.spec(), standing.mode(), standing.failure());
    }
}
