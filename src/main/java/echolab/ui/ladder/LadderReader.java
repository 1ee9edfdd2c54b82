package echolab.ui.ladder;

import echolab.capture.Call;
import echolab.capture.Capture;
import echolab.capture.Row;
import echolab.capture.Rows;
import echolab.net.Connection;
import echolab.net.Connection.Role;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;

/// Reads the end of a capture into a [LadderModel]: at most [#ROWS] rows of at most [#BYTES] bytes, looked for among the last
/// [#SCAN] rows, so that a flood costs no more than a stream. Not for two threads at once.
public final class LadderReader {

    public static final int ROWS = 200;
    static final int SCAN = 1 << 16;
    /// How many rows of a connection are looked at to find how it was opened.
    private static final int BEGINNING = 16;
    static final int BYTES = 1 << 20;

    /// The last calls of a connection, oldest first.
    @FunctionalInterface
    public interface Calls {
        List<Call> of(Connection connection, int limit);
    }

    /// The other ends of connections, where they are ours.
    public interface Twins {

        /// The latest, null where there was none.
        Connection last(Connection connection);

        /// That at the time of one of the connection's rows, or after its last row that of now; null where it was not ours.
        Connection at(Connection connection, long row);

        static Twins of(Capture capture) {
            return new Twins() {
                @Override
                public Connection last(Connection connection) {
                    return capture.twin(connection);
                }

                @Override
                public Connection at(Connection connection, long row) {
                    return capture.twin(connection, row);
                }
            };
        }
    }

    private final Rows rows;
    private final Twins twins;
    private final Calls calls;
    private final Words words;
    private final LongSupplier clock;
    private final Sightings sightings = new Sightings();
    private final ArrayDeque<Row> window = new ArrayDeque<>();
    private Pair shown;
    private long first;
    private long next = 1;
    private int held;

    /// @param clock that of the rows, [System#nanoTime()]
    public LadderReader(Rows rows, Twins twins, Calls calls, Words words, LongSupplier clock) {
        this.rows = rows;
        this.twins = twins;
        this.calls = calls;
        this.words = words;
        this.clock = clock;
    }

    /// @param connection one connection with its other end, or null for all
    /// @param withCalls  whether the writes and reads are wanted too
    public LadderModel read(Connection connection, boolean withCalls) {
        Pair pair = connection == null ? null : pair(connection);
        if (!Objects.equals(pair, shown) || rows.first() < first) {
            shown = pair;
            window.clear();
            held = 0;
            next = 1;
            lookBack();
        }
        first = rows.first();
        while (!window.isEmpty() && window.peekFirst().number() < first) {
            drop();
        }
        take();
        List<Strip> strips = withCalls ? strips() : List.of();
        return new Timeline(List.copyOf(window), pair, twins, sightings, words).model(strips, clock.getAsLong());
    }

    /// A client may outlive its servers; of the addresses that a server knows, others may come to be there.
    private Pair pair(Connection connection) {
        return Pair.of(connection, connection.role() == Role.CLIENT ? twins.last(connection)
                : twins.at(connection, Long.MAX_VALUE - 1));
    }

    private void take() {
        long last = rows.last();
        for (Row row : newest(last).reversed()) {
            sightings.note(row);
            window.addLast(row);
            held += row.bytes().length;
        }
        while (window.size() > ROWS || held > BYTES && window.size() > 1) {
            drop();
        }
        next = last + 1;
    }

    /// The rows to show that have come since the last reading, the newest first.
    private List<Row> newest(long last) {
        List<Row> newest = new ArrayList<>();
        long from = Math.max(Math.max(next, first), last - SCAN + 1);
        int bytes = 0;
        for (long number = last; number >= from && newest.size() < ROWS && bytes < BYTES; number--) {
            Row row = concerns(number) ? rows.row(number) : null;
            if (row != null) {
                newest.add(row);
                bytes += row.bytes().length;
            }
        }
        return newest;
    }

    /// Finds how the connection to show was opened, which may be long ago.
    private void lookBack() {
        int looked = 0;
        for (long number = rows.first(); shown != null && number <= rows.last() && looked < BEGINNING; number++) {
            Row row = shown.has(rows.connection(number)) ? rows.row(number) : null;
            if (row != null) {
                sightings.note(row);
                looked++;
            }
        }
    }

    private boolean concerns(long number) {
        Connection connection = shown == null ? null : rows.connection(number);
        return shown == null || shown.has(connection) && (!connection.datagrams() || meets(connection, number));
    }

    /// Whether the two ends that are shown belonged together then; a client is shown without a server, too.
    private boolean meets(Connection connection, long number) {
        Connection other = shown.other(connection);
        Connection then = twins.at(connection, number);
        return other == null || other.equals(then) || then == null && connection.role() == Role.CLIENT;
    }

    private void drop() {
        held -= window.removeFirst().bytes().length;
    }

    private List<Strip> strips() {
        Pair pair = shown == null ? latest() : shown;
        return pair == null ? List.of() : new Strips(calls).of(pair);
    }

    /// The pair that a message went through last, null where there was none.
    private Pair latest() {
        return window.reversed().stream().filter(row -> row.kind().message()).findFirst()
                .map(row -> Pair.of(row.connection(), twins.at(row.connection(), row.number()))).orElse(null);
    }
}
