package echolab.net.udp;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.Endpoint;
import echolab.net.Failure;
import echolab.net.Failure.Operation;
import echolab.net.Session;
import echolab.net.Session.Phase;
import echolab.net.SocketEvent;
import echolab.net.status.SocketErrorStatus;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What can go wrong with datagrams, provoked for real; and that the socket goes on where UDP goes on.
class DatagramFailureTest {

    private final Lab lab = new Lab();

    @AfterEach
    void close() {
        lab.close();
    }

    private Failure failure(Session session) {
        return lab.sink.await(session, SocketEvent.Failed.class).failure();
    }

    private static Endpoint closedPort() throws IOException {
        try (DatagramSocket socket = Lab.plain(Lab.ANY_PORT)) {
            return Endpoint.of((InetSocketAddress) socket.getLocalSocketAddress());
        }
    }

    @Test
    void nobodyListensThere() throws IOException {
        Endpoint closed = closedPort();
        DatagramClient client = lab.open(Lab.ANY_PORT, closed, true);

        client.send(Lab.bytes("anybody?"));

        assertThat(failure(client).status()).isEqualTo(SocketErrorStatus.CONNECTION_REFUSED);
        assertThat(failure(client).during()).isEqualTo(Operation.READ);
        assertThat(client.state().phase()).isEqualTo(Phase.OPEN);
        try (DatagramSocket late = Lab.plain(closed)) {
            client.send(Lab.bytes("now?"));
            assertThat(Lab.receive(late)).isEqualTo(Lab.bytes("now?"));
        }
    }

    @Test
    void ofManyRefusalsOneASecondIsTold() throws IOException {
        DatagramClient client = lab.open(Lab.ANY_PORT, closedPort(), true);
        Session.Phase open = client.state().phase();
        var repeat = client.repeat(Lab.bytes("anybody?"), 200, Duration.ZERO);

        Lab.until(repeat::ended);
        assertThat(repeat.done()).isEqualTo(200);
        assertThat(lab.sink.names(client.connection())).filteredOn("Failed"::equals).hasSizeBetween(1, 3);
        assertThat(client.state().phase()).isEqualTo(open);
    }

