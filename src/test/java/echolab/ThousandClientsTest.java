package echolab;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import echolab.bench.Frames;
import echolab.capture.Totals;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// A thousand plain clients of our server at once, while the window is open.
class ThousandClientsTest {

    private static final int CLIENTS = 1_000;
    private static final int LINES = 100;
    private static final int LIMIT_SECONDS = 30;

    private final CountDownLatch connected = new CountDownLatch(CLIENTS);

    @Test
    void everyLineComesBackToItsSenderAndTheWindowGoesOnDrawing() {
        try (OpenWindow window = new OpenWindow()) {
            int before = window.refreshes();
            Frames.Figures frames = window.watch(() -> assertThat(echoes(window.port())).isEqualTo(CLIENTS * LINES));
            System.out.println("1,000 clients: " + frames);
            window.until("all are gone", () -> window.capture().totals().open() == 0);
            Totals totals = window.capture().totals();
            assertThat(totals.opened()).isEqualTo(CLIENTS);
            assertThat(totals.errors()).isZero();
            assertThat(totals.turnedAway()).isZero();
            assertThat(totals.in().messages()).isEqualTo(CLIENTS * LINES);
            assertThat(totals.out().messages()).isEqualTo(CLIENTS * LINES);
            assertThat(window.refreshes() - before).as("refreshes").isGreaterThan(4);
            assertThat(frames.longestCpu()).as("the longest frame, computing").isLessThan(100_000_000);
            window.until("the card says so", () -> window.tcp().server().peers().countProperty().get() == 0);
        }
    }

    private int echoes(int port) {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> running = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int client = i;
                Callable<Integer> task = () -> echoes(port, client);
                running.add(clients.submit(task));
            }
            int sum = 0;
            for (Future<Integer> each : running) {
                sum += each.get();
            }
            return sum;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /// Sends lines that no other client sends, once all are connected, and counts those that come back as they were.
    private int echoes(int port, int client) throws IOException, InterruptedException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(LIMIT_SECONDS * 1_000);
            connected.countDown();
            assertThat(connected.await(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
            int echoes = 0;
            for (int i = 0; i < LINES; i++) {
                String line = "client " + client + " line " + i;
                socket.getOutputStream().write((line + "\n").getBytes(UTF_8));
                String echo = new String(socket.getInputStream().readNBytes(line.length() + 2), UTF_8);
                echoes += echo.equals(line + "\r\n") ? 1 : 0;
            }
            return echoes;
        }
    }
}
