package echolab;

import static echolab.Narrator.address;
import static echolab.Narrator.line;
import static echolab.Narrator.nanos;

import echolab.capture.WallClock;
import echolab.net.Connection.Role;
import echolab.net.Connection.Unit;
import echolab.net.Connection;
import echolab.net.Endpoint;
import echolab.net.Failure.Operation;
import echolab.net.Failure;
import echolab.net.Server;
import echolab.net.Session.Phase;
import echolab.net.Session.State;
import echolab.net.Sink;
import echolab.net.SocketEvent;
import echolab.net.SocketService;
import echolab.net.StreamClient;
import echolab.net.batch.Race;
import echolab.net.batch.RaceSpec;
import echolab.net.status.SocketErrorStatus;
import echolab.net.tcp.TcpClientSpec;
import echolab.net.tcp.TcpServerSpec;
import echolab.net.udp.DatagramClient;
import echolab.net.udp.DatagramServer;
import echolab.net.udp.UdpClientSpec;
import echolab.net.udp.UdpServerSpec;
import echolab.ui.batch.ScriptedRace;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// Sockets that do what is written down, at times that are written down: a picture of them is the same each time.
final class Script extends SocketService {

    /// Two minutes past two in the afternoon, wherever the test runs.
    static final WallClock CLOCK = new WallClock(LocalDateTime.of(2026, 3, 2, 14, 2, 9).atZone(ZoneId.systemDefault()).toInstant(), 0);

    private static final InetSocketAddress SERVER = address("127.0.0.1", 1337);
    private static final InetSocketAddress CLIENT = address("127.0.0.1", 52_814);

    private final Connection listener = new Connection(0, Role.LISTENER, 1, Unit.MESSAGE);
    private final List<Server.Peer> peers = new ArrayList<>();
    private final boolean refuses;
    private final DatagramScript datagrams;
    private Narrator narrator;

    /// @param refuses whether the client's connect fails, in place of talking
    Script(boolean refuses) {
        this.refuses = refuses;
        datagrams = new DatagramScript(refuses);
    }

    /// A race that is over at once; in one that fails the receiver of one mode dies.
    @Override
    public Race race(RaceSpec spec) {
        ScriptedRace race = new ScriptedRace(spec);
        return refuses ? race.does(6).fails(1.4).does() : race.does();
    }

    @Override
    public DatagramServer listen(UdpServerSpec spec, Sink told) {
        return datagrams.listen(told);
    }

    @Override
    public DatagramClient open(UdpClientSpec spec, Sink told) {
        return datagrams.open(told);
    }

    @Override
    public Server listen(TcpServerSpec spec, Sink told) {
        narrator = new Narrator(told);
        narrator.open(listener);
        narrator.event(new SocketEvent.Listening(listener, 0, SERVER));
        return new Listener();
    }

    @Override
    public StreamClient connect(TcpClientSpec spec, Sink told) {
        Connection client = narrator.open(new Connection(1, Role.CLIENT, 1, Unit.MESSAGE));
        return refuses ? refuse(client) : talk(client);
    }

    private StreamClient talk(Connection client) {
        narrator.event(new SocketEvent.Opening(client, nanos(1_200_000), new Endpoint("localhost", 1337)));
        narrator.event(new SocketEvent.Opened(client, nanos(1_200_410), CLIENT, SERVER, nanos(1_200_000)));
        Connection server = accept(2, 1, 1_200_430, CLIENT);
        echo(client, server, 2_404_000, "Hello, sockets\r\n", 180);
        Connection foreign = accept(3, 2, 2_811_000, address("::1", 40_112));
        narrator.read(foreign, 2_890_000, "ping 001\n", true);
        narrator.write(foreign, 2_890_060, "ping 001\r\n");
        Connection broken = accept(4, 3, 3_050_000, address("127.0.0.1", 52_846));
        narrator.read(broken, 3_102_000, "ping", false);
        Failure reset = new Failure(SocketErrorStatus.CONNECTION_RESET_BY_PEER, Operation.READ, bare(new SocketException("Connection reset")));
        narrator.event(new SocketEvent.Failed(broken, nanos(3_102_010), reset));
        narrator.event(new SocketEvent.Closed(broken, nanos(3_102_030), true, 4));
        peers.removeLast();
        echo(client, server, 3_317_000, "Grüße aus Raum 12\n", 210);
        return new Caller(client, new State(Phase.OPEN, CLIENT, SERVER, null));
    }

    private StreamClient refuse(Connection client) {
        narrator.event(new SocketEvent.Opening(client, nanos(1_200_000), new Endpoint("localhost", 1338)));
        Failure failure = new Failure(SocketErrorStatus.CONNECTION_REFUSED, Operation.CONNECT,
                bare(new ConnectException("Connection refused")));
        narrator.event(new SocketEvent.AttemptFailed(client, nanos(1_200_190), address("::1", 1338), nanos(1_200_100), failure, true));
        narrator.event(new SocketEvent.AttemptFailed(client, nanos(1_200_310), address("127.0.0.1", 1338), nanos(1_200_220), failure, false));
        narrator.event(new SocketEvent.Failed(client, nanos(1_200_330), failure));
        narrator.event(new SocketEvent.Closed(client, nanos(1_200_340), false, 0));
        return new Caller(client, new State(Phase.CLOSED, null, null, failure));
    }

    private Connection accept(int id, int number, double micros, InetSocketAddress remote) {
        Connection accepted = narrator.open(new Connection(id, Role.ACCEPTED, number, Unit.MESSAGE));
        narrator.event(new SocketEvent.Opened(accepted, nanos(micros), SERVER, remote, nanos(micros)));
        peers.add(new Server.Peer(accepted, remote));
        return accepted;
    }

    /// A line and its echo, both ends ours.
    private void echo(Connection client, Connection server, double micros, String line, double roundTrip) {
        narrator.write(client, micros, line);
        narrator.read(server, micros + 50, line, true);
        narrator.write(server, micros + 100, line.stripTrailing() + "\r\n");
        narrator.read(client, micros + roundTrip, line.stripTrailing() + "\r\n", true);
    }

    private static <E extends Exception> E bare(E exception) {
        return Narrator.bare(exception, line("sun.nio.ch.Net", "pollConnect", 639), line("java.net.Socket", "connect", 751));
    }

    /// The server: it has who was accepted and not broken off.
    private final class Listener implements Server {

        @Override
        public Connection connection() {
            return listener;
        }

        @Override
        public State state() {
            return new State(Phase.OPEN, SERVER, null, null);
        }

        @Override
        public int peerCount() {
            return peers.size();
        }

        @Override
        public List<Peer> peers(int limit) {
            return peers.stream().limit(limit).toList();
        }

        @Override
        public void disconnect(Connection peer) { }

        @Override
        public void close() { }

        @Override
        public boolean awaitClosed(Duration limit) {
            return true;
        }
    }

    /// The client: what it would send is written down already.
    private record Caller(Connection connection, State state) implements StreamClient {

        @Override
        public boolean send(byte[] message) {
            return false;
        }

        @Override
        public Repeat repeat(byte[] message, int count, Duration interval) {
            throw new UnsupportedOperationException("a script repeats nothing");
        }

        @Override
        public void finish() { }

        @Override
        public void reset() { }

        @Override
        public void close() { }

        @Override
        public boolean awaitClosed(Duration limit) {
            return true;
        }
    }
}
