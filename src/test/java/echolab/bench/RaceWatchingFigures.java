package echolab.bench;

import echolab.OpenBatchTab;
import echolab.bench.Figure.Goal;
import echolab.bench.Rounds.Pair;
import echolab.net.batch.Mode;
import echolab.net.batch.Protocol;
import echolab.net.batch.RaceSpec.Handling;
import echolab.net.batch.RaceSpec.Length.Time;
import echolab.net.batch.RaceSpec;
import java.time.Duration;
import java.util.List;

/// What drawing a race takes from it.
final class RaceWatchingFigures {

    private static final Duration TIME = Duration.ofSeconds(2);
    private static final RaceSpec SPEC = new RaceSpec(Protocol.TCP, 64, new Time(TIME), 1, 0, List.of(Mode.FLUSH), Handling.NONE);

    private static final int WARM_UPS = 2;
    /// Runs differ by more than what is to be seen.
    private static final int ROUNDS = 9;

    private RaceWatchingFigures() { }

    static void measure(Table table) throws Exception {
        try (OpenBatchTab tab = new OpenBatchTab()) {
            // Drawing is compiled while it goes on.
            for (int i = 0; i < WARM_UPS; i++) {
                tab.watched(SPEC, TIME);
            }
            Pair pair = Rounds.interleaved(ROUNDS, () -> tab.watched(SPEC, TIME), () -> tab.unwatched(SPEC));
            table.add(new Figure("TCP 64 B, flush, the window drawing it, packets/s", pair.ours(), "not drawing", pair.other(), Goal.atLeast(0.97)));
        }
    }
}
