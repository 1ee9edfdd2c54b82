package echolab.bench;

import echolab.net.Client;
import echolab.net.Endpoint;
import echolab.net.Server;
import echolab.net.Session.Phase;
import echolab.net.Sink;
import echolab.net.SocketService;
import echolab.net.StreamClient;
import echolab.net.tcp.Framing;
import echolab.net.tcp.Model;
import echolab.net.tcp.TcpClientSpec;
import echolab.net.tcp.TcpServerSpec;
import java.time.Duration;

/// Our server, and our client if asked for, as the application uses them.
final class OurEcho implements AutoCloseable {

    /// A line of 64 bytes with its ending.
    static final byte[] LINE = ("x".repeat(62) + "\r\n").getBytes();

    private final SocketService service = new SocketService();
    private final Server server;
    private final Model model;
    private final Sink sink;

    OurEcho(Model model, Sink sink) {
        this.model = model;
        this.sink = sink;
        server = service.listen(new TcpServerSpec(new Endpoint("127.0.0.1", 0), Framing.LINES, model), sink);
        while (server.state().phase() == Phase.OPENING) {
            Thread.onSpinWait();
        }
    }

    int port() {
        return server.state().local().getPort();
    }

    int clients() {
        return server.peerCount();
    }

    /// Round trips a second of our client with this server, both in this JVM.
    double roundTrips(Duration time) throws InterruptedException {
        StreamClient client = service.connect(new TcpClientSpec(new Endpoint("127.0.0.1", port()), Framing.LINES, model), sink);
        while (client.state().phase() == Phase.OPENING) {
            Thread.onSpinWait();
        }
        Client.Repeat repeat = client.repeat(LINE, Integer.MAX_VALUE, Duration.ZERO);
        long begin = System.nanoTime();
        int before = repeat.done();
        Thread.sleep(time);
        double done = repeat.done() - before;
        double seconds = (System.nanoTime() - begin) / 1e9;
        client.close();
        client.awaitClosed(Duration.ofSeconds(5));
        return done / seconds;
    }

    @Override
    public void close() {
        service.close();
    }
}
