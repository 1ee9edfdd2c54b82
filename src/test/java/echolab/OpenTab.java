package echolab;

import echolab.bench.Frames;
import echolab.capture.Capture;
import echolab.capture.Limits;
import echolab.ui.Eventually;
import echolab.ui.Look.Theme;
import echolab.ui.Toolkit;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/// A tab of the window as people have it, under load: its capture has its real size, its server listens on a free port of
/// loopback, and it draws by its own clock.
@SuppressWarnings("exports")
public abstract class OpenTab implements AutoCloseable {

    final Rig rig = Rig.open(Locale.ENGLISH, Theme.LIGHT, (int) Window.WIDTH, (int) Window.HEIGHT, Limits.DEFAULT);
    private final AtomicInteger refreshes = new AtomicInteger();

    OpenTab() {
        rig.refresh.pictures(refreshes::incrementAndGet);
    }

    public abstract Capture capture();

    /// The server's port.
    public abstract int port();

    /// How often the window has taken in what was new.
    public int refreshes() {
        return refreshes.get();
    }

    /// Watches the JavaFX thread while something goes on elsewhere.
    public Frames.Figures watch(Runnable load) {
        Frames frames = Toolkit.get(Frames::new);
        Toolkit.run(frames::start);
        load.run();
        return Toolkit.get(() -> {
            frames.stop();
            return frames.figures();
        });
    }

    /// Waits until something holds, asked on the JavaFX thread.
    public void until(String what, BooleanSupplier condition) {
        rig.until(what, condition);
    }

    /// Waits for refreshes that begin from now on.
    public void untilDrawn() {
        rig.refresh.wake();
        int before = refreshes();
        Eventually.holds("two refreshes", () -> refreshes() >= before + 2, () -> refreshes() - before);
    }

    @Override
    public void close() {
        rig.close();
    }
}
