package echolab.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import echolab.OpenWindow;
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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/// What it costs to be watched: a flood of lines through our server with nobody watching, with the capture alone, and with the
/// window open and drawing, in turns; and what the open window takes of a core where little or nothing happens.
public final class WatchingBench {

    private static final int REPETITIONS = 7;
    private static final int SOCKETS = 2;
    private static final int WARM_UP = 4_000_000;
    private static final int LINES = 8_000_000;
    private static final int CALM_RATE = 250;
    private static final Duration CALM = Duration.ofSeconds(10);

    /// What was measured. Speeds are medians, in lines a second; CPU is that of the whole process, in parts of one core.
    ///
    /// @param unwatched nothing listens to the sockets
    /// @param captured  all is recorded, and nobody looks
    /// @param open      all is recorded, and the window draws it
    /// @param frames    of the JavaFX thread, during one of the floods with the window open
    /// @param calmCpu   what 250 lines a second cost more with the window open than with nobody watching
    /// @param idleCpu   the window is open and nothing happens
    public record Figures(double unwatched, double captured, double open, Frames.Figures frames, double calmCpu, double idleCpu) {

        /// The speed with the window open against that with nobody watching.
        public double ratio() {
            return open / unwatched;
        }
    }

    private WatchingBench() { }

    public static void main(String[] arguments) {
        Figures figures = measure();
        System.out.printf("lines/s: unwatched %,.0f, captured %,.0f, open %,.0f; open/unwatched %.3f, open/captured %.3f%n",
                figures.unwatched(), figures.captured(), figures.open(), figures.ratio(), figures.open() / figures.captured());
        System.out.println("frames in a flood: " + figures.frames());
        System.out.printf("CPU of a core: %.1f %% at %d lines/s, %.1f %% idle%n", 100 * figures.calmCpu(), CALM_RATE,
                100 * figures.idleCpu());
        System.exit(0);
    }

    /// Takes about a minute and a half.
    public static Figures measure() {
        try (SocketService service = new SocketService(); OpenWindow window = new OpenWindow()) {
            int[] ports = {listen(service, Sink.NONE), listen(service, new Capture(Limits.DEFAULT)), window.port()};
            for (int port : ports) {
                LineFlood.run(port, SOCKETS, WARM_UP);
            }
            double[][] speeds = new double[ports.length][REPETITIONS];
            for (int repetition = 0; repetition < REPETITIONS; repetition++) {
                for (int i = 0; i < ports.length; i++) {
                    int which = (i + repetition) % ports.length;
                    speeds[which][repetition] = LINES / (LineFlood.run(ports[which], SOCKETS, LINES) / 1e9);
                }
            }
            Frames.Figures frames = window.watch(() -> LineFlood.run(window.port(), SOCKETS, LINES));
            calm(window.port());
            calm(ports[0]);
            double calm = cpu(() -> calm(window.port())) - cpu(() -> calm(ports[0]));
            LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
            double idle = cpu(() -> LockSupport.parkNanos(CALM.toNanos()));
            return new Figures(median(speeds[0]), median(speeds[1]), median(speeds[2]), frames, calm, idle);
        }
    }

    private static int listen(SocketService service, Sink sink) {
        Server server = service.listen(new TcpServerSpec(new Endpoint("127.0.0.1", 0), Framing.LINES, Model.STREAMS), sink);
        OpenWindow.await(() -> server.state().phase() == Phase.OPEN);
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

    private static double cpu(Runnable work) {
        long begin = System.nanoTime();
        Duration before = cpu();
        work.run();
        return (double) cpu().minus(before).toNanos() / (System.nanoTime() - begin);
    }

    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
