package echolab;

import echolab.capture.Capture;
import echolab.capture.Limits;
import echolab.net.SocketService;
import echolab.ui.Eventually;
import echolab.ui.Fonts;
import echolab.ui.Look;
import echolab.ui.Look.Theme;
import echolab.ui.Refresh;
import echolab.ui.Texts;
import echolab.ui.Toolkit;
import echolab.ui.tcp.TcpViewModel;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// The real window over real sockets, on the platform without a screen.
final class Rig implements AutoCloseable {

    /// The largest window that a robot can reach into: the screen has 1000 x 1000.
    static final int WIDTH = 960;
    static final int HEIGHT = 900;
    private static final Limits SMALL = new Limits(1 << 13, 1 << 20, 1 << 12);

    final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    final SocketService service = new SocketService();
    final Capture capture;
    final Texts texts;
    final Look look;
    final Refresh refresh;
    final TcpViewModel tcp;
    final Stage stage;
    final Window window;

    private Rig(Locale language, Theme theme, int width, int height, Limits limits) {
        Fonts.load();
        capture = new Capture(limits);
        refresh = new Refresh(capture::version);
        texts = new Texts(language);
        look = new Look(theme);
        tcp = new TcpViewModel(service, capture, texts, background);
        tcp.follow(refresh);
        stage = new Stage();
        window = new Window(stage, texts, look, refresh, tcp);
        stage.setMinWidth(width);
        stage.setMinHeight(height);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(width);
        stage.setHeight(height);
        window.show();
        stage.requestFocus();
        refresh.start();
    }

    /// Opens a window; to be called from the test's own thread.
    static Rig open(Locale language, Theme theme, int width, int height) {
        return open(language, theme, width, height, SMALL);
    }

    static Rig open(Locale language, Theme theme, int width, int height, Limits limits) {
        return Toolkit.get(() -> new Rig(language, theme, width, height, limits));
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

    @Override
    public void close() {
        Toolkit.run(() -> {
            refresh.close();
            stage.hide();
        });
        tcp.faults().close();
        service.close();
        background.shutdownNow();
    }
}
