package echolab;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.bench.Frames;
import echolab.capture.Capture;
import echolab.capture.Limits;
import echolab.capture.WallClock;
import echolab.net.Endpoint;
import echolab.net.SocketService;
import echolab.net.tcp.Framing;
import echolab.net.tcp.Model;
import echolab.ui.Fonts;
import echolab.ui.Look;
import echolab.ui.Refresh;
import echolab.ui.Texts;
import echolab.ui.Toolkit;
import echolab.ui.tcp.ServerViewModel.State;
import echolab.ui.tcp.TcpViewModel;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.stage.Stage;

/// The application's window with the TCP tab, opened for a test and drawing by its own clock. Its server listens on a free
/// port of loopback.
@SuppressWarnings("exports")
public final class OpenWindow implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final ExecutorService background = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory());
    private final SocketService service = new SocketService();
    private final Capture capture = new Capture(Limits.DEFAULT);
    private final Refresh refresh = new Refresh(capture::version);
    private final AtomicInteger refreshes = new AtomicInteger();
    private final TcpViewModel tcp;
    private final Stage stage;
    private final int port;

    public OpenWindow() {
        Texts texts = new Texts(Locale.ENGLISH);
        Look look = new Look(Look.Theme.LIGHT);
        Toolkit.run(Fonts::load);
        tcp = Toolkit.get(() -> new TcpViewModel(service, capture, WallClock.startingNow(), texts, background));
        stage = Toolkit.get(() -> {
            tcp.follow(refresh);
            refresh.pictures(refreshes::incrementAndGet);
            Stage made = new Stage();
            new Window(made, texts, look, refresh, tcp).show();
            tcp.server().startAt(new Endpoint("127.0.0.1", 0), Framing.LINES, Model.STREAMS);
            return made;
        });
        refresh.start();
        await(() -> Toolkit.get(() -> tcp.server().stateProperty().get()) == State.RUNNING);
        port = Toolkit.get(() -> tcp.server().localProperty().get().port());
    }

    public Capture capture() {
        return capture;
    }

    /// To be used on the JavaFX thread only.
    public TcpViewModel tcp() {
        return tcp;
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

    /// Waits at most 20 seconds.
    public static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(1_000_000);
        }
        assertThat(condition.getAsBoolean()).as("within %s", LIMIT).isTrue();
    }

    @Override
    public void close() {
        refresh.close();
        service.close();
        Toolkit.run(() -> {
            tcp.faults().close();
            stage.hide();
        });
        background.shutdownNow();
    }
}
