package echolab.net.udp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import echolab.Peers;
import echolab.net.Client;
import echolab.net.Endpoint;
import echolab.net.SocketEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Our server with the clients of others, and our client with their servers.
class ForeignDatagramsTest {

    private final Lab lab = new Lab();
    private Process peer;

    @AfterEach
    void close() throws InterruptedException {
        lab.close();
        if (peer != null) {
            Peers.stop(peer);
        }
    }

    private static byte[] largest() {
        byte[] bytes = new byte[UdpClientSpec.MAX_PAYLOAD];
        new Random(11).nextBytes(bytes);
        return bytes;
    }

    @Test
    void ourServerEchoesTheLargestDatagramToSocat() throws IOException, InterruptedException {
        DatagramServer server = lab.listen();
        byte[] largest = largest();
        peer = Peers.start("socat", "-b65535", "-t3", "-T5", "-", "UDP:" + Lab.at(server));
        assertThat(Peers.talk(peer, largest)).isEqualTo(largest);
        assertThat(lab.sink.received(lab.peer())).hasSize(1);
    }

    @Test
    void ourServerEchoesToNcat() throws IOException {
        DatagramServer server = lab.listen();
        peer = Peers.start("ncat", "-u", "-i", "10", Lab.at(server).host(), String.valueOf(Lab.at(server).port()));
        byte[] text = "hello from ncat\n".getBytes(UTF_8);
        // It ends when its input does, without waiting for an answer.
        peer.getOutputStream().write(text);
        peer.getOutputStream().flush();
        assertThat(peer.getInputStream().readNBytes(text.length)).isEqualTo(text);
        assertThat(lab.sink.await(SocketEvent.Opened.class).local()).isEqualTo(server.state().local());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void socatEchoesTheLargestDatagramToOurClient(boolean connected) throws IOException {
        Endpoint at = UdpFaults.closedPort();
        peer = Peers.start("socat", "-b65535", "UDP-LISTEN:" + at.port() + ",bind=127.0.0.1", "PIPE");
        DatagramClient client = greeted(at, connected);
        byte[] largest = largest();
        int before = lab.sink.awaitBytes(client.connection(), 1).length;

        client.send(largest);

        byte[] all = lab.sink.awaitBytes(client.connection(), before + largest.length);
        assertThat(Arrays.copyOfRange(all, all.length - largest.length, all.length)).isEqualTo(largest);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ncatEchoesToOurClient(boolean connected) throws IOException {
        Endpoint at = UdpFaults.closedPort();
        peer = Peers.start("ncat", "-u", "-l", "127.0.0.1", String.valueOf(at.port()), "--exec", "/bin/cat");
        DatagramClient client = greeted(at, connected);
        client.send("hello to ncat".getBytes(UTF_8));
        Lab.until(() -> lab.sink.received(client.connection()).contains("hello to ncat"));
    }

    /// A client that has heard all it will hear: it asks until the program has come up, and what comes after `ready` is new. Several
    /// datagrams may come back as one, as the programs echo through a pipe.
    private DatagramClient greeted(Endpoint at, boolean connected) {
        DatagramClient client = lab.open(Lab.ANY_PORT, at, connected);
        Client.Repeat asks = client.repeat("?".getBytes(UTF_8), Integer.MAX_VALUE, Duration.ofMillis(10));
        lab.sink.awaitReceived(client.connection(), 1);
        asks.stop();
        Lab.until(() -> client.send("ready".getBytes(UTF_8)));
        Lab.until(() -> String.join("", lab.sink.received(client.connection())).contains("ready"));
        return client;
    }
}
