package echolab;

import echolab.net.batch.Race;
import echolab.net.batch.RaceSpec;
import echolab.net.batch.Report;
import echolab.ui.Eventually;
import echolab.ui.Look.Theme;
import echolab.ui.Toolkit;
import echolab.ui.batch.BatchViewModel.State;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/// The window with its Batch tab in front, drawing by its own clock.
@SuppressWarnings("exports")
public final class OpenBatchTab implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Rig rig = Rig.open(Locale.ENGLISH, Theme.LIGHT, (int) Window.WIDTH, (int) Window.HEIGHT);

    public OpenBatchTab() {
        Toolkit.run(() -> rig.window.choose("batch"));
    }

    /// Packets a second of the first run, while the window draws it. Asks nothing of the JavaFX thread meanwhile.
    ///
    /// @param time that the race takes
    public double watched(RaceSpec spec, Duration time) {
        Toolkit.run(() -> rig.batch.start(spec));
        LockSupport.parkNanos(time.toNanos());
        Eventually.holds(LIMIT, "the race is over", () -> rig.get(() -> rig.batch.stateProperty().get() == State.OVER),
                () -> rig.get(() -> rig.batch.snapshotProperty().get()));
        return rate(rig.get(() -> rig.batch.snapshotProperty().get().runs().getFirst().report()));
    }

    /// The same in the same process, while the window looks elsewhere.
    public double unwatched(RaceSpec spec) throws InterruptedException {
        Race race = rig.service.race(spec);
        race.awaitOver(LIMIT);
        return rate(race.runs().getFirst().report());
    }

    private static double rate(Report report) {
        return report.packetsPerSecond();
    }

    @Override
    public void close() {
        rig.close();
    }
}
