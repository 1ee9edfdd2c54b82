package echolab.net.tcp;

import echolab.net.Connection;
import echolab.net.Endpoint;
import echolab.net.Failure;
import echolab.net.Failure.Operation;
import echolab.net.Session.Phase;
import echolab.net.Session.State;
import echolab.net.Sink;
import echolab.net.SocketEvent;
import echolab.net.Tap;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// What one connection is and tells its sink. Told by the connection's own threads only; anybody may look at the state.
final class Life {

    final Connection connection;
    final Tap tap;

    private final Sink sink;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile State state = State.OPENING;
    private volatile boolean finished;

    Life(Connection connection, Sink sink) {
        this.connection = connection;
        this.sink = sink;
        tap = sink.open(connection);
    }

    State state() {
        return state;
    }

    boolean awaitEnd(Duration limit) throws InterruptedException {
        return ended.await(limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    void opening(Endpoint remote) {
        sink.event(new SocketEvent.Opening(connection, System.nanoTime(), remote));
    }

    void attemptFailed(InetSocketAddress remote, long startNanos, Throwable cause, boolean addressLeft) {
        // The time comes first: the first classification builds its tables.
        long nanos = System.nanoTime();
        Failure failure = Failure.of(Operation.CONNECT, cause);
        sink.event(new SocketEvent.AttemptFailed(connection, nanos, remote, startNanos, failure, addressLeft));
    }

    void listening(InetSocketAddress local) {
        state = new State(Phase.OPEN, local, null, null);
        sink.event(new SocketEvent.Listening(connection, System.nanoTime(), local));
    }

    /// @param startNanos when connecting began
    void opened(Wire wire, long startNanos, long nanos) {
        state = new State(Phase.OPEN, wire.local(), wire.remote(), null);
        sink.event(new SocketEvent.Opened(connection, nanos, wire.local(), wire.remote(), startNanos));
    }

    /// We send no more.
    void finished() {
        finished = true;
        sink.event(new SocketEvent.HalfClosed(connection, System.nanoTime(), false));
    }

    /// The peer sends no more; said only where we might still send.
    void peerFinished() {
        if (!finished) {
            sink.event(new SocketEvent.HalfClosed(connection, System.nanoTime(), true));
        }
    }

    /// Whether the end was ours: we had said before that we send no more.
    boolean finishedFirst() {
        return finished;
    }

    void held() {
        sink.event(new SocketEvent.Held(connection, System.nanoTime()));
    }

    void turnedAway(InetSocketAddress remote, int limit) {
        sink.event(new SocketEvent.TurnedAway(connection, System.nanoTime(), remote, limit));
    }

    void failed(Failure failure) {
        sink.event(new SocketEvent.Failed(connection, System.nanoTime(), failure));
    }

    /// The end, to be told once.
    ///
    /// @param failure why, null where nothing failed; told first
    void closed(Failure failure, boolean byPeer, int unfinishedBytes) {
        if (failure != null) {
            failed(failure);
        }
        state = new State(Phase.CLOSED, state.local(), state.remote(), failure);
        sink.event(new SocketEvent.Closed(connection, System.nanoTime(), byPeer, unfinishedBytes));
        ended.countDown();
    }
}
