package echolab.bench;

import echolab.capture.Capture;
import echolab.capture.Limits;
import echolab.net.Endpoint;
import echolab.net.Session;
import echolab.net.Session.Phase;
import echolab.net.SocketService;
import echolab.net.udp.Answer;
import echolab.net.udp.DatagramClient;
import echolab.net.udp.DatagramServer;
import echolab.net.udp.UdpClientSpec;
import echolab.net.udp.UdpServerSpec;
import java.time.Duration;

/// Our datagram server, and our client if asked for, as the application uses them: what they do is captured.
final class OurDatagrams implements AutoCloseable {

    private static final Endpoint ANY_PORT = new Endpoint("127.0.0.1", 0);

    private final SocketService service = new SocketService();
    private final Capture capture = new Capture(Limits.DEFAULT);
    private final DatagramServer server;

    OurDatagrams() {
        server = service.listen(new UdpServerSpec(ANY_PORT, Answer.SENDER), capture);
        awaitOpen(server);
    }

    int port() {
        return server.state().local().getPort();
    }

    Capture capture() {
        return capture;
    }

    /// Datagrams a second echoed to our client in this JVM.
    double echoes(Duration time) throws InterruptedException {
        DatagramClient client = service.open(new UdpClientSpec(ANY_PORT, Endpoint.of(server.state().local()), true), capture);
        awaitOpen(client);
        double rate = Volleys.rate(time, () -> client.repeat(Volleys.DATAGRAM, Volleys.SIZE, Duration.ZERO),
                () -> capture.in(client.connection()).messages());
        client.close();
        client.awaitClosed(Duration.ofSeconds(5));
        return rate;
    }

    private static void awaitOpen(Session session) {
        while (session.state().phase() == Phase.OPENING) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        service.close();
    }
}
