package echolab.net.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.Connection.Role;
import echolab.net.Connection;
import echolab.net.EchoGate;
import echolab.net.Endpoint;
import echolab.net.RecordingSink;
import echolab.net.Server;
import echolab.net.SocketEvent;
import echolab.net.SocketService;
import echolab.net.StreamClient;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// A service, what it reports, and sockets to talk to it.
final class Lab implements AutoCloseable {

    static final Endpoint ANY_PORT = new Endpoint("127.0.0.1", 0);

    final Model model;
    final RecordingSink sink = new RecordingSink();
    final SocketService service = new SocketService();
    final EchoGate gate = new EchoGate();
    Duration writeLimit = Duration.ofSeconds(10);
    int maxClients = TcpServerSpec.MAX_CLIENTS;
    int maxLine = TcpServerSpec.MAX_LINE;

    Lab(Model model) {
        this.model = model;
    }

    Server listen(Framing framing) {
        Server server = listen(ANY_PORT, framing);
        sink.await(server, SocketEvent.Listening.class);
        return server;
    }

    Server listen(Endpoint at, Framing framing) {
        return service.listen(new TcpServerSpec(at, framing, model, TcpOptions.DEFAULT, maxClients, maxLine, writeLimit, gate), sink);
    }

    static Endpoint at(Server server) {
        return Endpoint.of(server.state().local());
    }

    StreamClient connect(Server server, Framing framing) {
        StreamClient client = connect(at(server), framing, Duration.ofSeconds(10));
        sink.await(client, SocketEvent.Opened.class);
        return client;
    }

    StreamClient connect(Endpoint at, Framing framing, Duration limit) {
        return connect(new TcpClientSpec(at, framing, model, TcpOptions.DEFAULT, limit, TcpServerSpec.MAX_LINE, 16, 1 << 20));
    }

    StreamClient connect(TcpClientSpec spec) {
        return service.connect(spec, sink);
    }

    /// The first socket that a server of this lab accepted.
    Connection accepted() {
        return sink.await(Role.ACCEPTED, SocketEvent.Opened.class).connection();
    }

    static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + RecordingSink.LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(end - System.nanoTime()).as("time left").isPositive();
            Thread.onSpinWait();
        }
    }

    /// A socket of the JDK's, not ours.
    static Socket plain(Server server) throws IOException {
        Socket socket = new Socket();
        socket.setSoTimeout((int) RecordingSink.LIMIT.toMillis());
        socket.connect(new InetSocketAddress("127.0.0.1", at(server).port()));
        return socket;
    }

    static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(bytes(text));
    }

    static String read(Socket socket, int bytes) throws IOException {
        return new String(socket.getInputStream().readNBytes(bytes), StandardCharsets.UTF_8);
    }

    static String readAll(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
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
