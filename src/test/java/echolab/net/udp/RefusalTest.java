package echolab.net.udp;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.Connection;
import echolab.net.Connection.Role;
import echolab.net.Connection.Unit;
import echolab.net.Endpoint;
import echolab.net.RecordingSink;
import echolab.net.SocketEvent;
import echolab.net.SocketEvent.Refusal;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An echo server is no weapon.
class RefusalTest {

    private final Lab lab = new Lab();

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void whatComesFromItsOwnPortIsNotAnsweredAndCountedExactly() throws IOException {
        DatagramServer server = lab.listen();
        try (DatagramSocket loop = Lab.plain(new Endpoint("127.0.0.2", Lab.at(server).port()))) {
            for (int i = 0; i < 100; i++) {
                Lab.send(loop, Lab.at(server), Lab.bytes("echo me"));
            }
            Connection peer = lab.peer();
            lab.sink.awaitReceived(peer, 100);
            Lab.until(() -> lab.unanswered(peer, Refusal.LOOP) == 100);

            assertThat(lab.sink.names(peer)).filteredOn("Unanswered"::equals).hasSizeBetween(1, 3);
            assertThat(lab.sink.sent(peer)).isEmpty();
            assertThat(lab.sink.await(SocketEvent.Unanswered.class).remote()).isEqualTo(loop.getLocalSocketAddress());
        }
    }

    @Test
    void whatIsLeftToTellIsToldAtTheEnd() throws IOException, InterruptedException {
        DatagramServer server = lab.listen();
        try (DatagramSocket loop = Lab.plain(new Endpoint("127.0.0.2", Lab.at(server).port()))) {
            for (int i = 0; i < 5; i++) {
                Lab.send(loop, Lab.at(server), Lab.bytes("echo me"));
            }
        }
        Connection peer = lab.peer();
        lab.sink.awaitReceived(peer, 5);
        try (DatagramSocket other = Lab.plain(Lab.ANY_PORT)) {
            Lab.send(other, Lab.at(server), Lab.bytes("what came before has been refused when this is answered"));
            Lab.receive(other);
        }
        server.disconnect(peer);

        assertThat(lab.unanswered(peer, Refusal.LOOP)).isEqualTo(5);
        assertThat(lab.sink.names(peer)).startsWith("Opened", "Unanswered").endsWith("Unanswered", "Closed");
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 13, 17, 19, 37})
    void servicesThatAnswerWhateverComes(int port) {
        assertThat(Loops.threatens(new InetSocketAddress("192.0.2.1", port), 1337, Answer.SENDER)).isTrue();
        assertThat(Loops.threatens(new InetSocketAddress("192.0.2.1", port + 1), 1337, Answer.SENDER)).isFalse();
    }

    @Test
    void anotherMachineMayUseTheSamePort() {
        assertThat(Loops.threatens(new InetSocketAddress("192.0.2.1", 1337), 1337, Answer.SENDER)).isFalse();
        assertThat(Loops.threatens(new InetSocketAddress("127.0.0.1", 1337), 1337, Answer.SENDER)).isTrue();
        assertThat(Loops.threatens(new InetSocketAddress("192.0.2.1", 5000), 1338, Answer.DOCUMENT)).isFalse();
        assertThat(Loops.threatens(new InetSocketAddress("127.0.0.1", 5000), 1338, Answer.SENDER)).isFalse();
    }

    @Test
    void noAddressGetsMoreThanTheRate() {
        lab.echoRate = 10;
        long begin = System.nanoTime();
        DatagramServer server = lab.listen();
        DatagramClient one = lab.open(server, true);
        DatagramClient another = lab.open(server, true);
        for (int i = 0; i < 20; i++) {
            one.send(Lab.bytes("1"));
        }
        lab.sink.awaitReceived(one.connection(), 10);
        Connection first = lab.peer();
        Lab.until(() -> lab.unanswered(first, Refusal.RATE) + lab.sink.sent(first).size() == 20);
        long windows = 1 + (System.nanoTime() - begin) / EchoRate.WINDOW.toNanos();
        assertThat(lab.sink.sent(first)).hasSizeLessThanOrEqualTo((int) (10 * windows));

        another.send(Lab.bytes("the same address, another port"));

        Lab.until(() -> server.peerCount() == 2);
        Connection second = server.peers(2).getLast().connection();
        Lab.until(() -> lab.unanswered(second, Refusal.RATE) + lab.sink.sent(second).size() == 1);
    }

    @Test
    void theRateIsCountedByAddressForASecond() {
        EchoRate rate = new EchoRate(2);
        UdpPeer one = peer("192.0.2.1", 1);
        UdpPeer samePlace = peer("192.0.2.1", 2);
        long begin = System.nanoTime() + EchoRate.WINDOW.toNanos();
        assertThat(rate.allows(one, begin)).isTrue();
        assertThat(rate.allows(samePlace, begin)).isTrue();
        assertThat(rate.allows(one, begin)).isFalse();
        assertThat(rate.allows(peer("192.0.2.2", 1), begin)).isTrue();
        long end = begin + EchoRate.WINDOW.toNanos();
        assertThat(rate.allows(samePlace, end - 1)).isFalse();
        assertThat(rate.allows(samePlace, end)).isTrue();
    }

    private static UdpPeer peer(String host, int port) {
        DatagramLife life = new DatagramLife(new Connection(port, Role.ACCEPTED, port, Unit.DATAGRAM), new RecordingSink());
        return new UdpPeer(life, new InetSocketAddress(host, port), false);
    }

    @Test
    void afterASecondItAnswersAgain() {
        lab.echoRate = 1;
        DatagramServer server = lab.listen();
        DatagramClient client = lab.open(server, true);
        client.repeat(Lab.bytes("again"), Integer.MAX_VALUE, Duration.ofMillis(50));

        assertThat(lab.sink.awaitReceived(client.connection(), 2)).hasSize(2);
        client.close();
        lab.sink.await(client, SocketEvent.Closed.class);
        Connection peer = lab.peer();
        Lab.until(() -> lab.unanswered(peer, Refusal.RATE) + lab.sink.sent(peer).size() == lab.sink.received(peer).size());
    }
}
