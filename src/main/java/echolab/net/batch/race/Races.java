package echolab.net.batch.race;

import echolab.net.batch.Race;
import echolab.net.batch.RaceSpec;
import java.time.Duration;

/// Where races begin.
public final class Races {

    /// How long nothing may arrive before a run fails.
    public static final Duration STALL_LIMIT = Duration.ofSeconds(5);

    private Races() { }

    /// Begins a race at once.
    public static Race start(RaceSpec spec) {
        return RunningRace.start(spec, STALL_LIMIT);
    }
}
