package echolab.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// The shortest echo on virtual threads: no lines, no reports, no life cycle.
final class BareEcho implements AutoCloseable {

    private final int yields;
    private final ServerSocket listener;

    /// @param yields how often to let others run before a read may park
    BareEcho(int yields) throws IOException {
        this.yields = yields;
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                Thread.ofVirtual().start(() -> echo(socket));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void echo(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = socket.getInputStream();
            OutputStream out = socket.getOutputStream();
            byte[] buffer = new byte[1024];
            for (int count = read(in, buffer); count > 0; count = read(in, buffer)) {
                out.write(buffer, 0, count);
            }
        } catch (IOException e) {
            // The client has gone.
        }
    }

    private int read(InputStream in, byte[] buffer) throws IOException {
        for (int left = yields; left > 0 && in.available() == 0; left--) {
            Thread.yield();
        }
        return in.read(buffer);
    }

    /// Round trips a second of a client of the same kind in this JVM.
    double roundTrips(Duration time) throws Exception {
        AtomicLong done = new AtomicLong();
        Thread client;
        double rate;
        try (Socket socket = new Socket(listener.getInetAddress(), listener.getLocalPort())) {
            socket.setTcpNoDelay(true);
            client = Thread.ofVirtual().start(() -> pingPong(socket, done));
            long begin = System.nanoTime();
            Thread.sleep(time);
            rate = done.get() / ((System.nanoTime() - begin) / 1e9);
        }
        client.join();
        return rate;
    }

    private void pingPong(Socket socket, AtomicLong done) {
        byte[] buffer = new byte[1024];
        try {
            InputStream in = socket.getInputStream();
            OutputStream out = socket.getOutputStream();
            while (true) {
                out.write(OurEcho.LINE);
                for (int got = 0; got < OurEcho.LINE.length;) {
                    got += read(in, buffer);
                }
                done.setOpaque(done.getOpaque() + 1);
            }
        } catch (IOException e) {
            // The time is up.
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
