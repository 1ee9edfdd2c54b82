package echolab.capture;

import echolab.capture.Track.Phase;
import echolab.capture.Track.Route;
import echolab.net.Connection;
import echolab.net.Connection.Role;
import echolab.net.SocketEvent;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// All connections that are open, and the last that closed; of older ones only the sum of their counts stays.
///
/// Events and sums exclude each other, so that a count is in a sum exactly once. Events are rare, and a sum over 10,000
/// connections takes a fraction of a millisecond: an event waits no longer.
final class Tracks {

    /// So many closed connections keep their own counts and twins.
    static final int CLOSED_KEPT = 1 << 15;

    private final Recorder recorder;
    private final Map<Integer, Track> known = new ConcurrentHashMap<>();
    /// Of streams only.
    private final Map<Route, Track> routes = new HashMap<>();
    private final Meetings meetings = new Meetings();
    private final Deque<Track> closed = new ArrayDeque<>();
    private final Tally goneOut = new Tally();
    private final Tally goneIn = new Tally();
    private int open;
    private int peers;
    private int listening;
    private long opened;
    private long turnedAway;
    private long errors;
    private long unanswered;

    Tracks(Recorder recorder) {
        this.recorder = recorder;
    }

    synchronized Track add(Connection connection) {
        Track track = new Track(connection, recorder);
        known.put(connection.id(), track);
        return track;
    }

    /// @return null where the connection closed too long ago
    Track find(Connection connection) {
        return known.get(connection.id());
    }

    synchronized InetSocketAddress remote(Connection connection) {
        Track track = find(connection);
        return track == null || track.route == null ? null : track.route.remote();
    }

    /// Counts what an event says; nothing where its connection closed too long ago.
    synchronized void event(SocketEvent event) {
        Track track = find(event.connection());
        if (track == null) {
            return;
        }
        switch (event) {
            case SocketEvent.Listening _ -> phase(track, Phase.LISTENING);
            case SocketEvent.Opened opening -> open(track, new Route(opening.local(), opening.remote()));
            case SocketEvent.Closed _ -> close(track);
            case SocketEvent.TurnedAway _ -> turnedAway++;
            case SocketEvent.Unanswered refused -> unanswered += refused.count();
            case SocketEvent.Failed _ -> errors++;
            // The failure of the last address comes again as Failed.
            case SocketEvent.AttemptFailed attempt -> errors += attempt.addressLeft() ? 1 : 0;
            case SocketEvent.Bound bound -> open(track, new Route(bound.local(), bound.remote()));
            case SocketEvent.Opening _, SocketEvent.HalfClosed _, SocketEvent.Held _, SocketEvent.HeardFrom _,
                    SocketEvent.AnsweredFrom _, SocketEvent.Impaired _, SocketEvent.Membership _ -> { }
        }
    }

    private void phase(Track track, Phase next) {
        int opens = (next == Phase.OPEN ? 1 : 0) - (track.phase == Phase.OPEN ? 1 : 0);
        open += opens;
        peers += track.connection().datagrams() && track.role() == Role.ACCEPTED ? opens : 0;
        listening += (next == Phase.LISTENING ? 1 : 0) - (track.phase == Phase.LISTENING ? 1 : 0);
        track.phase = next;
    }

    private void open(Track track, Route route) {
        phase(track, Phase.OPEN);
        opened++;
        track.route = route;
        if (track.connection().datagrams()) {
            meetings.opened(track, recorder.ring.last() + 1);
        } else {
            meet(track);
        }
    }

    private void meet(Track track) {
        routes.put(track.route, track);
        Track other = routes.get(track.route.back());
        if (other != null && other.twins.last() == null && roles(other, track)) {
            other.twins.begin(track.connection(), 0);
            track.twins.begin(other.connection(), 0);
        }
    }

    private static boolean roles(Track one, Track other) {
        return one.role() == Role.CLIENT && other.role() == Role.ACCEPTED
                || one.role() == Role.ACCEPTED && other.role() == Role.CLIENT;
    }

    private void close(Track track) {
        if (track.phase == Phase.CLOSED) {
            return;
        }
        phase(track, Phase.CLOSED);
        if (track.connection().datagrams()) {
            meetings.closed(track, recorder.ring.last() + 1);
        }
        recorder.release(track);
        closed.addLast(track);
        if (closed.size() > CLOSED_KEPT) {
            forget(closed.removeFirst());
        }
    }

    private void forget(Track track) {
        known.remove(track.connection().id());
        if (track.route != null) {
            routes.remove(track.route, track);
        }
        goneOut.add(track.out);
        goneIn.add(track.in);
    }

    /// Everything that was ever counted.
    synchronized Totals totals(long rows, long overwritten, long missed) {
        Tally out = new Tally();
        Tally in = new Tally();
        out.add(goneOut);
        in.add(goneIn);
        for (Track track : known.values()) {
            out.add(track.out);
            in.add(track.in);
        }
        return new Totals(open, peers, listening, opened, turnedAway, errors, unanswered, out.counts(), in.counts(), rows, overwritten,
                missed);
    }

    /// The counts of one direction of every known connection, by its id.
    synchronized Map<Integer, Counts> counts(Function<Track, Tally> direction) {
        Map<Integer, Counts> counts = HashMap.newHashMap(known.size());
        known.forEach((id, track) -> counts.put(id, direction.apply(track).counts()));
        return counts;
    }
}
