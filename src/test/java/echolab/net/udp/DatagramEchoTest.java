package echolab.net.udp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import echolab.net.Connection;
import echolab.net.Connection.Role;
import echolab.net.Connection.Unit;
import echolab.net.Endpoint;
import echolab.net.SocketEvent;
import echolab.net.linux.HopLimit;
import java.io.IOException;
import java.net.DatagramSocket;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Datagrams there and back.
class DatagramEchoTest {

    private final Lab lab = new Lab();

    @AfterEach
    void close() {
        lab.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void eachDatagramComesBackWhole(boolean connected) {
        DatagramServer server = lab.listen();
        DatagramClient client = lab.open(server, connected);

        client.send(Lab.bytes("one\r\ntwo"));
        client.send(Lab.bytes("three"));

        assertThat(lab.sink.awaitReceived(client.connection(), 2)).containsExactly("one\r\ntwo", "three");
        Connection peer = lab.peer();
        lab.sink.awaitSent(client.connection(), 2);
        assertThat(lab.sink.awaitSent(peer, 2)).isEqualTo(lab.sink.received(peer)).containsExactly("one\r\ntwo", "three");
        assertThat(peer.unit()).isEqualTo(Unit.DATAGRAM);
        assertThat(client.connection().unit()).isEqualTo(Unit.DATAGRAM);
        assertThat(lab.sink.messages()).allMatch(message -> message.complete());
        assertThat(lab.sink.writes()).isEqualTo(4);
        assertThat(lab.sink.reads()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anEmptyDatagramIsADatagram(boolean connected) {
        assumeThat(connected && !HopLimit.available()).as("an empty datagram over a connected channel takes Linux").isFalse();
        DatagramClient client = lab.open(lab.listen(), connected);
        client.send(new byte[0]);
        client.send(Lab.bytes("not empty"));
        assertThat(lab.sink.awaitReceived(client.connection(), 2)).containsExactly("", "not empty");
        assertThat(lab.sink.received(lab.peer())).containsExactly("", "not empty");
        assertThat(lab.sink.awaitSent(client.connection(), 2)).containsExactly("", "not empty");
    }

    @Test
    void tellsTheLivesOfAllThree() throws InterruptedException {
        DatagramServer server = lab.listen();
        DatagramClient client = lab.open(server, true);
        client.send(Lab.bytes("hello"));
        lab.sink.awaitReceived(client.connection(), 1);
        Connection peer = lab.peer();

        assertThat(client.state().remote()).isEqualTo(server.state().local());
        assertThat(server.peers(10)).singleElement().satisfies(known -> {
            assertThat(known.connection()).isEqualTo(peer);
            assertThat(known.remote()).isEqualTo(client.state().local());
        });
        client.close();
        server.close();
        assertThat(client.awaitClosed(Duration.ofSeconds(5))).isTrue();
        assertThat(server.awaitClosed(Duration.ofSeconds(5))).isTrue();
        assertThat(lab.sink.names(server.connection())).containsExactly("Listening", "Closed");
        assertThat(lab.sink.names(peer)).containsExactly("Opened", "Closed");
        assertThat(lab.sink.names(client.connection())).containsExactly("Bound", "Closed");
        assertThat(server.peerCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theLargestDatagram(boolean connected) {
        byte[] largest = new byte[UdpClientSpec.MAX_PAYLOAD];
        new Random(7).nextBytes(largest);
        DatagramClient client = lab.open(lab.listen(), connected);

        client.send(largest);

        assertThat(lab.sink.awaitBytes(client.connection(), largest.length)).isEqualTo(largest);
        assertThat(lab.sink.received(client.connection())).hasSize(1);
    }

    @Test
    void overIpv6() {
        DatagramServer server = lab.listen(new Endpoint("::1", 0), Answer.SENDER);
        DatagramClient anyAddress = lab.open(new Endpoint("0.0.0.0", 0), Lab.at(server), false);

        anyAddress.send(Lab.bytes("six"));

        assertThat(lab.sink.awaitReceived(anyAddress.connection(), 1)).containsExactly("six");
        assertThat(Endpoint.of(lab.sink.await(Role.ACCEPTED, SocketEvent.Opened.class).remote()).host()).isEqualTo("::1");
    }

    @Test
    void severalClientsEachGetTheirOwn() {
        DatagramServer server = lab.listen();
        List<DatagramClient> clients = IntStream.range(0, 5).mapToObj(i -> lab.open(server, i % 2 == 0)).toList();
        for (int round = 0; round < 20; round++) {
            for (DatagramClient client : clients) {
                client.send(Lab.bytes(round + " of " + client.connection()));
            }
        }
        for (DatagramClient client : clients) {
            assertThat(lab.sink.awaitReceived(client.connection(), 20))
                    .isEqualTo(IntStream.range(0, 20).mapToObj(round -> round + " of " + client.connection()).toList());
        }
        assertThat(server.peerCount()).isEqualTo(5);
        assertThat(server.peers(3)).extracting(peer -> peer.connection().number()).containsExactly(1, 2, 3);
    }

    @Test
    void aForgottenPeerIsANewOneWhenItComesBack() {
        DatagramServer server = lab.listen();
        DatagramClient client = lab.open(server, true);
        client.send(Lab.bytes("first"));
        lab.sink.awaitReceived(client.connection(), 1);
        Connection first = lab.peer();

        server.disconnect(first);
        server.disconnect(first);

        assertThat(lab.sink.await(first::equals, SocketEvent.Closed.class).byPeer()).isFalse();
        assertThat(server.peerCount()).isZero();
        client.send(Lab.bytes("second"));
        lab.sink.awaitReceived(client.connection(), 2);
        assertThat(server.peers(10)).singleElement().satisfies(peer -> assertThat(peer.connection().number()).isEqualTo(2));
    }

    @Test
    void ofTooManyPeersTheLongestSilentIsForgotten() throws IOException {
        DatagramServer server = lab.listen();
        DatagramClient first = lab.open(server, true);
        DatagramClient second = lab.open(server, true);
        first.send(Lab.bytes("1"));
        lab.sink.awaitReceived(first.connection(), 1);
        Connection longestKnown = lab.peer();
        second.send(Lab.bytes("1"));
        lab.sink.awaitReceived(second.connection(), 1);
        first.send(Lab.bytes("2"));
        lab.sink.awaitReceived(first.connection(), 2);

        // Not the server's own port, as the system may choose it on another address: that would be an endless echo.
        int port = Lab.at(server).port() ^ 1;
        for (int i = 1; i < UdpServerSpec.MAX_PEERS; i++) {
            try (DatagramSocket other = Lab.plain(new Endpoint("127.9." + i / 250 + "." + (1 + i % 250), port))) {
                Lab.send(other, Lab.at(server), Lab.bytes("x"));
                Lab.receive(other);
            }
        }

        assertThat(server.peerCount()).isEqualTo(UdpServerSpec.MAX_PEERS);
        assertThat(lab.sink.await(SocketEvent.Closed.class).connection().number()).isEqualTo(2);
        assertThat(server.peers(1)).singleElement().satisfies(peer -> assertThat(peer.connection()).isEqualTo(longestKnown));
    }

    @Test
    void nobodyIsForgottenWithoutAnAnswer() throws IOException {
        DatagramServer server = lab.listen();
        DatagramClient last = lab.open(server, true);
        lab.gate.hold(true);
        for (int i = 0; i < UdpServerSpec.MAX_PEERS + 200; i++) {
            try (DatagramSocket other = Lab.plain(Lab.ANY_PORT)) {
                Lab.send(other, Lab.at(server), Lab.bytes("x"));
            }
        }
        Lab.until(() -> lab.gate.waiting() == 1);

        lab.gate.hold(false);

        // Until one is heard: before that the system may have no room.
        var asks = last.repeat(Lab.bytes("all others were before me"), Integer.MAX_VALUE, Duration.ofMillis(50));
        lab.sink.awaitReceived(last.connection(), 1);
        asks.stop();
        server.close();
        lab.sink.await(server, SocketEvent.Closed.class);
        long heard = lab.sink.messages().stream().filter(message -> !message.out() && message.text().equals("x")).count();
        assertThat(lab.sink.messages()).filteredOn(message -> message.out() && message.text().equals("x")).hasSize((int) heard);
        assertThat(heard).isPositive();
    }

    @Test
    void aHeldEchoWaits() {
        DatagramClient client = lab.open(lab.listen(), true);
        lab.gate.hold(true);
        client.send(Lab.bytes("one"));
        Connection peer = lab.sink.await(SocketEvent.Held.class).connection();
        assertThat(lab.sink.received(peer)).containsExactly("one");
        assertThat(lab.sink.sent(peer)).isEmpty();

        Lab.until(() -> lab.gate.waiting() == 1);
        lab.gate.next();

        assertThat(lab.sink.awaitReceived(client.connection(), 1)).containsExactly("one");
    }

    @Test
    void aHeldServerClosesAtOnce() throws InterruptedException {
        DatagramServer server = lab.listen();
        lab.gate.hold(true);
        lab.open(server, true).send(Lab.bytes("one"));
        lab.sink.await(SocketEvent.Held.class);

        server.close();

        assertThat(server.awaitClosed(Duration.ofSeconds(5))).isTrue();
    }

    @Test
    void anUnconnectedClientHearsFromAnybody() throws IOException {
        DatagramClient client = lab.open(lab.listen(), false);
        client.send(Lab.bytes("echo"));
        lab.sink.awaitReceived(client.connection(), 1);
        try (DatagramSocket stranger = Lab.plain(Lab.ANY_PORT)) {
            Lab.send(stranger, Lab.at(client), Lab.bytes("I am a stranger"));
            Lab.send(stranger, Lab.at(client), Lab.bytes("twice"));
            assertThat(lab.sink.awaitReceived(client.connection(), 3)).endsWith("I am a stranger", "twice");
            assertThat(lab.sink.names(client.connection())).containsExactly("Bound", "HeardFrom");
            assertThat(lab.sink.await(SocketEvent.HeardFrom.class).remote()).isEqualTo(stranger.getLocalSocketAddress());
        }
    }

    @Test
    void aConnectedClientHearsNobodyElse() throws IOException {
        DatagramClient client = lab.open(lab.listen(), true);
        try (DatagramSocket stranger = Lab.plain(Lab.ANY_PORT)) {
            Lab.send(stranger, Lab.at(client), Lab.bytes("I am a stranger"));
        }
        client.send(Lab.bytes("echo"));
        assertThat(lab.sink.awaitReceived(client.connection(), 1)).containsExactly("echo");
    }

    @Test
    void theSystemSaysWhatItGave() {
        DatagramServer server = lab.listen();
        assertThat(server.granted().receiveBuffer()).isGreaterThan(100_000);
        assertThat(lab.open(server, true).granted().sendBuffer()).isPositive();
    }
}
