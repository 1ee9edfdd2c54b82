package echolab.net.udp;

import echolab.net.Connection;
import echolab.net.Failure;
import echolab.net.Failure.Operation;
import echolab.net.Sink;
import echolab.net.SocketEvent;
import echolab.net.SocketEvent.Impairment;
import echolab.net.SocketEvent.Refusal;
import echolab.net.session.Life;
import echolab.net.status.SocketErrorStatus;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/// The life of a datagram socket, or of an address that a server hears from. Failures do not end it.
final class DatagramLife extends Life implements Groups.Watcher {

    /// What happens again and again is told once in that time.
    static final Duration QUIET = Duration.ofSeconds(1);

    private final Map<SocketErrorStatus, Long> told = new EnumMap<>(SocketErrorStatus.class);

    DatagramLife(Connection connection, Sink sink) {
        super(connection, sink);
    }

    void bound(InetSocketAddress local, InetSocketAddress remote, boolean connected) {
        open(local, remote);
        tell(new SocketEvent.Bound(connection, System.nanoTime(), local, remote, connected));
    }

    void heardFrom(InetSocketAddress remote, long nanos) {
        tell(new SocketEvent.HeardFrom(connection, nanos, remote));
    }

    void answeredFrom(InetSocketAddress from, InetSocketAddress to) {
        tell(new SocketEvent.AnsweredFrom(connection, System.nanoTime(), from, to));
    }

    void unanswered(InetSocketAddress remote, Refusal refusal, long count) {
        tell(new SocketEvent.Unanswered(connection, System.nanoTime(), remote, refusal, count));
    }

    void impaired(Impairment impairment) {
        tell(new SocketEvent.Impaired(connection, System.nanoTime(), impairment));
    }

    @Override
    public void membership(DatagramSession.Group group, boolean joined) {
        tell(new SocketEvent.Membership(connection, System.nanoTime(), group.address(), group.networkInterface(), joined));
    }

    /// Tells of a failure, unless one of the same status was told in the last [#QUIET].
    void failed(Operation during, Throwable cause) {
        Failure failure = Failure.of(during, cause);
        if (isNews(failure.status(), System.nanoTime())) {
            failed(failure);
        }
    }

    private synchronized boolean isNews(SocketErrorStatus status, long nanos) {
        Long last = told.get(status);
        boolean news = last == null || nanos - last >= QUIET.toNanos();
        if (news) {
            told.put(status, nanos);
        }
        return news;
    }
}
