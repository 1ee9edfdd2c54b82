package echolab.capture;

import echolab.net.Connection;
import echolab.net.Connection.Role;
import echolab.net.Connection.Unit;
import echolab.net.Failure;
import echolab.net.SocketEvent;
import echolab.net.Tap;
import echolab.net.status.SocketErrorStatus;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/// Plays a socket to a capture, on a clock of its own that counts nanoseconds from 0.
final class Traffic {

    static final InetSocketAddress SERVER = address(1337);
    static final InetSocketAddress CLIENT = address(52_814);

    private final Capture capture;
    private final Connection connection;
    private final Tap tap;

    Traffic(Capture capture, Connection connection) {
        this.capture = capture;
        this.connection = connection;
        tap = capture.open(connection);
    }

    static Traffic client(Capture capture, int id) {
        return new Traffic(capture, new Connection(id, Role.CLIENT, id, Unit.MESSAGE));
    }

    static Traffic accepted(Capture capture, int id) {
        return new Traffic(capture, new Connection(id, Role.ACCEPTED, id, Unit.MESSAGE));
    }

    /// A datagram client.
    static Traffic sender(Capture capture, int id) {
        return new Traffic(capture, new Connection(id, Role.CLIENT, id, Unit.DATAGRAM));
    }

    /// An address that a datagram server has heard from.
    static Traffic peer(Capture capture, int id) {
        return new Traffic(capture, new Connection(id, Role.ACCEPTED, id, Unit.DATAGRAM));
    }

    static InetSocketAddress address(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    static Failure refused() {
        return new Failure(SocketErrorStatus.CONNECTION_REFUSED, Failure.Operation.CONNECT,
                new ConnectException("Connection refused"));
    }

    Connection connection() {
        return connection;
    }

    Traffic opened(long nanos, InetSocketAddress local, InetSocketAddress remote) {
        return event(new SocketEvent.Opened(connection, nanos, local, remote, nanos));
    }

    Traffic bound(long nanos, InetSocketAddress local, InetSocketAddress remote) {
        return event(new SocketEvent.Bound(connection, nanos, local, remote, false));
    }

    Traffic closed(long nanos) {
        return event(new SocketEvent.Closed(connection, nanos, true, 0));
    }

    Traffic failed(long nanos) {
        return event(new SocketEvent.Failed(connection, nanos, refused()));
    }

    Traffic event(SocketEvent event) {
        capture.event(event);
        return this;
    }

    Traffic out(long nanos, String text) {
        byte[] bytes = bytes(text);
        tap.wrote(nanos, bytes.length);
        tap.sent(nanos, bytes, 0, bytes.length);
        return this;
    }

    Traffic in(long nanos, String text) {
        byte[] bytes = bytes(text);
        tap.read(nanos, bytes.length);
        tap.received(nanos, bytes, 0, bytes.length, true);
        return this;
    }

    Traffic unfinished(long nanos, String text) {
        byte[] bytes = bytes(text);
        tap.read(nanos, bytes.length);
        tap.received(nanos, bytes, 0, bytes.length, false);
        return this;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
