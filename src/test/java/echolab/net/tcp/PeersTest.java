package echolab.net.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.Peers;
import echolab.net.Client;
import echolab.net.Endpoint;
import echolab.net.Server;
import echolab.net.SocketEvent;
import echolab.net.StreamClient;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Programs that others wrote, as clients of our server and as servers of our client.
@ParameterizedClass
@EnumSource(Model.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PeersTest {

    private static final int CLIENTS = 50;

    @Parameter
    Model model;

    private Lab lab;

    @BeforeEach
    void open() {
        lab = new Lab(model);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private static byte[] fiveMegabytes() {
        byte[] bytes = new byte[5_000_000];
        new Random(5).nextBytes(bytes);
        return bytes;
    }

    private static Process socat(Server server) throws IOException {
        return Peers.start("socat", "-t20", "STDIO", "TCP:" + Lab.at(server));
    }

    private static Process ncat(Server server) throws IOException {
        return Peers.start("ncat", "127.0.0.1", String.valueOf(Lab.at(server).port()));
    }

    @Test
    void socatGetsFiveMegabytesBackByteForByte() throws IOException, InterruptedException {
        byte[] bytes = fiveMegabytes();
        assertThat(Peers.talk(socat(lab.listen(Framing.RAW)), bytes)).isEqualTo(bytes);
    }

    @Test
    void ncatGetsFiveMegabytesBackByteForByte() throws IOException, InterruptedException {
        byte[] bytes = fiveMegabytes();
        assertThat(Peers.talk(ncat(lab.listen(Framing.RAW)), bytes)).isEqualTo(bytes);
    }

    @Test
    void fiftyOfThemAtOnce() throws IOException, InterruptedException {
        Server server = lab.listen(Framing.LINES);
        List<Process> all = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            all.add(i % 2 == 0 ? socat(server) : ncat(server));
        }
        for (int i = 0; i < CLIENTS; i++) {
            String said = new String(Peers.talk(all.get(i), Lab.bytes("Grüße von " + i + "\nund Schluss")));
            assertThat(said).isEqualTo("Grüße von " + i + "\r\nund Schluss\r\n");
        }
    }

    @Test
    void ourClientAgainstSocat() throws IOException, InterruptedException {
        int port = TcpFaults.closedPort().port();
        talkTo(Peers.start("socat", "TCP-LISTEN:" + port + ",bind=127.0.0.1,reuseaddr", "EXEC:cat"), port);
    }

    @Test
    void ourClientAgainstNcat() throws IOException, InterruptedException {
        int port = TcpFaults.closedPort().port();
        talkTo(Peers.start("ncat", "-l", "127.0.0.1", String.valueOf(port), "--exec", "/bin/cat"), port);
    }

    private void talkTo(Process peer, int port) throws InterruptedException {
        try {
            StreamClient client = connectOnceItListens(new Endpoint("127.0.0.1", port));
            client.send(Lab.bytes("one\n"));
            assertThat(lab.sink.awaitReceived(client.connection(), 1)).containsExactly("one\n");
            client.send(Lab.bytes("two\nthree\n"));
            assertThat(lab.sink.awaitReceived(client.connection(), 3)).containsExactly("one\n", "two\n", "three\n");
            client.finish();
            lab.sink.await(client, SocketEvent.Closed.class);
        } finally {
            Peers.stop(peer);
        }
    }

    private StreamClient connectOnceItListens(Endpoint at) throws InterruptedException {
        long end = System.nanoTime() + Peers.LIMIT.toNanos();
        while (System.nanoTime() < end) {
            StreamClient client = lab.connect(at, Framing.LINES, Duration.ofSeconds(5));
            SocketEvent outcome = lab.sink.await(SocketEvent.class, event -> event.connection().equals(client.connection())
                    && (event instanceof SocketEvent.Opened || event instanceof SocketEvent.Closed));
            if (outcome instanceof SocketEvent.Opened) {
                return client;
            }
        }
        throw new AssertionError("the peer does not listen");
    }
}
