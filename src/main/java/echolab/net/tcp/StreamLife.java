package echolab.net.tcp;

import echolab.net.Connection;
import echolab.net.Endpoint;
import echolab.net.Failure;
import echolab.net.Failure.Operation;
import echolab.net.Sink;
import echolab.net.SocketEvent;
import echolab.net.session.Life;
import java.net.InetSocketAddress;

/// The life of a connection, both directions of which end apart, or of a listener.
final class StreamLife extends Life {

    private volatile boolean finished;

    StreamLife(Connection connection, Sink sink) {
        super(connection, sink);
    }

    void opening(Endpoint remote) {
        tell(new SocketEvent.Opening(connection, System.nanoTime(), remote));
    }

    void attemptFailed(InetSocketAddress remote, long startNanos, Throwable cause, boolean addressLeft) {
        // The time comes first: the first classification builds its tables.
        long nanos = System.nanoTime();
        Failure failure = Failure.of(Operation.CONNECT, cause);
        tell(new SocketEvent.AttemptFailed(connection, nanos, remote, startNanos, failure, addressLeft));
    }

    /// @param startNanos when connecting began
    void opened(Wire wire, long startNanos, long nanos) {
        opened(wire.local(), wire.remote(), startNanos, nanos);
    }

    /// We send no more from now on. To be called before the peer can know: its end may come before we come back from telling it.
    void finishing() {
        finished = true;
    }

    /// The peer has been told that we send no more.
    void finished() {
        tell(new SocketEvent.HalfClosed(connection, System.nanoTime(), false));
    }

    /// The peer sends no more; said only where we might still send.
    void peerFinished() {
        if (!finished) {
            tell(new SocketEvent.HalfClosed(connection, System.nanoTime(), true));
        }
    }

    /// Whether the end was ours: we had said before that we send no more.
    boolean finishedFirst() {
        return finished;
    }

    void turnedAway(InetSocketAddress remote, int limit) {
        tell(new SocketEvent.TurnedAway(connection, System.nanoTime(), remote, limit));
    }
}
