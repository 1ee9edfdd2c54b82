package echolab.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/// Plain sockets that push lines at a server in big writes, while others of their threads read what comes back.
public final class LineFlood {

    /// Bytes of a line, its ending included.
    public static final int LINE = 32;
    /// Bytes of its echo: the LF comes back as CRLF.
    public static final int ECHO = LINE + 1;

    private static final int LINES_A_WRITE = 1_000;
    private static final int TIMEOUT_MILLIS = 30_000;
    private static final Executor THREADS = task -> Thread.ofVirtual().start(task);

    private LineFlood() { }

    /// Sends so many lines in all and waits for all of their echoes.
    ///
    /// @param lines a multiple of 1,000 for each of the sockets
    /// @return nanoseconds from the first line to the last echo
    public static long run(int port, int sockets, int lines) {
        long begin = System.nanoTime();
        List<CompletableFuture<Void>> running = new ArrayList<>();
        for (int i = 0; i < sockets; i++) {
            running.add(CompletableFuture.runAsync(() -> one(port, lines / sockets), THREADS));
        }
        running.forEach(CompletableFuture::join);
        return System.nanoTime() - begin;
    }

    private static void one(int port, int lines) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            CompletableFuture<Void> sender = CompletableFuture.runAsync(() -> send(socket, lines), THREADS);
            InputStream in = socket.getInputStream();
            in.skipNBytes((long) lines * ECHO);
            sender.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(Socket socket, int lines) {
        byte[] block = ("abcdefghijklmnopqrstuvwxyz01234\n".repeat(LINES_A_WRITE)).getBytes(US_ASCII);
        try {
            OutputStream out = socket.getOutputStream();
            for (int sent = 0; sent < lines; sent += LINES_A_WRITE) {
                out.write(block);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
