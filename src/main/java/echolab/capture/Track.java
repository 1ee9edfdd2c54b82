package echolab.capture;

import echolab.capture.Row.Kind;
import echolab.net.Connection;
import echolab.net.Connection.Role;
import echolab.net.Connection.Unit;
import echolab.net.Tap;
import java.net.InetSocketAddress;

/// One connection as it is recorded. Each direction's tally has one writer at a time (see [Tap]).
final class Track implements Tap {

    enum Phase { NEW, LISTENING, OPEN, CLOSED }

    /// Where a connection begins and ends.
    record Route(InetSocketAddress local, InetSocketAddress remote) {
        Route back() {
            return new Route(remote, local);
        }
    }

    final Tally out = new Tally();
    final Tally in = new Tally();
    /// Guarded by the recorder's lock.
    final Pairing pairing;

    /// Guarded by [Tracks], as is `route`.
    Phase phase = Phase.NEW;
    Route route;
    /// The other end where that is ours too; changed by [Tracks] only.
    final TwinSpans twins = new TwinSpans();

    private final Recorder recorder;
    private final Connection connection;
    private final long who;
    private final long ends;

    Track(Connection connection, Recorder recorder) {
        this.connection = connection;
        this.recorder = recorder;
        who = RowSlot.who(connection);
        ends = RowSlot.ends(connection);
        pairing = Pairing.of(connection);
    }

    @Override
    public void sent(long nanos, byte[] bytes, int offset, int length) {
        message(out, Kind.OUT, nanos, bytes, offset, length);
    }

    @Override
    public void received(long nanos, byte[] bytes, int offset, int length, boolean complete) {
        message(in, complete ? Kind.IN : Kind.IN_UNFINISHED, nanos, bytes, offset, length);
    }

    private void message(Tally tally, Kind kind, long nanos, byte[] bytes, int offset, int length) {
        int units = connection.unit() == Unit.BYTE ? length : 1;
        long begin = tally.message(units);
        long identity = connection.datagrams() ? ContentHash.of(bytes, offset, length) : begin;
        recorder.message(this, kind, nanos, bytes, offset, length, identity, units);
    }

    @Override
    public void wrote(long nanos, int length) {
        recorder.calls.add(who, ends, true, nanos, out.call(length), length);
    }

    @Override
    public void read(long nanos, int length) {
        recorder.calls.add(who, ends, false, nanos, in.call(length), length);
    }

    /// Whether such a message is a question: what a client sends, what an accepted socket receives.
    boolean asks(Kind kind) {
        return (kind == Kind.OUT) == (connection.role() == Role.CLIENT);
    }

    Connection connection() {
        return connection;
    }

    Role role() {
        return connection.role();
    }

    long who() {
        return who;
    }

    long ends() {
        return ends;
    }
}
