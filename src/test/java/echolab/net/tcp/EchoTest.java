package echolab.net.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.Client;
import echolab.net.Connection.Role;
import echolab.net.Endpoint;
import echolab.net.RecordingSink;
import echolab.net.Server;
import echolab.net.SocketEvent;
import echolab.net.SocketService;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Our client against our server, in both of the JDK's models.
@ParameterizedClass
@EnumSource(Model.class)
class EchoTest {

    @Parameter
    Model model;

    private final RecordingSink sink = new RecordingSink();
    private final SocketService service = new SocketService();
    private Server server;

    @AfterEach
    void close() {
        service.close();
        sink.assertAllEndedOnce();
    }

    private Client connect(Framing framing) {
        server = service.listen(new TcpServerSpec(new Endpoint("127.0.0.1", 0), framing, model), sink);
        Endpoint at = Endpoint.of(sink.await(server, SocketEvent.Listening.class).local());
        Client client = service.connect(new TcpClientSpec(at, framing, model), sink);
        sink.await(client, SocketEvent.Opened.class);
        return client;
    }

    @Test
    void aLineComesBackWithCrLf() {
        Client client = connect(Framing.LINES);

        assertThat(client.send("Grüße\n".getBytes())).isTrue();

        assertThat(sink.awaitReceived(client.connection(), 1)).containsExactly("Grüße\r\n");
        SocketEvent.Opened accepted = sink.await(Role.ACCEPTED, SocketEvent.Opened.class);
        assertThat(accepted.connection().label()).isEqualTo("S1");
        assertThat(sink.sent(client.connection())).containsExactly("Grüße\n");
        assertThat(sink.received(accepted.connection())).containsExactly("Grüße\n");
        assertThat(sink.sent(accepted.connection())).containsExactly("Grüße\r\n");
    }

    @Test
    void manyLinesOfOneWriteLeaveInOneWrite() {
        Client client = connect(Framing.LINES);

        client.send("a\nb\rc\r\n\nd\n".getBytes());

        assertThat(sink.awaitReceived(client.connection(), 5)).containsExactly("a\r\n", "b\r\n", "c\r\n", "\r\n", "d\r\n");
        assertThat(sink.writes()).isEqualTo(2);
    }

    @Test
    void rawBytesComeBackAsTheyAre() {
        Client client = connect(Framing.RAW);
        byte[] bytes = new byte[5_000_000];
        new Random(1).nextBytes(bytes);

        client.send(bytes);

        assertThat(sink.awaitBytes(client.connection(), bytes.length)).isEqualTo(bytes);
        assertThat(sink.bytesRead()).isEqualTo(sink.bytesWritten()).isEqualTo(2L * bytes.length);
    }

    @Test
    void theLifeOfBothEnds() throws InterruptedException {
        Client client = connect(Framing.LINES);
        client.close();

        assertThat(client.awaitClosed(RecordingSink.LIMIT)).isTrue();
        SocketEvent.Closed closed = sink.await(Role.ACCEPTED, SocketEvent.Closed.class);

        assertThat(closed.byPeer()).isTrue();
        assertThat(sink.names(client.connection())).containsExactly("Opening", "Opened", "Closed");
        assertThat(sink.names(closed.connection())).containsExactly("Opened", "HalfClosed", "Closed");
    }

    @Test
    void theRestBeforeTheEndIsALineToo() {
        Client client = connect(Framing.LINES);

        client.send("no end".getBytes());
        client.finish();

        SocketEvent.Closed closed = sink.await(client, SocketEvent.Closed.class);
        assertThat(closed.byPeer()).isFalse();
        assertThat(sink.received(client.connection())).containsExactly("no end\r\n");
        assertThat(sink.names(client.connection())).containsExactly("Opening", "Opened", "HalfClosed", "Closed");
        assertThat(List.of(client.send("x".getBytes()))).containsExactly(false);
    }

    @Test
    void aPingPongWaitsForEachAnswer() {
        Client client = connect(Framing.LINES);

        Client.Repeat repeat = client.repeat("ping\n".getBytes(), 20_000, java.time.Duration.ZERO);

        sink.awaitReceived(client.connection(), 20_000);
        assertThat(repeat.done()).isEqualTo(20_000);
        assertThat(repeat.ended()).isTrue();
    }
}
