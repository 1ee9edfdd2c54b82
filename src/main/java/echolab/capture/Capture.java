package echolab.capture;

import echolab.net.Connection;
import echolab.net.Sink;
import echolab.net.SocketEvent;
import echolab.net.Tap;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What happened, bounded and countable. Sockets write into it and never wait; whoever looks comes and reads.
///
/// Rows of all connections stand in one ring, in the order of their recording. Counts are kept apart from rows and stay exact
/// when rows go. Every method may be called from any thread.
public final class Capture implements Sink, Rows {

    /// What [#clear()] begins: all is shown and counted from here on.
    private record Epoch(Totals totals, Map<Integer, Counts> out, Map<Integer, Counts> in, long roundTrips) {
        static final Epoch START = new Epoch(Totals.NONE, Map.of(), Map.of(), 0);
    }

    private final Recorder recorder;
    private final Ring ring;
    private final Tracks tracks;
    private Epoch previous = Epoch.START;
    private volatile Epoch epoch = Epoch.START;
    private volatile long switches;

    public Capture(Limits limits) {
        recorder = new Recorder(limits);
        ring = recorder.ring;
        tracks = new Tracks(recorder);
    }

    @Override
    public Tap open(Connection connection) {
        return tracks.add(connection);
    }

    /// Counts and records an event of a connection that [#open(Connection)] has introduced.
    @Override
    public void event(SocketEvent event) {
        tracks.event(event);
        recorder.life(event);
    }

    @Override
    public long first() {
        return ring.first();
    }

    @Override
    public long last() {
        return ring.last();
    }

    @Override
    public Row row(long number) {
        return ring.row(number);
    }

    @Override
    public Connection connection(long number) {
        return ring.connection(number);
    }

    @Override
    public SocketEvent event(long number) {
        return ring.event(number);
    }

    /// A copy of all that is kept now, which nothing overwrites. Copies tens of megabytes: not for the UI's thread.
    public Rows freeze() {
        return ring.freeze();
    }

    /// Changes whenever there is something new to show, be it a row, a count or a call.
    public long version() {
        return ring.last() + recorder.calls.last() + recorder.missed() + switches;
    }

    /// The sums over all connections; looks at each of them, at most some tens of thousands.
    public Totals totals() {
        Totals earlier = epoch.totals;
        long overwritten = Math.max(0, ring.first() - 1 - earlier.rows());
        return tracks.totals(ring.last(), overwritten, recorder.missed()).since(earlier);
    }

    /// Exact counts of one connection, both directions; [Counts#NONE] where it is not known any more.
    public Counts out(Connection connection) {
        return counts(connection, track -> track.out, epoch.out);
    }

    public Counts in(Connection connection) {
        return counts(connection, track -> track.in, epoch.in);
    }

    private Counts counts(Connection connection, Function<Track, Tally> direction, Map<Integer, Counts> earlier) {
        Track track = tracks.find(connection);
        return track == null ? Counts.NONE
                : direction.apply(track).counts().minus(earlier.getOrDefault(connection.id(), Counts.NONE));
    }

    /// The other end of a connection where both ends are ours, null where it is foreign or not known. Over datagrams there may
    /// be several, one after the other: then the latest.
    public Connection twin(Connection connection) {
        Track track = tracks.find(connection);
        return track == null ? null : track.twins.last();
    }

    /// The other end at the time of that row, null where it was foreign or is not known. See [#twin(Connection)].
    ///
    /// @param row one of the connection's rows; [Long#MAX_VALUE] - 1 asks for the time being
    public Connection twin(Connection connection, long row) {
        Track track = tracks.find(connection);
        return track == null ? null : track.twins.at(row);
    }

    /// The address at the other end, null where the connection never stood or is not known.
    public InetSocketAddress remote(Connection connection) {
        return tracks.remote(connection);
    }

    public RoundTrips roundTrips() {
        return recorder.roundTrips.since(epoch.roundTrips);
    }

    /// The last calls of a connection, oldest first, at most `limit`; looks at the last 65,536 calls of all connections.
    public List<Call> calls(Connection connection, int limit) {
        return recorder.calls.calls(connection, limit);
    }

    /// Hides all rows so far and begins the counts anew.
    public synchronized void clear() {
        previous = epoch;
        long rows = ring.last();
        begin(new Epoch(tracks.totals(rows, 0, recorder.missed()), tracks.counts(track -> track.out),
                tracks.counts(track -> track.in), recorder.roundTrips.count()));
    }

    /// Takes the last [#clear()] back: rows that are still kept show again, counts go on from before.
    public synchronized void restore() {
        begin(previous);
    }

    private void begin(Epoch next) {
        epoch = next;
        ring.floor(next.totals.rows());
        switches++;
    }
}
