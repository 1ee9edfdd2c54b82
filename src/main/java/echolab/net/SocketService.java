package echolab.net;

import echolab.net.Session.Phase;
import echolab.net.batch.Race;
import echolab.net.batch.RaceSpec;
import echolab.net.batch.race.Races;
import echolab.net.tcp.TcpClientSpec;
import echolab.net.tcp.TcpServerSpec;
import echolab.net.tcp.TcpSockets;
import echolab.net.udp.DatagramClient;
import echolab.net.udp.DatagramServer;
import echolab.net.udp.UdpClientSpec;
import echolab.net.udp.UdpServerSpec;
import echolab.net.udp.UdpSockets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Opens sockets and owns them until they end. Every socket lives on virtual threads of its own, those of a race on platform threads;
/// no method here blocks but [#close()].
public class SocketService implements AutoCloseable {

    public static final Duration CLOSE_LIMIT = Duration.ofSeconds(2);

    private final Connections tcpConnections = new Connections();
    private final Connections udpConnections = new Connections();
    private final Set<Session> sessions = ConcurrentHashMap.newKeySet();
    private final Set<Race> races = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /// Begins to listen; the outcome comes as [SocketEvent.Listening] or [SocketEvent.Failed].
    ///
    /// @throws IllegalStateException after [#close()]
    public Server listen(TcpServerSpec spec, Sink sink) {
        refuseIfClosed();
        return own(TcpSockets.listen(spec, tcpConnections, sink, sessions::remove));
    }

    /// Begins to connect; the outcome comes as [SocketEvent.Opened] or [SocketEvent.Failed].
    ///
    /// @throws IllegalStateException after [#close()]
    public StreamClient connect(TcpClientSpec spec, Sink sink) {
        refuseIfClosed();
        return own(TcpSockets.connect(spec, tcpConnections, sink, sessions::remove));
    }

    /// Begins to serve datagrams; the outcome comes as [SocketEvent.Listening] or [SocketEvent.Failed].
    ///
    /// @throws IllegalStateException after [#close()]
    public DatagramServer listen(UdpServerSpec spec, Sink sink) {
        refuseIfClosed();
        return own(UdpSockets.listen(spec, udpConnections, sink, sessions::remove));
    }

    /// Begins to bind a client's socket; the outcome comes as [SocketEvent.Bound] or [SocketEvent.Failed].
    ///
    /// @throws IllegalStateException after [#close()]
    public DatagramClient open(UdpClientSpec spec, Sink sink) {
        refuseIfClosed();
        return own(UdpSockets.open(spec, udpConnections, sink, sessions::remove));
    }

    /// Begins a race. Several may go on at once, but take from each other.
    ///
    /// @throws IllegalStateException after [#close()]
    public Race race(RaceSpec spec) {
        refuseIfClosed();
        Race race = Races.start(spec);
        races.removeIf(Race::over);
        races.add(race);
        if (closed) {
            race.stop();
        }
        return race;
    }

    /// Closes every session, stops every race, and waits for their ends, at most [#CLOSE_LIMIT].
    @Override
    public void close() {
        closed = true;
        sessions.forEach(Session::close);
        races.forEach(Race::stop);
        long end = System.nanoTime() + CLOSE_LIMIT.toNanos();
        try {
            for (Session session : sessions) {
                session.awaitClosed(Duration.ofNanos(end - System.nanoTime()));
            }
            for (Race race : races) {
                race.awaitOver(Duration.ofNanos(end - System.nanoTime()));
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
