package echolab.net;

import echolab.net.SocketSpec.ClientSpec;
import echolab.net.SocketSpec.ServerSpec;
import echolab.net.Session.Phase;
import echolab.net.tcp.TcpClientSpec;
import echolab.net.tcp.TcpServerSpec;
import echolab.net.tcp.TcpSockets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Opens sockets and owns them until they end. Every socket lives on virtual threads of its own; no method here blocks but [#close()].
public class SocketService implements AutoCloseable {

    public static final Duration CLOSE_LIMIT = Duration.ofSeconds(2);

    private final Connections connections = new Connections();
    private final Set<Session> sessions = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /// Begins to listen; the outcome comes as [SocketEvent.Listening] or [SocketEvent.Failed].
    ///
    /// @throws IllegalStateException after [#close()]
    public Server listen(ServerSpec spec, Sink sink) {
        refuseIfClosed();
        return switch (spec) {
            case TcpServerSpec tcp -> own(TcpSockets.listen(tcp, connections, sink, sessions::remove));
        };
    }

    /// Begins to connect; the outcome comes as [SocketEvent.Opened] or [SocketEvent.Failed].
    ///
    /// @throws IllegalStateException after [#close()]
    public Client connect(ClientSpec spec, Sink sink) {
        refuseIfClosed();
        return switch (spec) {
            case TcpClientSpec tcp -> own(TcpSockets.connect(tcp, connections, sink, sessions::remove));
        };
    }

    /// Closes every session and waits for their ends, at most [#CLOSE_LIMIT].
    @Override
    public void close() {
        closed = true;
        sessions.forEach(Session::close);
        long end = System.nanoTime() + CLOSE_LIMIT.toNanos();
        try {
            for (Session session : sessions) {
                session.awaitClosed(Duration.ofNanos(end - System.nanoTime()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void refuseIfClosed() {
        if (closed) {
            throw new IllegalStateException("the service is closed");
        }
    }

    private <S extends Session> S own(S session) {
        sessions.add(session);
        if (session.state().phase() == Phase.CLOSED) {
            sessions.remove(session);
        }
        if (closed) {
            session.close();
        }
        return session;
    }
}
