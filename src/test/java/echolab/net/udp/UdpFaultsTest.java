package echolab.net.udp;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.Connection;
import echolab.net.SocketEvent;
import echolab.net.SocketEvent.Refusal;
import echolab.net.session.Fault;
import echolab.net.status.SocketErrorStatus;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Each fault is seen as what it is.
class UdpFaultsTest {

    private final Lab lab = new Lab();

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void aClosedPort() throws IOException {
        DatagramClient client = lab.open(Lab.ANY_PORT, UdpFaults.closedPort(), true);
        client.send(Lab.bytes("?"));
        assertThat(lab.sink.await(SocketEvent.Failed.class).failure().status()).isEqualTo(SocketErrorStatus.CONNECTION_REFUSED);
    }

    @Test
    void aTakenPort() throws IOException, InterruptedException {
        Fault taken = UdpFaults.takenPort();
        lab.service.listen(new UdpServerSpec(taken.endpoint(), Answer.SENDER), lab.sink);
        assertThat(lab.sink.await(SocketEvent.Failed.class).failure().status()).isEqualTo(SocketErrorStatus.ADDRESS_ALREADY_IN_USE);
        taken.close();
        assertThat(taken.awaitEnd(Duration.ofSeconds(5))).isTrue();
        lab.listen(taken.endpoint(), Answer.SENDER);
    }

    @Test
    void anEndlessEchoEndsBeforeItBegins() throws IOException, InterruptedException {
        DatagramServer server = lab.listen();
        Fault echo = UdpFaults.endlessEcho(Lab.at(server));
        Connection peer = lab.peer();
        Lab.until(() -> lab.unanswered(peer, Refusal.LOOP) == lab.sink.received(peer).size() && !lab.sink.received(peer).isEmpty());
        assertThat(lab.sink.sent(peer)).isEmpty();
        echo.close();
        assertThat(echo.awaitEnd(Duration.ofSeconds(5))).isTrue();
    }
}
