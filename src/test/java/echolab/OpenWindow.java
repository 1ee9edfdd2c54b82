package echolab;

import echolab.bench.Frames;
import echolab.bench.LineFlood;
import echolab.capture.Capture;
import echolab.capture.Limits;
import echolab.net.Endpoint;
import echolab.net.tcp.Framing;
import echolab.net.tcp.Model;
import echolab.ui.Eventually;
import echolab.ui.Look.Theme;
import echolab.ui.Toolkit;
import echolab.ui.cards.ServerCard.State;
import echolab.ui.tcp.TcpViewModel;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/// The window as people have it, under load: its capture has its real size, its server listens on a free port of loopback, and
/// it draws by its own clock.
@SuppressWarnings("exports")
public final class OpenWindow implements AutoCloseable {

    private static final int WARM_UP_SOCKETS = 20;

    private final Rig rig = Rig.open(Locale.ENGLISH, Theme.LIGHT, (int) Window.WIDTH, (int) Window.HEIGHT, Limits.DEFAULT);
    private final AtomicInteger refreshes = new AtomicInteger();
    private final int port;

    public OpenWindow() {
        rig.refresh.pictures(refreshes::incrementAndGet);
        Toolkit.run(() -> tcp().server().startAt(new Endpoint("127.0.0.1", 0), Framing.LINES, Model.STREAMS));
        rig.until("the server runs", () -> tcp().server().stateProperty().get() == State.RUNNING);
        port = rig.get(() -> tcp().server().localProperty().get().port());
        warmUp();
    }

    /// Lets the window make what it makes once, such as the cells of its lists, and counts from there.
    private void warmUp() {
        LineFlood.run(port, WARM_UP_SOCKETS, WARM_UP_SOCKETS * 1_000);
        untilDrawn();
        rig.until("all are gone", () -> rig.capture.totals().open() == 0 && tcp().server().peers().peers().isEmpty());
        Toolkit.run(tcp().panes().traffic()::clear);
        untilDrawn();
    }

    public Capture capture() {
        return rig.capture;
    }

    /// To be used on the JavaFX thread only.
    public TcpViewModel tcp() {
        return rig.tcp;
    }

    /// The server's port.
    public int port() {
        return port;
    }

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
