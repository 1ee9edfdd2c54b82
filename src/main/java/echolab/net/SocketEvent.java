package echolab.net;

import java.net.InetSocketAddress;

/// What happens in the life of a socket. Bytes do not come this way but through the socket's [Tap], which allocates nothing.
///
/// Every connection ends with exactly one [Closed], whichever way the end came; a [Failed] may stand before it, once.
/// All times are those of [System#nanoTime()].
public sealed interface SocketEvent {

    Connection connection();

    long nanos();

    /// A listener is bound and accepts.
    ///
    /// @param local with the port that it really got
    record Listening(Connection connection, long nanos, InetSocketAddress local) implements SocketEvent { }

    /// A client begins: its host name is looked up next.
    record Opening(Connection connection, long nanos, Endpoint remote) implements SocketEvent { }

    /// One address of the host did not answer as hoped.
    ///
    /// @param remote      the address that was tried
    /// @param startNanos  when the try began
    /// @param addressLeft whether another address is tried next
    record AttemptFailed(Connection connection, long nanos, InetSocketAddress remote, long startNanos, Failure failure,
            boolean addressLeft) implements SocketEvent { }

    /// The connection stands: connected by a client, or accepted by a listener.
    ///
    /// @param startNanos when the successful connect began; equals `nanos` for an accepted socket
    record Opened(Connection connection, long nanos, InetSocketAddress local, InetSocketAddress remote, long startNanos)
            implements SocketEvent { }

    /// One direction has ended, the other goes on.
    ///
    /// @param byPeer true: the peer sends no more (end of stream was read); false: we send no more
    record HalfClosed(Connection connection, long nanos, boolean byPeer) implements SocketEvent { }

    /// A server holds an echo until somebody says *next* (see [EchoGate]).
    record Held(Connection connection, long nanos) implements SocketEvent { }

    /// A server accepted a client and closed it at once, because a bound was reached.
    ///
    /// @param limit the bound, in clients
    record TurnedAway(Connection connection, long nanos, InetSocketAddress remote, int limit) implements SocketEvent { }

    /// Something went wrong. On a listener it may go on after that; on any other socket [Closed] follows.
    record Failed(Connection connection, long nanos, Failure failure) implements SocketEvent { }

    /// The final event.
    ///
    /// @param byPeer         true where the peer ended it
    /// @param unfinishedBytes bytes of a last line that never got its end, 0 where there are none
    record Closed(Connection connection, long nanos, boolean byPeer, int unfinishedBytes) implements SocketEvent { }
}
