package echolab.net.udp;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.Connection;
import echolab.net.Connection.Role;
import echolab.net.EchoGate;
import echolab.net.Endpoint;
import echolab.net.RecordingSink;
import echolab.net.SocketEvent;
import echolab.net.SocketEvent.Refusal;
import echolab.net.SocketService;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/// A service for datagrams, what it reports, and sockets to talk to it.
final class Lab implements AutoCloseable {

    static final Endpoint ANY_PORT = new Endpoint("127.0.0.1", 0);

    private static final AtomicInteger ADDRESSES = new AtomicInteger((int) ProcessHandle.current().pid());

    final RecordingSink sink = new RecordingSink();
    final SocketService service = new SocketService();
    final EchoGate gate = new EchoGate();
    int echoRate = UdpServerSpec.LOOPBACK_RATE;

    /// An address of this machine that no other test uses, so that a fixed port is free there.
    static String ownAddress() {
        int number = ADDRESSES.getAndIncrement();
        return "127.%d.%d.%d".formatted(1 + (number >> 14 & 0x7f), 1 + (number >> 7 & 0x7f), 1 + (number & 0x7f));
    }

    DatagramServer listen() {
        return listen(ANY_PORT, Answer.SENDER);
    }

    DatagramServer listen(Endpoint at, Answer answer) {
        DatagramServer server = service.listen(new UdpServerSpec(at, answer, UdpOptions.DEFAULT, echoRate, false, gate), sink);
        sink.await(server, SocketEvent.Listening.class);
        return server;
    }

    DatagramClient open(DatagramServer server, boolean connected) {
        return open(ANY_PORT, at(server), connected);
    }

    DatagramClient open(Endpoint local, Endpoint remote, boolean connected) {
        DatagramClient client = service.open(new UdpClientSpec(local, remote, connected), sink);
        sink.await(client, SocketEvent.Bound.class);
        return client;
    }

    static Endpoint at(DatagramSession session) {
        return Endpoint.of(session.state().local());
    }

    /// The first address that a server of this lab heard from.
    Connection peer() {
        return sink.await(Role.ACCEPTED, SocketEvent.Opened.class).connection();
    }

    /// How many datagrams of a peer have been reported as unanswered.
    long unanswered(Connection peer, Refusal refusal) {
        return sink.events(peer).stream().filter(SocketEvent.Unanswered.class::isInstance).map(SocketEvent.Unanswered.class::cast)
                .filter(event -> event.refusal() == refusal).mapToLong(SocketEvent.Unanswered::count).sum();
    }

    static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + RecordingSink.LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(end - System.nanoTime()).as("time left").isPositive();
            Thread.onSpinWait();
        }
    }

    /// A socket of the JDK's, not ours.
    static DatagramSocket plain(Endpoint local) throws IOException {
        DatagramSocket socket = new DatagramSocket(new InetSocketAddress(local.host(), local.port()));
        socket.setSoTimeout((int) RecordingSink.LIMIT.toMillis());
        return socket;
    }

    static void send(DatagramSocket socket, Endpoint to, byte[] bytes) throws IOException {
        socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getByName(to.host()), to.port()));
    }

    static byte[] receive(DatagramSocket socket) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[Incoming.LARGEST], Incoming.LARGEST);
        socket.receive(packet);
        return Arrays.copyOf(packet.getData(), packet.getLength());
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        service.close();
        sink.assertAllEndedOnce();
    }
}
