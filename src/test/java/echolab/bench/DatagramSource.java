package echolab.bench;

import echolab.OtherJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// Sends numbered datagrams from a JVM of its own, from one socket each time, and reads no answer.
public final class DatagramSource implements AutoCloseable {

    /// Bytes of a datagram, of which the first four are its number, counted from 0.
    public static final int BYTES = 64;

    private static final int WARM_UP = 200_000;

    private final Process process;
    private final BufferedReader answers;

    /// Starts it, and waits until it is as fast as it gets.
    public DatagramSource() {
        try {
            process = OtherJvm.start(List.of("env"), DatagramSource.class);
            answers = process.inputReader();
            answers.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Sends so many datagrams to a port of loopback as fast as they go.
    ///
    /// @return nanoseconds from the first to the last
    public long send(int port, int count) {
        return send(port, count, Duration.ZERO);
    }

    /// Sends one datagram each interval, by the clock.
    public long send(int port, int count, Duration interval) {
        try {
            process.outputWriter().append("%d %d %d%n".formatted(port, count, interval.toNanos())).flush();
            return Long.parseLong(answers.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }

    static void main() throws IOException {
        warmUp();
        IO.println("ready");
        for (String line = IO.readln(); line != null; line = IO.readln()) {
            String[] words = line.split(" ");
            InetSocketAddress to = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), Integer.parseInt(words[0]));
            IO.println(send(to, Integer.parseInt(words[1]), Long.parseLong(words[2])));
        }
    }

    private static void warmUp() throws IOException {
        try (DatagramChannel sink = DatagramChannel.open().bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0))) {
            send((InetSocketAddress) sink.getLocalAddress(), WARM_UP, 0);
        }
    }

    private static long send(InetSocketAddress to, int count, long interval) throws IOException {
        ByteBuffer datagram = ByteBuffer.allocateDirect(BYTES);
        try (DatagramChannel socket = DatagramChannel.open().connect(to)) {
            long begin = System.nanoTime();
            for (int number = 0; number < count; number++) {
                if (interval > 0) {
                    await(begin + number * interval);
                }
                socket.write(datagram.putInt(0, number).rewind());
            }
            return System.nanoTime() - begin;
        }
    }

    private static void await(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
