package echolab.ui.ladder;

import echolab.capture.Row;
import echolab.net.Connection;
import echolab.net.SocketEvent;
import java.util.LinkedHashMap;

/// What was seen of connections before their rows left the window: when they began and how they were opened. Bounded: the
/// oldest of more than [#KEPT] connections is forgotten.
final class Sightings {

    static final int KEPT = 1_000;

    /// @param since  when the first connect began, else the first event's time
    /// @param row    of the event that opened it, 0 before there is one
    /// @param opened null before there is one
    record Sighting(long since, long row, SocketEvent.Opened opened) { }

    private final LinkedHashMap<Connection, Sighting> seen = new LinkedHashMap<>();
    private SocketEvent.Listening listening;

    void note(Row row) {
        if (row.kind().message()) {
            seen.computeIfAbsent(row.connection(), _ -> new Sighting(row.nanos(), 0, null));
        } else if (row.event() instanceof SocketEvent.Listening event) {
            listening = event;
        } else if (row.event() instanceof SocketEvent.Opened event) {
            long since = of(row.connection()) == null ? event.startNanos() : of(row.connection()).since;
            seen.put(row.connection(), new Sighting(since, row.number(), event));
        } else if (!(row.event() instanceof SocketEvent.Opening)) {
            seen.computeIfAbsent(row.connection(), _ -> new Sighting(start(row), 0, null));
        }
        if (seen.size() > KEPT) {
            seen.remove(seen.firstEntry().getKey());
        }
    }

    /// Null where nothing has been seen.
    Sighting of(Connection connection) {
        return connection == null ? null : seen.get(connection);
    }

    SocketEvent.Opened opened(Connection connection) {
        Sighting sighting = of(connection);
        return sighting == null ? null : sighting.opened;
    }

    /// The latest listener, null where there was none.
    SocketEvent.Listening listening() {
        return listening;
    }

    private static long start(Row row) {
        return row.event() instanceof SocketEvent.AttemptFailed attempt ? attempt.startNanos() : row.nanos();
    }
}
