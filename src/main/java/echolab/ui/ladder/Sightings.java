package echolab.ui.ladder;

import echolab.capture.Row;
import echolab.net.Connection;
import echolab.net.SocketEvent;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;

/// What was seen of connections before their rows left the window: when they began and how they were opened. Bounded: the
/// oldest of more than [#KEPT] connections is forgotten.
final class Sightings {

    static final int KEPT = 1_000;

    /// @param since     when the first connect began, else the first event's time
    /// @param row       of the event that opened it, 0 before there is one
    /// @param local     null before it is open, as is `remote`
    /// @param connected whether it hears its remote address only
    record Sighting(long since, long row, InetSocketAddress local, InetSocketAddress remote, boolean connected) {
        static Sighting from(long since) {
            return new Sighting(since, 0, null, null, false);
        }

        boolean stands() {
            return row > 0;
        }
    }

    private final LinkedHashMap<Connection, Sighting> seen = new LinkedHashMap<>();
    private SocketEvent.Listening listening;

    void note(Row row) {
        if (row.kind().message()) {
            seen.computeIfAbsent(row.connection(), _ -> Sighting.from(row.nanos()));
        } else if (row.event() instanceof SocketEvent.Listening event) {
            listening = event;
        } else if (row.event() instanceof SocketEvent.Opened event) {
            open(row, event.startNanos(), event.local(), event.remote(), true);
        } else if (row.event() instanceof SocketEvent.Bound event) {
            open(row, event.nanos(), event.local(), event.remote(), event.connected());
        } else if (!(row.event() instanceof SocketEvent.Opening)) {
            seen.computeIfAbsent(row.connection(), _ -> Sighting.from(start(row)));
        }
        if (seen.size() > KEPT) {
            seen.remove(seen.firstEntry().getKey());
        }
    }

    private void open(Row row, long start, InetSocketAddress local, InetSocketAddress remote, boolean connected) {
        long since = of(row.connection()) == null ? start : of(row.connection()).since;
        seen.put(row.connection(), new Sighting(since, row.number(), local, remote, connected));
    }

    /// Null where nothing has been seen.
    Sighting of(Connection connection) {
        return connection == null ? null : seen.get(connection);
    }

    /// Null where it was not seen to be opened.
    Sighting opened(Connection connection) {
        Sighting sighting = of(connection);
        return sighting == null || !sighting.stands() ? null : sighting;
    }

    /// The latest listener, null where there was none.
    SocketEvent.Listening listening() {
        return listening;
    }

    private static long start(Row row) {
        return row.event() instanceof SocketEvent.AttemptFailed attempt ? attempt.startNanos() : row.nanos();
    }
}