    @Test
    void unconnectedNobodySaysSo() throws IOException {
        DatagramClient client = lab.open(Lab.ANY_PORT, closedPort(), false);
        client.send(Lab.bytes("anybody?"));
        lab.sink.awaitSent(client.connection(), 1);
        client.send(Lab.bytes("really?"));
        lab.sink.awaitSent(client.connection(), 2);
        assertThat(lab.sink.names(client.connection())).containsExactly("Bound");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tooLong(boolean connected) {
        DatagramClient client = lab.open(lab.listen(), connected);

        client.send(new byte[UdpClientSpec.MAX_PAYLOAD + 1]);

        assertThat(failure(client).status()).isEqualTo(SocketErrorStatus.MESSAGE_TOO_LONG);
        assertThat(failure(client).during()).isEqualTo(Operation.WRITE);
        client.send(Lab.bytes("shorter"));
        assertThat(lab.sink.awaitReceived(client.connection(), 1)).containsExactly("shorter");
        assertThat(lab.sink.awaitSent(client.connection(), 1)).containsExactly("shorter");
    }

    @Test
    void aPortInUse() {
        DatagramServer first = lab.listen();

        DatagramServer second = lab.service.listen(new UdpServerSpec(Lab.at(first), Answer.SENDER), lab.sink);
        DatagramClient client = lab.service.open(new UdpClientSpec(Lab.at(first), Lab.at(first), false), lab.sink);

        for (Session session : new Session[] {second, client}) {
            assertThat(failure(session).status()).isEqualTo(SocketErrorStatus.ADDRESS_ALREADY_IN_USE);
            assertThat(failure(session).during()).isEqualTo(Operation.BIND);
            lab.sink.await(session, SocketEvent.Closed.class);
            assertThat(lab.sink.names(session.connection())).containsExactly("Failed", "Closed");
            assertThat(session.state().failure()).isEqualTo(failure(session));
        }
    }

    @Test
    void anAddressOfSomebodyElse() {
        DatagramServer server = lab.service.listen(new UdpServerSpec(new Endpoint("192.0.2.1", 0), Answer.SENDER), lab.sink);
        assertThat(failure(server).status()).isEqualTo(SocketErrorStatus.CANNOT_ASSIGN_REQUESTED_ADDRESS);
    }

    @ParameterizedTest
    @CsvSource({"239.1.2.3", "0.0.0.0", "ff02::1", "::"})
    void onlyOneHostCanBeConnectedTo(String host) {
        DatagramClient client = lab.service.open(new UdpClientSpec(new Endpoint("0.0.0.0", 0), new Endpoint(host, 1337), true), lab.sink);
        assertThat(failure(client).status()).isEqualTo(SocketErrorStatus.HOST_NOT_FOUND);
        assertThat(failure(client).during()).isEqualTo(Operation.CONNECT);
        assertThat(failure(client).cause()).isInstanceOf(NoUnicastAddressException.class).hasMessageContaining("cannot connect to");
        lab.sink.await(client, SocketEvent.Closed.class);
    }

    @Test
    void aNameThatDoesNotResolve() {
        DatagramClient client = lab.service.open(new UdpClientSpec(Lab.ANY_PORT, new Endpoint("no.such.host.invalid", 1337), false), lab.sink);
        assertThat(failure(client).during()).isEqualTo(Operation.RESOLVE);
        lab.sink.await(client, SocketEvent.Closed.class);
    }

    @Test
    void anotherFamily() {
        DatagramClient client = lab.open(Lab.ANY_PORT, new Endpoint("::1", 1337), false);
        client.send(Lab.bytes("six"));
        assertThat(failure(client).status()).isEqualTo(SocketErrorStatus.ADDRESS_FAMILY_NOT_SUPPORTED);
        assertThat(client.state().phase()).isEqualTo(Phase.OPEN);
    }

    @Test
    void aFullOutboxRefusesAndSaysSo() {
        DatagramServer server = lab.listen();
        DatagramClient client = lab.service.open(new UdpClientSpec(Lab.ANY_PORT, Lab.at(server), true, UdpOptions.DEFAULT, 16, 100), lab.sink);
        lab.sink.await(client, SocketEvent.Bound.class);

        assertThat(client.send(new byte[101])).isFalse();
        assertThat(client.send(new byte[101])).isFalse();

        assertThat(failure(client).cause()).isInstanceOfSatisfying(OutboxFullException.class, full -> {
            assertThat(full.messages()).isEqualTo(16);
            assertThat(full.bytes()).isEqualTo(100);
        });
        assertThat(lab.sink.names(client.connection())).containsExactly("Bound", "Failed");
        assertThat(client.send(new byte[100])).isTrue();
        lab.sink.awaitReceived(client.connection(), 1);
    }

    @Test
    void whatIsClosedTakesNothing() throws InterruptedException {
        DatagramClient client = lab.open(lab.listen(), true);
        client.close();
        assertThat(client.awaitClosed(Duration.ofSeconds(5))).isTrue();
        assertThat(client.send(Lab.bytes("too late"))).isFalse();
        assertThat(client.repeat(Lab.bytes("too late"), 3, Duration.ZERO).count()).isEqualTo(3);
    }

    @Test
    void broadcastNeedsPermission() {
        DatagramClient client = lab.open(new Endpoint("0.0.0.0", 0), new Endpoint("127.255.255.255", 1337), false);
        client.send(Lab.bytes("to all"));
        assertThat(failure(client).cause()).isInstanceOf(IOException.class);
        assertThat(client.state().phase()).isEqualTo(Phase.OPEN);
    }
}
