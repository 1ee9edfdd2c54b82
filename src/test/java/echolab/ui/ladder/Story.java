package echolab.ui.ladder;

import echolab.capture.Call;
import echolab.capture.Row;
import echolab.capture.Row.Kind;
import echolab.capture.Rows;
import echolab.net.Connection;
import echolab.net.Connection.Role;
import echolab.net.Connection.Unit;
import echolab.net.Endpoint;
import echolab.net.Failure;
import echolab.net.SocketEvent;
import echolab.net.status.SocketErrorStatus;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/// Rows written by hand, as a capture would have them. Times are in microseconds from the beginning.
final class Story implements Rows, LadderReader.Twins {

    static final Words ENGLISH = words(Locale.ENGLISH, "strings.properties");
    static final Words FRENCH = words(Locale.FRENCH, "strings_fr.properties");

    static final InetSocketAddress CLIENT = new InetSocketAddress("127.0.0.1", 52814);
    static final InetSocketAddress SERVER = new InetSocketAddress("127.0.0.1", 1337);

    private final List<Row> rows = new ArrayList<>();
    private final Map<Connection, Connection> twins = new HashMap<>();
    private final Map<Connection, Long> until = new HashMap<>();
    private final List<Call> calls = new ArrayList<>();
    private int connections;
    private long now;

    Connection connection(Role role, int number, Unit unit) {
        return new Connection(connections++, role, number, unit);
    }

    void twins(Connection one, Connection other) {
        twins.put(one, other);
        twins.put(other, one);
    }

    /// From the next row on the other end of this one is foreign.
    void part(Connection one) {
        until.put(one, last() + 1);
    }

    long message(Connection connection, Kind kind, double micros, String text, long partner, double roundTripMicros) {
        return message(connection, kind, micros, text.getBytes(StandardCharsets.UTF_8), partner, roundTripMicros);
    }

    long message(Connection connection, Kind kind, double micros, byte[] bytes, long partner, double roundTripMicros) {
        rows.add(new Row(last() + 1, nanos(micros), connection, kind, bytes.length, bytes, partner,
                roundTripMicros < 0 ? -1 : nanos(roundTripMicros), null));
        return last();
    }

    long event(SocketEvent event) {
        rows.add(new Row(last() + 1, event.nanos(), event.connection(), Kind.LIFE, 0, new byte[0], 0, -1, event));
        return last();
    }

    /// Lets time go by, which the readers see.
    void pass(double micros) {
        now = nanos(micros);
    }

    void call(Connection connection, boolean out, long offset, int length) {
        calls.add(new Call(0, connection, out, offset, length));
    }

    /// A client of ours connects to a server of ours.
    void connect(Connection client, Connection server, double micros) {
        twins(client, server);
        event(new SocketEvent.Opening(client, nanos(micros), new Endpoint("localhost", 1337)));
        event(new SocketEvent.Opened(client, nanos(micros + 410), CLIENT, SERVER, nanos(micros)));
        event(new SocketEvent.Opened(server, nanos(micros + 430), SERVER, CLIENT, nanos(micros + 430)));
    }

    /// A line and its echo, both ends ours.
    ///
    /// @return the number of the row that sent it
    long echo(Connection client, Connection server, double micros, String line, double roundTripMicros) {
        long sent = message(client, Kind.OUT, micros, line, 0, -1);
        long read = message(server, Kind.IN, micros + 50, line, 0, -1);
        message(server, Kind.OUT, micros + 100, line.stripTrailing() + "\r\n", read, 50);
        message(client, Kind.IN, micros + roundTripMicros, line.stripTrailing() + "\r\n", sent, roundTripMicros);
        return sent;
    }

    void refused(Connection client, double micros, String host, double tookMicros, boolean addressLeft) {
        event(new SocketEvent.AttemptFailed(client, nanos(micros + tookMicros), address(host, 1338), nanos(micros),
                new Failure(SocketErrorStatus.CONNECTION_REFUSED, Failure.Operation.CONNECT, new ConnectException()), addressLeft));
    }

    static InetSocketAddress address(String host, int port) {
        try {
            return new InetSocketAddress(java.net.InetAddress.getByAddress("localhost",
                    java.net.InetAddress.ofLiteral(host).getAddress()), port);
        } catch (java.net.UnknownHostException e) {
            throw new UncheckedIOException(e);
        }
    }

    static long nanos(double micros) {
        return Math.round(micros * 1_000);
    }

    LadderReader reader(Words words) {
        return new LadderReader(this, this,
                (connection, _) -> calls.stream().filter(call -> call.connection().equals(connection)).toList(), words,
                () -> now);
    }

    @Override
    public Connection last(Connection connection) {
        return twins.get(connection);
    }

    @Override
    public Connection at(Connection connection, long row) {
        return row >= until.getOrDefault(connection, Long.MAX_VALUE) ? null
                : twins.get(connection);
    }

    @Override
    public long first() {
        return 1;
    }

    @Override
    public long last() {
        return rows.size();
    }

    @Override
    public Row row(long number) {
        return number < 1 || number > last() ? null : rows.get((int) number - 1);
    }

    private static Words words(Locale locale, String file) {
        Properties words = new Properties();
        try (Reader in = new InputStreamReader(Words.class.getResourceAsStream("/echolab/i18n/" + file), StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (key, arguments) -> {
            String pattern = words.getProperty(key);
            if (pattern == null) {
                throw new IllegalArgumentException("no words for " + key);
            }
            return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
        };
    }
}
