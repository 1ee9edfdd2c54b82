package echolab;

import echolab.capture.Capture;
import echolab.capture.Limits;
import echolab.capture.WallClock;
import echolab.net.SocketService;
import echolab.net.batch.Platform;
import echolab.ui.Eventually;
import echolab.ui.Fonts;
import echolab.ui.Look.Theme;
import echolab.ui.Look;
import echolab.ui.Refresh;
import echolab.ui.Texts;
import echolab.ui.Toolkit;
import echolab.ui.batch.BatchViewModel;
import echolab.ui.batch.ScriptedRace;
import echolab.ui.batch.result.Machine;
import echolab.ui.panes.Surroundings;
import echolab.ui.tcp.TcpViewModel;
import echolab.ui.udp.ScriptedSharing;
import echolab.ui.udp.UdpViewModel;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// The real window on the platform without a screen: over real sockets, or over a script.
final class Rig implements AutoCloseable {

    /// The largest window that a robot can reach into: the screen has 1000 x 1000.
    static final int WIDTH = 960;
    static final int HEIGHT = 900;

    private static final int LAYOUTS = 4;
    private static final Limits SMALL = new Limits(1 << 13, 1 << 20, 1 << 12);

    final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    final SocketService service;
    final Capture capture;
    final Texts texts;
    final Look look;
    final Refresh refresh;
    final TcpViewModel tcp;
    final Capture udpCapture;
    final UdpViewModel udp;
    final BatchModels batchModels;
    final BatchViewModel batch;
    final Stage stage;
    final Window window;

    /// @param inBackground false runs at once what the application does in the background
    private Rig(SocketService service, WallClock clock, Limits limits, boolean inBackground, Locale language, Theme theme) {
        this.service = service;
        capture = new Capture(limits);
        udpCapture = new Capture(limits);
        refresh = new Refresh(() -> capture.version() + udpCapture.version());
        Fonts.load();
        texts = new Texts(language);
        look = new Look(theme);
        tcp = new TcpViewModel(new Surroundings(service, capture, clock, texts, inBackground ? background : Runnable::run));
        tcp.follow(refresh);
        Surroundings ofUdp = new Surroundings(service, udpCapture, clock, texts, inBackground ? background : Runnable::run);
        udp = inBackground ? new UdpViewModel(ofUdp) : ScriptedSharing.tab(ofUdp);
        udp.follow(refresh);
        batchModels = BatchModels.of(new BatchViewModel.Surroundings(service::race, inBackground ? Platform::lack : ScriptedRace::lack, texts,
                inBackground ? background : Runnable::run), inBackground ? Machine.here() : new Machine(2, "Linux", "6.18", "25.0.3"), refresh);
        batch = batchModels.batch();
        stage = new Stage();
        window = new Window(stage, texts, look, refresh, List.of(new TcpTab(tcp, texts, look, refresh), new UdpTab(udp, texts, look, refresh),
                new BatchTab(batchModels, texts, look, refresh)));
        stage.setX(0);
        stage.setY(0);
    }

    /// Opens a window; to be called from the test's own thread.
    static Rig open(Locale language, Theme theme, int width, int height) {
        return open(language, theme, width, height, SMALL);
    }

    static Rig open(Locale language, Theme theme, int width, int height, Limits limits) {
        return Toolkit.get(() -> {
            Rig rig = new Rig(new SocketService(), WallClock.startingNow(), limits, true, language, theme);
            rig.size(width, height);
            rig.window.show();
            rig.stage.requestFocus();
            rig.refresh.start();
            return rig;
        });
    }

    /// Opens a window over a script in place of sockets, whose clock stands still.
    static Rig open(Script script, Locale language, Theme theme) {
        return Toolkit.get(() -> {
            Rig rig = new Rig(script, Script.CLOCK, SMALL, false, language, theme);
            rig.window.show();
            return rig;
        });
    }

    static Rig open() {
        return open(Locale.ENGLISH, Theme.LIGHT, WIDTH, HEIGHT);
    }

    Scene scene() {
        return stage.getScene();
    }

    /// The node with an `fx:id`.
    Node node(String id) {
        return Toolkit.get(() -> scene().lookup("#" + id));
    }

    <T> T get(Supplier<T> value) {
        return Toolkit.get(value::get);
    }

    /// Waits until something holds, asked on the JavaFX thread while the clock runs.
    void until(String what, BooleanSupplier condition) {
        Eventually.holds(what, () -> get(condition::getAsBoolean), () -> get(() -> "focus: " + scene().getFocusOwner()));
    }

    /// Shows the window in another look and size.
    void show(Theme theme, double zoom, int width, int height) {
        Toolkit.run(() -> {
            look.themeProperty().set(theme);
            look.setZoom(zoom);
            size(width, height);
        });
        until("the window has its size", () -> scene().getWidth() == width && scene().getHeight() == height);
        settle();
    }

    private void size(int width, int height) {
        stage.setMinWidth(width);
        stage.setMinHeight(height);
        stage.setWidth(width);
        stage.setHeight(height);
    }

    /// Lets everything be laid out that changed.
    void settle() {
        for (int i = 0; i < LAYOUTS; i++) {
            Toolkit.run(() -> {
                refresh.now();
                scene().getRoot().applyCss();
                scene().getRoot().layout();
            });
        }
    }

    @Override
    public void close() {
        Toolkit.run(() -> {
            refresh.close();
            stage.hide();
        });
        tcp.faults().close();
        udp.faults().close();
        service.close();
        background.shutdownNow();
    }
}
