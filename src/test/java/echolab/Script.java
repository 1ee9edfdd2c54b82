package echolab;

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
import echolab.net.Tap;
import echolab.net.status.SocketErrorStatus;
import echolab.net.tcp.TcpClientSpec;
import echolab.net.tcp.TcpServerSpec;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Sockets that do what is written down, at times that are written down: a picture of them is the same each time.
/// Times are in microseconds from the beginning.
final class Script extends SocketService {

    /// Two minutes past two in the afternoon, wherever the test runs.
    static final WallClock CLOCK = new WallClock(LocalDateTime.of(2026, 3, 2, 14, 2, 9).atZone(ZoneId.systemDefault()).toInstant(), 0);

    private static final InetSocketAddress SERVER = address("127.0.0.1", 1337);
    private static final InetSocketAddress CLIENT = address("127.0.0.1", 52_814);

    private final Connection listener = new Connection(0, Role.LISTENER, 1, Unit.MESSAGE);
    private final List<Server.Peer> peers = new ArrayList<>();
    private final Map<Connection, Tap> taps = new HashMap<>();
    private final boolean refuses;
    private Sink sink;

    /// @param refuses whether the client's connect fails, in place of talking
    Script(boolean refuses) {
        this.refuses = refuses;
    }

    @Override
    public Server listen(TcpServerSpec spec, Sink told) {
        sink = told;
        open(listener);
        sink.event(new SocketEvent.Listening(listener, 0, SERVER));
        return new Listener();
    }

    @Override
    public StreamClient connect(TcpClientSpec spec, Sink told) {
        Connection client = open(new Connection(1, Role.CLIENT, 1, Unit.MESSAGE));
        return refuses ? refuse(client) : talk(client);
    }

    private StreamClient talk(Connection client) {
        sink.event(new SocketEvent.Opening(client, nanos(1_200_000), new Endpoint("localhost", 1337)));
        sink.event(new SocketEvent.Opened(client, nanos(1_200_410), CLIENT, SERVER, nanos(1_200_000)));
        Connection server = accept(2, 1, 1_200_430, CLIENT);
        echo(client, server, 2_404_000, "Hello, sockets\r\n", 180);
        Connection foreign = accept(3, 2, 2_811_000, address("::1", 40_112));
        read(foreign, 2_890_000, "ping 001\n", true);
        write(foreign, 2_890_060, "ping 001\r\n");
        Connection broken = accept(4, 3, 3_050_000, address("127.0.0.1", 52_846));
        read(broken, 3_102_000, "ping", false);
        Failure reset = new Failure(SocketErrorStatus.CONNECTION_RESET_BY_PEER, Operation.READ, bare(new SocketException("Connection reset")));
        sink.event(new SocketEvent.Failed(broken, nanos(3_102_010), reset));
        sink.event(new SocketEvent.Closed(broken, nanos(3_102_030), true, 4));
        peers.removeLast();
        echo(client, server, 3_317_000, "Grüße aus Raum 12\n", 210);
        return new Caller(client, new State(Phase.OPEN, CLIENT, SERVER, null));
    }

    private StreamClient refuse(Connection client) {
        sink.event(new SocketEvent.Opening(client, nanos(1_200_000), new Endpoint("localhost", 1338)));
        Failure failure = new Failure(SocketErrorStatus.CONNECTION_REFUSED, Operation.CONNECT,
                bare(new ConnectException("Connection refused")));
        sink.event(new SocketEvent.AttemptFailed(client, nanos(1_200_190), address("::1", 1338), nanos(1_200_100), failure, true));
        sink.event(new SocketEvent.AttemptFailed(client, nanos(1_200_310), address("127.0.0.1", 1338), nanos(1_200_220), failure, false));
        sink.event(new SocketEvent.Failed(client, nanos(1_200_330), failure));
        sink.event(new SocketEvent.Closed(client, nanos(1_200_340), false, 0));
        return new Caller(client, new State(Phase.CLOSED, null, null, failure));
    }

    private Connection accept(int id, int number, double micros, InetSocketAddress remote) {
        Connection accepted = open(new Connection(id, Role.ACCEPTED, number, Unit.MESSAGE));
        sink.event(new SocketEvent.Opened(accepted, nanos(micros), SERVER, remote, nanos(micros)));
        peers.add(new Server.Peer(accepted, remote));
        return accepted;
    }

    private Connection open(Connection connection) {
        taps.put(connection, sink.open(connection));
        return connection;
    }

    /// A line and its echo, both ends ours.
    private void echo(Connection client, Connection server, double micros, String line, double roundTrip) {
        write(client, micros, line);
        read(server, micros + 50, line, true);
        write(server, micros + 100, line.stripTrailing() + "\r\n");
        read(client, micros + roundTrip, line.stripTrailing() + "\r\n", true);
    }

    private void write(Connection connection, double micros, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        taps.get(connection).wrote(nanos(micros), bytes.length);
        taps.get(connection).sent(nanos(micros), bytes, 0, bytes.length);
    }

    private void read(Connection connection, double micros, String text, boolean complete) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        taps.get(connection).read(nanos(micros), bytes.length);
        taps.get(connection).received(nanos(micros), bytes, 0, bytes.length, complete);
    }

    private static long nanos(double micros) {
        return Math.round(micros * 1_000);
    }

    /// Without the lines of whoever runs the test.
    private static <E extends Exception> E bare(E exception) {
        exception.setStackTrace(new StackTraceElement[] {
            new StackTraceElement(null, "java.base", null, "sun.nio.ch.Net", "pollConnect", "Net.java", 639),
            new StackTraceElement(null, "java.base", null, "java.net.Socket", "connect", "Socket.java", 751)});
        return exception;
    }

    private static InetSocketAddress address(String literal, int port) {
        try {
            return new InetSocketAddress(InetAddress.getByAddress("localhost", InetAddress.ofLiteral(literal).getAddress()), port);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(literal, e);
        }
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
