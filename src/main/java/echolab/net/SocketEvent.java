package echolab.net;

import java.net.InetAddress;
import java.net.InetSocketAddress;

/// What happens in the life of a socket. Bytes do not come this way but through the socket's [Tap], which allocates nothing.
///
/// Every connection ends with exactly one [Closed], whichever way the end came; a [Failed] may stand before it: once, or
/// on datagram sockets more often.
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

    /// The connection stands: connected by a client, or accepted by a listener. Of a datagram server: a first datagram came from there.
    ///
    /// @param startNanos when the successful connect began; equals `nanos` for an accepted socket
    record Opened(Connection connection, long nanos, InetSocketAddress local, InetSocketAddress remote, long startNanos)
            implements SocketEvent { }

    /// A datagram client's socket is bound.
    ///
    /// @param local     with the port that it really got
    /// @param remote    where its datagrams go
    /// @param connected whether it hears that address only, and errors from there
    record Bound(Connection connection, long nanos, InetSocketAddress local, InetSocketAddress remote, boolean connected)
            implements SocketEvent { }

    /// A datagram client hears from another address than the one that it sends to, or than the last one it heard from.
    record HeardFrom(Connection connection, long nanos, InetSocketAddress remote) implements SocketEvent { }

    /// A datagram server answers as the source document does: from a new socket, to a fixed port.
    ///
    /// @param from the address of the new socket
    record AnsweredFrom(Connection connection, long nanos, InetSocketAddress from, InetSocketAddress to) implements SocketEvent { }

    /// A datagram server does not answer some datagrams of one address, to be no weapon.
    ///
    /// @param count so many since the last such event of this address and reason, at least 1
    record Unanswered(Connection connection, long nanos, InetSocketAddress remote, Refusal refusal, long count)
            implements SocketEvent { }

    /// Why a datagram gets no answer.
    enum Refusal {
        /// What listens there would echo the answer back for ever.
        LOOP,
        /// That address has got as much as one may get in a second.
        RATE
    }

    /// The lossy network that our own server plays did something to one answer.
    record Impaired(Connection connection, long nanos, Impairment impairment) implements SocketEvent { }

    /// What is done to an answer.
    enum Impairment { DROPPED, DELAYED, DOUBLED, REORDERED }

    /// A datagram socket has joined or left a multicast group.
    ///
    /// @param networkInterface its name, such as `lo`
    record Membership(Connection connection, long nanos, InetAddress group, String networkInterface, boolean joined)
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

    /// Something went wrong. A listener and a datagram socket may go on after that; on any other socket [Closed] follows.
    record Failed(Connection connection, long nanos, Failure failure) implements SocketEvent { }

    /// The final event.
    ///
    /// @param byPeer         true where the peer ended it
    /// @param unfinishedBytes bytes of a last line that never got its end, 0 where there are none
    record Closed(Connection connection, long nanos, boolean byPeer, int unfinishedBytes) implements SocketEvent { }
}
