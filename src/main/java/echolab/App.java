package echolab;

import echolab.capture.Capture;
import echolab.capture.Limits;
import echolab.capture.WallClock;
import echolab.net.Endpoint;
import echolab.net.SocketService;
import echolab.net.SocketSpec.ServerSpec;
import echolab.net.batch.Platform;
import echolab.net.tcp.TcpServerSpec;
import echolab.net.udp.UdpServerSpec;
import echolab.ui.Fonts;
import echolab.ui.Look;
import echolab.ui.Refresh;
import echolab.ui.Texts;
import echolab.ui.batch.BatchViewModel;
import echolab.ui.batch.result.Machine;
import echolab.ui.panes.Surroundings;
import echolab.ui.tcp.TcpViewModel;
import echolab.ui.tour.BatchStages;
import echolab.ui.tour.Setting;
import echolab.ui.tour.Stages;
import echolab.ui.tour.TcpStages;
import echolab.ui.tour.Tour;
import echolab.ui.tour.UdpStages;
import echolab.ui.udp.UdpViewModel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import javafx.stage.Stage;

/// The composition root: builds every object once, and closes it. Runs on the JavaFX thread.
final class App implements AutoCloseable {

    /// Between two steps of the tour where somebody may be watching.
    private static final Duration TOUR_PAUSE = Duration.ofMillis(1_500);
    /// The list is looked through by one; another saves or freezes it.
    private static final int BACKGROUND = 2;

    /// Threads of the system's: what computes long must not hold a carrier of the sockets' threads.
    private final ExecutorService background = Executors.newFixedThreadPool(BACKGROUND,
            Thread.ofPlatform().daemon().name("background-", 0).factory());
    private final SocketService service = new SocketService();
    private final Capture tcpCapture = new Capture(Limits.DEFAULT);
    private final Texts texts;
    private final Look look;
    private final Capture udpCapture = new Capture(Limits.DEFAULT);
    private final Refresh refresh = new Refresh(() -> tcpCapture.version() + udpCapture.version());
    private final TcpViewModel tcp;
    private final UdpViewModel udp;
    private final BatchModels batch;
    private final Window window;

    private App(Options options, Stage stage) {
        Fonts.load();
        texts = new Texts(options.language().orElseGet(Texts::systemLanguage));
        look = new Look(options.theme().orElseGet(() -> Look.ofSystem(javafx.application.Platform.getPreferences().getColorScheme())));
        WallClock clock = WallClock.startingNow();
        tcp = new TcpViewModel(new Surroundings(service, tcpCapture, clock, texts, background));
        tcp.follow(refresh);
        udp = new UdpViewModel(new Surroundings(service, udpCapture, clock, texts, background));
        udp.follow(refresh);
        batch = BatchModels.of(new BatchViewModel.Surroundings(service::race, Platform::lack, texts, background), Machine.here(), refresh);
        window = new Window(stage, texts, look, refresh, List.of(new TcpTab(tcp, texts, look, refresh), new UdpTab(udp, texts, look, refresh),
                new BatchTab(batch, texts, look, refresh)));
    }

    /// Shows what was asked for.
    ///
    /// @param end takes the exit status when everything is over
    static void start(Options options, Stage stage, IntConsumer end) {
        App app = new App(options, stage);
        stage.setOnHidden(_ -> {
            app.close();
            end.accept(0);
        });
        app.window.choose(options.tab());
        app.window.show();
        app.refresh.start();
        options.servers().forEach(app::serve);
        if (options.mode() instanceof Options.Mode.Tour(Path directory)) {
            app.tour(directory, end);
        }
    }

    private void tour(Path directory, IntConsumer end) {
        Duration pause = Screen.find() instanceof Screen.Present ? TOUR_PAUSE : Duration.ZERO;
        List<Stages> stages = List.of(
                new TcpStages(tcp, new Setting(() -> window.choose("tcp"), texts, look), tcpCapture),
                new UdpStages(udp, new Setting(() -> window.choose("udp"), texts, look), udpCapture),
                new BatchStages(batch.batch(), batch.faults(), new Setting(() -> window.choose("batch"), texts, look)));
        new Tour(stages, texts, refresh, window::picture, directory, pause, System.out)
                .play(status -> {
                    close();
                    end.accept(status);
                });
    }

    private void serve(ServerSpec spec) {
        switch (spec) {
            case TcpServerSpec(Endpoint local, var framing, var model, var _, var _, var _, var _, var _) ->
                    tcp.server().startAt(local, framing, model);
            case UdpServerSpec datagrams -> udp.server().startAt(datagrams);
        }
    }

    @Override
    public void close() {
        refresh.close();
        tcp.faults().close();
        udp.faults().close();
        service.close();
        background.shutdownNow();
    }
}
