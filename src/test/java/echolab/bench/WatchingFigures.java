package echolab.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import echolab.OpenWindow;
import echolab.bench.Figure.Goal;
import echolab.capture.Capture;
import echolab.capture.Limits;
import echolab.net.Endpoint;
import echolab.net.Server;
import echolab.net.Session.Phase;
import echolab.net.Sink;
import echolab.net.SocketService;
import echolab.net.tcp.Framing;
import echolab.net.tcp.Model;
import echolab.net.tcp.TcpServerSpec;
import echolab.ui.Eventually;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;

/// What it costs to be watched: a flood of lines through our server with nobody watching, with the capture alone, and with the
/// window open and drawing, in turns; and what the open window takes of a core where little or nothing happens.
final class WatchingFigures {

    private static final int REPETITIONS = 7;
    private static final int SOCKETS = 2;
    private static final int WARM_UP = 4_000_000;
    private static final int LINES = 8_000_000;
    private static final int CALM_RATE = 250;
    private static final Duration CALM = Duration.ofSeconds(10);

    private WatchingFigures() { }

    /// Ends JavaFX, which would keep the process alive.
    static void measure(Table table) {
        try (SocketService service = new SocketService(); OpenWindow window = new OpenWindow()) {
            int unwatched = listen(service, Sink.NONE);
            int recorded = listen(service, new Capture(Limits.DEFAULT));
            speeds(table, unwatched, recorded, window.port());
            frames(table, window);
            cores(table, unwatched, window.port());
        } finally {
            Platform.exit();
        }
    }

    /// The order changes from one repetition to the next, so that none always comes after the same.
    private static void speeds(Table table, int... ports) {
        double[][] speeds = new double[ports.length][REPETITIONS];
        for (int port : ports) {
            LineFlood.run(port, SOCKETS, WARM_UP);
        }
        for (int repetition = 0; repetition < REPETITIONS; repetition++) {
            for (int i = 0; i < ports.length; i++) {
                int which = (i + repetition) % ports.length;
                speeds[which][repetition] = LINES / (LineFlood.run(ports[which], SOCKETS, LINES) / 1e9);
            }
        }
        double unwatched = Rounds.median(speeds[0]);
        double recorded = Rounds.median(speeds[1]);
        double open = Rounds.median(speeds[2]);
        table.add(new Figure("flood of lines, the tab open, lines/s", open, "recorded, no window", recorded, Goal.atLeast(0.95)));
        table.add(new Figure("flood of lines, the tab open, lines/s", open, "nothing recorded", unwatched, Goal.atLeast(0.95)));
    }

    private static void frames(Table table, OpenWindow window) {
        Frames.Figures frames = window.watch(() -> LineFlood.run(window.port(), SOCKETS, LINES));
        table.add(Figure.alone("the longest frame in a flood, ms", frames.longest() / 1e6, Goal.atMost(50)));
        table.add(Figure.alone("the longest frame in a flood, computing, ms", frames.longestCpu() / 1e6, Goal.atMost(50)));
        table.add(Figure.alone("the median frame in a flood, ms", frames.median() / 1e6, Goal.atMost(17)));
    }

    private static void cores(Table table, int unwatched, int open) {
        calm(open);
        calm(unwatched);
        double watching = Cores.used(() -> calm(open)) - Cores.used(() -> calm(unwatched));
        LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
        double idle = Cores.used(() -> LockSupport.parkNanos(CALM.toNanos()));
        table.add(Figure.alone("the open tab at 250 lines/s, of a core", watching, Goal.atMost(0.1)));
        table.add(Figure.alone("the open tab where nothing happens, of a core", idle, Goal.atMost(0.02)));
    }

    private static int listen(SocketService service, Sink sink) {
        Server server = service.listen(new TcpServerSpec(new Endpoint("127.0.0.1", 0), Framing.LINES, Model.STREAMS), sink);
        Eventually.holds("the server listens", () -> server.state().phase() == Phase.OPEN, server::state);
        return server.state().local().getPort();
    }

    /// One line after another at an even pace.
    private static void calm(int port) {
        byte[] line = "abcdefghijklmnopqrstuvwxyz01234\n".getBytes(US_ASCII);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            long begin = System.nanoTime();
            for (int sent = 0; sent < CALM.toSeconds() * CALM_RATE; sent++) {
                LockSupport.parkNanos(begin + sent * 1_000_000_000L / CALM_RATE - System.nanoTime());
                socket.getOutputStream().write(line);
                socket.getInputStream().skipNBytes(LineFlood.ECHO);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
