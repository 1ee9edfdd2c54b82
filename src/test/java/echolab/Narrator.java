package echolab;

import echolab.net.Connection;
import echolab.net.Sink;
import echolab.net.SocketEvent;
import echolab.net.Tap;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// Tells a sink what a script says that has happened. Times are in microseconds from the beginning.
final class Narrator {

    private final Map<Connection, Tap> taps = new HashMap<>();
    private final Sink sink;

    Narrator(Sink sink) {
        this.sink = sink;
    }

    Connection open(Connection connection) {
        taps.put(connection, sink.open(connection));
        return connection;
    }

    void event(SocketEvent event) {
        sink.event(event);
    }

    void write(Connection connection, double micros, String text) {
        write(connection, micros, text.getBytes(StandardCharsets.UTF_8));
    }

    void write(Connection connection, double micros, byte[] bytes) {
        taps.get(connection).wrote(nanos(micros), bytes.length);
        taps.get(connection).sent(nanos(micros), bytes, 0, bytes.length);
    }

    void read(Connection connection, double micros, String text, boolean complete) {
        read(connection, micros, text.getBytes(StandardCharsets.UTF_8), complete);
    }

    void read(Connection connection, double micros, byte[] bytes, boolean complete) {
        taps.get(connection).read(nanos(micros), bytes.length);
        taps.get(connection).received(nanos(micros), bytes, 0, bytes.length, complete);
    }

    static long nanos(double micros) {
        return Math.round(micros * 1_000);
    }

    /// Without the lines of whoever runs the test.
    static <E extends Exception> E bare(E exception, StackTraceElement... lines) {
        exception.setStackTrace(lines);
        return exception;
    }

    static StackTraceElement line(String type, String method, int number) {
        return new StackTraceElement(null, "java.base", null, type, method, type.substring(type.lastIndexOf('.') + 1) + ".java", number);
    }

    static InetSocketAddress address(String literal, int port) {
        try {
            return new InetSocketAddress(InetAddress.getByAddress("localhost", InetAddress.ofLiteral(literal).getAddress()), port);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(literal, e);
        }
    }
}
