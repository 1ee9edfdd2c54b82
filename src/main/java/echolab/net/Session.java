package echolab.net;

import java.net.InetSocketAddress;
import java.time.Duration;

/// Something open, or opening, or that was. All methods return at once and may be called from any thread.
public interface Session extends AutoCloseable {

    Connection connection();

    /// The state as the socket's own thread last set it.
    State state();

    /// Begins to close; the end comes as a [SocketEvent.Closed]. A second call does nothing.
    @Override
    void close();

    /// Waits until the final event has been reported.
    ///
    /// @return false if it has not come within the limit
    boolean awaitClosed(Duration limit) throws InterruptedException;

    enum Phase { OPENING, OPEN, CLOSED }

    /// Where a session stands.
    ///
    /// @param local   the bound address, null before there is one
    /// @param remote  the peer's address, null for a listener or before there is one
    /// @param failure why it ended, null where it did not fail
    record State(Phase phase, InetSocketAddress local, InetSocketAddress remote, Failure failure) {
        public static final State OPENING = new State(Phase.OPENING, null, null, null);
    }
}
