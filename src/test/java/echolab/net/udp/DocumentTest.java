package echolab.net.udp;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.Endpoint;
import echolab.net.SocketEvent;
import echolab.net.SocketEvent.AnsweredFrom;
import echolab.net.SocketEvent.Refusal;
import java.io.IOException;
import java.net.DatagramSocket;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Answers as the source document's server gives them.
class DocumentTest {

    private final Lab lab = new Lab();
    private final String host = Lab.ownAddress();
    private DatagramServer server;

    @BeforeEach
    void open() {
        server = lab.listen(new Endpoint(host, 0), Answer.DOCUMENT);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private DatagramClient client(boolean connected) {
        return lab.open(new Endpoint(host, UdpServerSpec.DOCUMENT_PORT), Lab.at(server), connected);
    }

    @Test
    void theFirstLineComesFromANewSocketEachTime() {
        DatagramClient client = client(false);

        client.send(Lab.bytes("first\r\nsecond"));
        client.send(Lab.bytes("no end"));
        client.send(Lab.bytes("\nempty"));
        client.send(new byte[0]);

        assertThat(lab.sink.awaitReceived(client.connection(), 4)).containsExactly("first\r\n", "no end\r\n", "\r\n", "\r\n");
        assertThat(lab.sink.awaitSent(lab.peer(), 4)).containsExactly("first\r\n", "no end\r\n", "\r\n", "\r\n");
        List<AnsweredFrom> from = lab.sink.events(lab.peer()).stream().filter(AnsweredFrom.class::isInstance).map(AnsweredFrom.class::cast).toList();
        assertThat(from).hasSizeBetween(1, 4).allSatisfy(event -> {
            assertThat(event.from().getPort()).isNotEqualTo(Lab.at(server).port());
            assertThat(event.to()).isEqualTo(client.state().local());
        });
        assertThat(lab.sink.await(SocketEvent.HeardFrom.class).remote()).isEqualTo(from.getFirst().from());
    }

    @Test
    void aConnectedClientNeverHearsIt() throws IOException {
        DatagramClient client = client(true);
        client.send(Lab.bytes("hello"));
        lab.sink.awaitSent(lab.peer(), 1);

        // Whatever came before from elsewhere would have been heard before this, which comes from the server's own port.
        client.send(Lab.bytes("hello again"));
        lab.sink.awaitSent(lab.peer(), 2);
        client.close();

        lab.sink.await(client, SocketEvent.Closed.class);
        assertThat(lab.sink.received(client.connection())).isEmpty();
    }

    @Test
    void theAnswerGoesToTheFixedPortWhereverTheQuestionCameFrom() throws IOException {
        try (DatagramSocket asks = Lab.plain(new Endpoint(host, 0)); DatagramSocket hears = Lab.plain(new Endpoint(host, UdpServerSpec.DOCUMENT_PORT))) {
            Lab.send(asks, Lab.at(server), Lab.bytes("line\n"));
            assertThat(Lab.receive(hears)).isEqualTo(Lab.bytes("line\r\n"));
        }
    }

    @Test
    void nobodyAtTheFixedPortIsNoMatterOfTheServers() throws IOException {
        try (DatagramSocket asks = Lab.plain(new Endpoint(host, 0))) {
            Lab.send(asks, Lab.at(server), Lab.bytes("one\n"));
            Lab.send(asks, Lab.at(server), Lab.bytes("two\n"));
            assertThat(lab.sink.awaitSent(lab.peer(), 2)).hasSize(2);
        }
    }

    @Test
    void aServerAtTheFixedPortDoesNotAnswerItself() throws IOException {
        DatagramServer itself = lab.listen(new Endpoint(host, UdpServerSpec.DOCUMENT_PORT), Answer.DOCUMENT);
        try (DatagramSocket asks = Lab.plain(new Endpoint(host, 0))) {
            Lab.send(asks, Lab.at(itself), Lab.bytes("line\n"));
            assertThat(lab.sink.await(SocketEvent.Unanswered.class).refusal()).isEqualTo(Refusal.LOOP);
        }
    }
}
