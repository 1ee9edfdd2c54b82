package echolab.net.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.Connection.Role;
import echolab.net.RecordingSink;
import echolab.net.Server;
import echolab.net.SocketEvent;
import echolab.net.StreamClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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

    private Lab lab;

    @BeforeEach
    void open() {
        lab = new Lab(model);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private StreamClient connect(Framing framing) {
        return lab.connect(lab.listen(framing), framing);
    }

    @Test
    void aLineComesBackWithCrLf() {
        StreamClient client = connect(Framing.LINES);

        assertThat(client.send(Lab.bytes("Grüße\n"))).isTrue();

        assertThat(lab.sink.awaitReceived(client.connection(), 1)).containsExactly("Grüße\r\n");
        assertThat(lab.accepted().label()).isEqualTo("S1");
        assertThat(lab.sink.awaitSent(client.connection(), 1)).containsExactly("Grüße\n");
        assertThat(lab.sink.received(lab.accepted())).containsExactly("Grüße\n");
        assertThat(lab.sink.awaitSent(lab.accepted(), 1)).containsExactly("Grüße\r\n");
    }

    @Test
    void linesOfOneReadLeaveInOneWrite() {
        StreamClient client = connect(Framing.LINES);

        client.send(Lab.bytes("a\nb\rc\r\n\nd\n"));

        assertThat(lab.sink.awaitReceived(client.connection(), 5)).containsExactly("a\r\n", "b\r\n", "c\r\n", "\r\n", "d\r\n");
        lab.sink.awaitSent(client.connection(), 1);
        lab.sink.awaitSent(lab.accepted(), 5);
        assertThat(lab.sink.writes()).isEqualTo(2);
    }

    @Test
    void fiveMegabytesComeBackByteForByte() {
        Server server = lab.listen(Framing.RAW);
        StreamClient client = lab.connect(new TcpClientSpec(Lab.at(server), Framing.RAW, model));
        lab.sink.await(client, SocketEvent.Opened.class);
        byte[] bytes = new byte[5_000_000];
        new Random(1).nextBytes(bytes);

        assertThat(client.send(bytes)).isTrue();

        assertThat(lab.sink.awaitBytes(client.connection(), bytes.length)).isEqualTo(bytes);
        lab.sink.awaitWritten(2L * bytes.length);
        assertThat(lab.sink.bytesRead()).isEqualTo(lab.sink.bytesWritten()).isEqualTo(2L * bytes.length);
    }

    @Test
    void fiftyClientsAtOnceEachGetTheirOwn() {
        Server server = lab.listen(Framing.LINES);
        List<StreamClient> clients = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            clients.add(lab.connect(server, Framing.LINES));
        }

        clients.forEach(client -> client.send(Lab.bytes("from " + client.connection() + "\n")));

        assertThat(clients).allSatisfy(client -> assertThat(lab.sink.awaitReceived(client.connection(), 1))
                .containsExactly("from " + client.connection() + "\r\n"));
        assertThat(server.peerCount()).isEqualTo(50);
        assertThat(server.peers(3)).extracting(peer -> peer.connection().label()).containsExactly("S1", "S2", "S3");
    }

    @Test
    void theLifeOfBothEnds() throws InterruptedException {
        StreamClient client = connect(Framing.LINES);
        client.close();

        assertThat(client.awaitClosed(RecordingSink.LIMIT)).isTrue();
        SocketEvent.Closed closed = lab.sink.await(Role.ACCEPTED, SocketEvent.Closed.class);

        assertThat(closed.byPeer()).isTrue();
        assertThat(lab.sink.names(client.connection())).containsExactly("Opening", "Opened", "Closed");
        assertThat(lab.sink.names(closed.connection())).containsExactly("Opened", "HalfClosed", "Closed");
    }

    @Test
    void theRestBeforeTheEndIsALineToo() {
        StreamClient client = connect(Framing.LINES);

        client.send(Lab.bytes("no end"));
        client.finish();

        assertThat(lab.sink.await(client, SocketEvent.Closed.class).byPeer()).isFalse();
        assertThat(lab.sink.received(client.connection())).containsExactly("no end\r\n");
        assertThat(lab.sink.names(client.connection())).containsExactly("Opening", "Opened", "HalfClosed", "Closed");
        assertThat(client.send(Lab.bytes("too late"))).isFalse();
    }

    @Test
    void disconnectEndsOneClient() {
        Server server = lab.listen(Framing.LINES);
        StreamClient first = lab.connect(server, Framing.LINES);
        StreamClient second = lab.connect(server, Framing.LINES);

        server.disconnect(lab.accepted());

        assertThat(lab.sink.await(Role.ACCEPTED, SocketEvent.Closed.class).byPeer()).isFalse();
        StreamClient left = lab.sink.await(Role.CLIENT, SocketEvent.Closed.class).connection().equals(first.connection()) ? second : first;
        left.send(Lab.bytes("still here\n"));
        assertThat(lab.sink.awaitReceived(left.connection(), 1)).containsExactly("still here\r\n");
        assertThat(server.peerCount()).isOne();
    }

    @Test
    void oneClientTooManyIsTurnedAway() {
        lab.maxClients = 1;
        Server server = lab.listen(Framing.LINES);
        StreamClient first = lab.connect(server, Framing.LINES);
        StreamClient second = lab.connect(server, Framing.LINES);

        SocketEvent.TurnedAway turned = lab.sink.await(server, SocketEvent.TurnedAway.class);
        lab.sink.await(second, SocketEvent.Closed.class);
        first.send(Lab.bytes("in\n"));

        assertThat(turned.limit()).isOne();
        assertThat(turned.remote()).isEqualTo(second.state().local());
        assertThat(lab.sink.awaitReceived(first.connection(), 1)).containsExactly("in\r\n");
    }
}
