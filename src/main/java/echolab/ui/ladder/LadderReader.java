package echolab.ui.ladder;

import echolab.capture.Call;
import echolab.capture.Row;
import echolab.capture.Rows;
import echolab.net.Connection;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// Reads the end of a capture into a [LadderModel]: at most [#ROWS] rows, and of what came since the last reading at most
/// [#SCAN] rows, so that a flood costs no more than a stream. Not for two threads at once.
public final class LadderReader {

    public static final int ROWS = 200;
    static final int SCAN = 4_096;
    static final int BYTES = 1 << 20;

    /// The last calls of a connection, oldest first.
    @FunctionalInterface
    public interface Calls {
        List<Call> of(Connection connection, int limit);
    }

    private final Rows rows;
    private final UnaryOperator<Connection> twin;
    private final Calls calls;
    private final Words words;
    private final Sightings sightings = new Sightings();
    private final ArrayDeque<Row> window = new ArrayDeque<>();
    private Pair shown;
    private long first;
    private long next = 1;
    private int held;

    /// @param twin the other end of a connection where both are ours, else null
    public LadderReader(Rows rows, UnaryOperator<Connection> twin, Calls calls, Words words) {
        this.rows = rows;
        this.twin = twin;
        this.calls = calls;
        this.words = words;
    }

    /// @param connection one connection with its other end, or null for all
    /// @param withCalls  whether the writes and reads are wanted too
    public LadderModel read(Connection connection, boolean withCalls) {
        Pair pair = connection == null ? null : Pair.of(connection, twin);
        if (!Objects.equals(pair, shown) || rows.first() < first) {
            shown = pair;
            window.clear();
            held = 0;
            next = 1;
        }
        first = rows.first();
        while (!window.isEmpty() && window.peekFirst().number() < first) {
            drop();
        }
        take();
        List<Strip> strips = withCalls ? strips() : List.of();
        return new Timeline(List.copyOf(window), pair, twin, sightings, words).model(strips);
    }

    private void take() {
        long last = rows.last();
        for (long number = Math.max(Math.max(next, first), last - SCAN + 1); number <= last; number++) {
            Row row = rows.row(number);
            if (row == null) {
                continue;
            }
            sightings.note(row);
            if (shown == null || shown.has(row.connection())) {
                window.addLast(row);
                held += row.bytes().length;
            }
            while (window.size() > ROWS || held > BYTES && window.size() > 1) {
                drop();
            }
        }
        next = last + 1;
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
                .map(row -> Pair.of(row.connection(), twin)).orElse(null);
    }
}
