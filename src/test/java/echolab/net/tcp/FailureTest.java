package echolab.net.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.Endpoint;
import echolab.net.Failure.Operation;
import echolab.net.Failure;
import echolab.net.RecordingSink;
import echolab.net.Server;
import echolab.net.Session;
import echolab.net.SocketEvent;
import echolab.net.StreamClient;
import echolab.net.session.Fault;
import echolab.net.status.SocketErrorStatus;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What can go wrong, provoked for real.
@ParameterizedClass
@EnumSource(Model.class)
class FailureTest {

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

    private Failure failure(Session session) {
        return lab.sink.await(session, SocketEvent.Failed.class).failure();
    }

    private SocketEvent.Closed end(SocketEvent event) {
        return lab.sink.await(event.connection()::equals, SocketEvent.Closed.class);
    }

    @Test
    void refused() throws IOException {
        StreamClient client = lab.connect(TcpFaults.closedPort(), Framing.LINES, Duration.ofSeconds(5));

        Failure failure = failure(client);
        SocketEvent.Closed closed = lab.sink.await(client, SocketEvent.Closed.class);

        assertThat(failure.status()).isEqualTo(SocketErrorStatus.CONNECTION_REFUSED);
        assertThat(failure.during()).isEqualTo(Operation.CONNECT);
        assertThat(closed.byPeer()).isFalse();
        assertThat(client.state().failure()).isEqualTo(failure);
        assertThat(lab.sink.names(client.connection())).containsExactly("Opening", "AttemptFailed", "Failed", "Closed");
    }

    @Test
    void noAnswerInTime() throws IOException {
        try (Fault silent = TcpFaults.silentListener()) {
            StreamClient client = lab.connect(silent.endpoint(), Framing.LINES, Duration.ofMillis(150));

            assertThat(failure(client).status()).as("%s", failure(client)).isEqualTo(SocketErrorStatus.CONNECTION_TIMED_OUT);
            assertThat(lab.sink.await(client, SocketEvent.AttemptFailed.class).addressLeft()).isFalse();
        }
    }

    @Test
    void aNameThatDoesNotResolveSaysWhyTwice() {
        for (int i = 0; i < 2; i++) {
            StreamClient client = lab.connect(new Endpoint("nosuch.invalid", 7), Framing.LINES, Duration.ofSeconds(5));

            Failure failure = failure(client);
            assertThat(failure.status()).isIn(SocketErrorStatus.HOST_NOT_FOUND, SocketErrorStatus.NON_AUTHORITATIVE_HOST_NOT_FOUND);
            assertThat(failure.during()).isEqualTo(Operation.RESOLVE);
            assertThat(failure.cause()).hasMessageStartingWith("nosuch.invalid: ");
        }
    }

    @Test
    void takenPort() throws IOException {
        try (Fault taken = TcpFaults.takenPort()) {
            Server server = lab.listen(taken.endpoint(), Framing.LINES);

            assertThat(failure(server).status()).isEqualTo(SocketErrorStatus.ADDRESS_ALREADY_IN_USE);
            assertThat(failure(server).during()).isEqualTo(Operation.BIND);
            assertThat(end(lab.sink.await(SocketEvent.Failed.class)).connection()).isEqualTo(server.connection());
        }
    }

    @Test
    void anAddressThatIsNotOurs() {
        Server server = lab.listen(new Endpoint("203.0.113.7", 0), Framing.LINES);
        assertThat(failure(server).status()).isEqualTo(SocketErrorStatus.CANNOT_ASSIGN_REQUESTED_ADDRESS);
    }

    @Test
    void resetInMidLine() {
        Server server = lab.listen(Framing.LINES);
        try (Fault _ = TcpFaults.resetInMidLine(Lab.at(server))) {
            SocketEvent.Failed failed = lab.sink.await(SocketEvent.Failed.class);
            SocketEvent.Closed closed = end(failed);

            assertThat(failed.failure().status()).isEqualTo(SocketErrorStatus.CONNECTION_RESET_BY_PEER);
            assertThat(failed.failure().during()).isEqualTo(Operation.READ);
            assertThat(closed.unfinishedBytes()).isEqualTo("half a li".length());
            assertThat(closed.byPeer()).isTrue();
            assertThat(lab.sink.messages()).contains(
                    new RecordingSink.Message(failed.connection(), false, "half a li", false));
        }
    }

