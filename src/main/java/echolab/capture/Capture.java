package echolab.capture;

import echolab.net.Connection;
import echolab.net.Sink;
import echolab.net.SocketEvent;
import echolab.net.Tap;
import java.util.List;

/// What happened, bounded and countable. Sockets write into it and never wait; whoever looks comes and reads.
public final class Capture implements Sink, Rows {

    public Capture(Limits limits) {
    }

    @Override
    public Tap open(Connection connection) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void event(SocketEvent event) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long first() {
        return 1;
    }

    @Override
    public long last() {
        return 0;
    }

    @Override
    public Row row(long number) {
        return null;
    }

    /// A copy of all that is kept now, which nothing overwrites. Copies tens of megabytes: not for the UI's thread.
    public Rows freeze() {
        return this;
    }

    /// Changes whenever there is something new to show, be it a row, a count or a call.
    public long version() {
        return 0;
    }

    public Totals totals() {
        return null;
    }

    /// Exact counts of one connection, both directions; [Counts#NONE] where it is not known any more.
    public Counts out(Connection connection) {
        return Counts.NONE;
    }

    public Counts in(Connection connection) {
        return Counts.NONE;
    }

    /// The other end of a connection where both ends are ours, null where it is foreign or not known.
    public Connection twin(Connection connection) {
        return null;
    }

    public RoundTrips roundTrips() {
        return RoundTrips.NONE;
    }

    /// The last calls of a connection, oldest first, at most `limit`.
    public List<Call> calls(Connection connection, int limit) {
        return List.of();
    }

    /// Hides all rows so far and begins the counts anew.
    public void clear() {
    }

    /// Takes the last [#clear()] back: rows that are still kept show again, counts go on from before.
    public void restore() {
    }
}
