package echolab.net.session;

import echolab.net.Connection;
import echolab.net.Failure;
import echolab.net.Session.Phase;
import echolab.net.Session.State;
import echolab.net.Sink;
import echolab.net.SocketEvent;
import echolab.net.Tap;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// What one connection is and tells its sink. Told by the connection's own threads; what comes after its final event is not told
/// any more. Anybody may look at the state.
public class Life {

    public final Connection connection;
    public final Tap tap;

    private final Sink sink;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile State state = State.OPENING;
    private boolean over;

    public Life(Connection connection, Sink sink) {
        this.connection = connection;
        this.sink = sink;
        tap = sink.open(connection);
    }

    public final State state() {
        return state;
    }

    /// @return false if the final event has not been told within the limit
    public final boolean awaitEnd(Duration limit) throws InterruptedException {
        return ended.await(limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    protected final synchronized void tell(SocketEvent event) {
        if (!over) {
            sink.event(event);
        }
    }

    /// From now on the socket is open.
    protected final void open(InetSocketAddress local, InetSocketAddress remote) {
        state = new State(Phase.OPEN, local, remote, null);
    }

    public final void listening(InetSocketAddress local) {
        open(local, null);
        tell(new SocketEvent.Listening(connection, System.nanoTime(), local));
    }

    /// @param startNanos when connecting began
    public final void opened(InetSocketAddress local, InetSocketAddress remote, long startNanos, long nanos) {
        open(local, remote);
        tell(new SocketEvent.Opened(connection, nanos, local, remote, startNanos));
    }

    public final void held() {
        tell(new SocketEvent.Held(connection, System.nanoTime()));
    }

    public final void failed(Failure failure) {
        tell(new SocketEvent.Failed(connection, System.nanoTime(), failure));
    }

    /// The end, to be told once.
    ///
    /// @param failure why, null where nothing failed; told first
    public final synchronized void closed(Failure failure, boolean byPeer, int unfinishedBytes) {
        if (failure != null) {
            failed(failure);
        }
        state = new State(Phase.CLOSED, state.local(), state.remote(), failure);
        tell(new SocketEvent.Closed(connection, System.nanoTime(), byPeer, unfinishedBytes));
        over = true;
        ended.countDown();
    }
}