    @Test
    void resetOfAClientInMidAnswer() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Endpoint at = Endpoint.of((InetSocketAddress) listener.getLocalSocketAddress());
            StreamClient client = lab.connect(at, Framing.LINES, Duration.ofSeconds(5));
            try (Socket peer = listener.accept()) {
                Lab.write(peer, "one\ntw");
                lab.sink.awaitReceived(client.connection(), 1);
                peer.setSoLinger(true, 0);
            }

            assertThat(failure(client).status()).as("%s", failure(client)).isEqualTo(SocketErrorStatus.CONNECTION_RESET_BY_PEER);
            assertThat(lab.sink.await(client, SocketEvent.Closed.class).unfinishedBytes()).isEqualTo(2);
        }
    }

    @Test
    void aPeerThatGoesAwayWhileWeSend() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Endpoint at = Endpoint.of((InetSocketAddress) listener.getLocalSocketAddress());
            StreamClient client = lab.connect(at, Framing.RAW, Duration.ofSeconds(5));
            lab.sink.await(client, SocketEvent.Opened.class);
            client.repeat(new byte[100_000], Integer.MAX_VALUE, Duration.ofMillis(1));
            try (Socket peer = listener.accept()) {
                peer.setSoTimeout((int) RecordingSink.LIMIT.toMillis());
                peer.getInputStream().skipNBytes(100_000);
                peer.setSoLinger(true, 0);
            }

            assertThat(failure(client).status()).as("%s", failure(client)).isEqualTo(SocketErrorStatus.CONNECTION_RESET_BY_PEER);
            assertThat(lab.sink.await(client, SocketEvent.Closed.class).byPeer()).isTrue();
        }
    }

    @Test
    void endlessLine() throws InterruptedException {
        Server server = lab.listen(Framing.LINES);
        try (Fault fault = TcpFaults.endlessLine(Lab.at(server))) {
            SocketEvent.Failed failed = lab.sink.await(SocketEvent.Failed.class);
            assertThat(failed.failure().status()).isEqualTo(SocketErrorStatus.MESSAGE_TOO_LONG);
            assertThat(fault.awaitEnd(RecordingSink.LIMIT)).isTrue();
        }
    }

    @Test
    void aClientThatNeverReads() throws InterruptedException {
        lab.writeLimit = Duration.ofMillis(300);
        Server server = lab.listen(Framing.LINES);
        try (Fault fault = TcpFaults.neverReads(Lab.at(server))) {
            SocketEvent.Failed failed = lab.sink.await(SocketEvent.Failed.class);

            assertThat(failed.failure().status()).isEqualTo(SocketErrorStatus.CONNECTION_TIMED_OUT);
            assertThat(failed.failure().during()).isEqualTo(Operation.WRITE);
            assertThat(failed.failure().cause()).isInstanceOfSatisfying(WriteStuckException.class, e -> {
                assertThat(e.waited()).isBetween(lab.writeLimit, lab.writeLimit.multipliedBy(10));
                assertThat(e.bytes()).isPositive();
            });
            assertThat(end(failed).byPeer()).isFalse();
            assertThat(fault.awaitEnd(RecordingSink.LIMIT)).isTrue();
        }
    }

    @Test
    void halfClose() throws InterruptedException {
        Server server = lab.listen(Framing.LINES);
        try (Fault fault = TcpFaults.halfClose(Lab.at(server))) {
            assertThat(fault.awaitEnd(RecordingSink.LIMIT)).isTrue();
            SocketEvent.Closed closed = end(lab.sink.await(SocketEvent.HalfClosed.class));

            assertThat(closed.unfinishedBytes()).isZero();
            assertThat(lab.sink.sent(closed.connection())).containsExactly("my last words\r\n");
            assertThat(lab.sink.names(closed.connection())).containsExactly("Opened", "HalfClosed", "Closed");
        }
    }

    @Test
    void aResetOfOurOwn() {
        Server server = lab.listen(Framing.LINES);
        StreamClient client = lab.connect(server, Framing.LINES);
        client.reset();

        SocketEvent.Failed failed = lab.sink.await(SocketEvent.Failed.class);
        lab.sink.await(client, SocketEvent.Closed.class);
        assertThat(failed.connection()).isEqualTo(lab.accepted());
        assertThat(failed.failure().status()).isEqualTo(SocketErrorStatus.CONNECTION_RESET_BY_PEER);
        assertThat(lab.sink.names(client.connection())).containsExactly("Opening", "Opened", "Closed");
    }
}
