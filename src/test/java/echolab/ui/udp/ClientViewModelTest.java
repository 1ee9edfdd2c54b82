package echolab.ui.udp;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.Connection.Role;
import echolab.net.Endpoint;
import echolab.net.Payload.Encoding;
import echolab.net.Payload.LineEnding;
import echolab.net.SocketEvent;
import echolab.net.status.SocketErrorStatus;
import echolab.net.udp.Stamp;
import echolab.net.udp.UdpClientSpec;
import echolab.ui.UdpBench;
import echolab.ui.cards.ClientCard.State;
import echolab.ui.cards.Composer;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientViewModelTest {

    private static final int READ_LIMIT_MILLIS = 10_000;

    private final UdpBench bench = new UdpBench();
    private final ClientViewModel client = bench.tab.client();

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void itIsBoundAndClosed(boolean connected) {
        Endpoint server = bench.serve();
        client.connectedProperty().set(connected);
        client.port().set(String.valueOf(server.port()));
        client.open();
        assertThat(client.stateProperty().get()).isEqualTo(State.OPENING);
        client.open();
        bench.until("it is bound", () -> client.stateProperty().get() == State.OPEN);
        assertThat(client.connectionProperty().get().label()).isEqualTo("C1");
        assertThat(client.localProperty().get().port()).isPositive();
        assertThat(client.grantedProperty().get().receiveBuffer()).isPositive();
        bench.until("it is told", () -> bench.rows().stream()
                .anyMatch(row -> row.event() instanceof SocketEvent.Bound e && e.connected() == connected));

        client.close();
        bench.until("it is closed", () -> client.stateProperty().get() == State.CLOSED);
        assertThat(client.failureProperty().get()).isNull();
        assertThat(client.hintProperty().get()).isEmpty();
    }

    @Test
    void aPortThatIsTakenIsRefusedAtItsField() throws IOException {
        try (DatagramSocket other = new DatagramSocket(new InetSocketAddress("127.0.0.1", 0))) {
            client.localPort().set(String.valueOf(other.getLocalPort()));
            client.open();
            bench.until("it is refused", () -> client.stateProperty().get() == State.CLOSED);
            assertThat(client.localPort().problemProperty().get()).contains("Port " + other.getLocalPort() + " is taken");
            assertThat(client.failureProperty().get().status()).isEqualTo(SocketErrorStatus.ADDRESS_ALREADY_IN_USE);
        }
    }

    @Test
    void anAddressOfAnotherMachineIsRefusedAtItsField() {
        client.localHost().set("203.0.113.1");
        client.open();
        bench.until("it is refused", () -> client.stateProperty().get() == State.CLOSED);
        assertThat(client.localHost().problemProperty().get()).contains("203.0.113.1 cannot be bound");
    }

    @Test
    void aNameThatNobodyKnowsIsRefusedAtTheHost() {
        client.host().set("nosuch.invalid");
        client.open();
        bench.until("the name is looked up", () -> client.stateProperty().get() == State.CLOSED);
        assertThat(client.host().problemProperty().get()).contains("nosuch.invalid");
        assertThat(client.localHost().refused()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"'', 0, h, 7", "127.0.0.1, -1, h, 7", "127.0.0.1, 65536, h, 7", "127.0.0.1, 0, ' ', 7",
        "127.0.0.1, 0, h, 0", "127.0.0.1, 0, h, echo"})
    void aBadFieldIsRefusedBeforeAnythingIsOpened(String localHost, String localPort, String host, String port) {
        client.localHost().set(localHost);
        client.localPort().set(localPort);
        client.host().set(host);
        client.port().set(port);
        client.open();
        assertThat(Arrays.asList(client.localHost(), client.localPort(), client.host(), client.port()))
                .filteredOn(field -> field.refused()).hasSize(1);
        assertThat(client.stateProperty().get()).isEqualTo(State.CLOSED);
        assertThat(bench.rows()).isEmpty();
    }

    @Test
    void aBadOptionIsRefused() {
        client.options().hopLimit().set("256");
        client.open();
        assertThat(client.options().hopLimit().refused()).isTrue();
        assertThat(client.stateProperty().get()).isEqualTo(State.CLOSED);
    }

    @ParameterizedTest
    @CsvSource({
        "TEXT,   Zürich, NONE, 0 B, 5a c3 bc 72 69 63 68",
        "TEXT,   Hi,     CRLF, 0,   48 69 0d 0a",
        "TEXT,   Hi,     NONE, 4 B, 48 69 00 00",
        "HEX,    00 ff,  NONE, 0 B, 00 ff",
        "BASE64, SGk=,   LF,   2,   48 69 0a"})
    void itSendsTheBytesThatAreWritten(Encoding encoding, String text, LineEnding ending, String pad, String bytes) throws IOException {
        try (DatagramSocket peer = peer()) {
            client.composer().encodingProperty().set(encoding);
            client.composer().message().set(text);
            client.composer().endingProperty().set(ending);
            client.padTo().set(pad);
            assertThat(client.send()).isTrue();
            assertThat(receive(peer)).isEqualTo(HexFormat.ofDelimiter(" ").parseHex(bytes));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyDatagramIsOne(Encoding encoding) throws IOException {
        client.connectedProperty().set(false);
        try (DatagramSocket peer = peer()) {
            client.composer().encodingProperty().set(encoding);
            client.composer().message().set("");
            assertThat(client.send()).isTrue();
            assertThat(receive(peer)).isEmpty();
        }
    }

    @Test
    void anEmptyDatagramComesBackToAConnectedClientOrTheCardSaysWhyNot() {
        bench.bind(bench.serve());
        client.composer().message().set("");
        assertThat(client.send()).isTrue();
        bench.until("it is back, or the card says why not", () -> bench.capture.in(client.connectionProperty().get()).messages() == 1
                || client.hintProperty().get().contains("F1"));
        assertThat(client.stateProperty().get()).isEqualTo(State.OPEN);
    }

    @Test
    void aStampGoesBeforeTheMessageAndCountsWithIt() throws IOException {
        try (DatagramSocket peer = peer()) {
            client.stampedProperty().set(true);
            client.padTo().set("100");
            assertThat(client.send()).isTrue();
            byte[] received = receive(peer);
            assertThat(received).hasSize(100);
            assertThat(Stamp.of(received, received.length).number()).isEqualTo(1);
            client.stampedProperty().set(false);
            assertThat(client.send()).isTrue();
            byte[] plain = receive(peer);
            assertThat(Stamp.of(plain, plain.length)).isNull();
            assertThat(client.ledger().sent()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"HEX, 4g, 0, 1, 0", "BASE64, ****, 0, 1, 0", "TEXT, Hi, 65509, 1, 0", "TEXT, Hi, x, 1, 0", "TEXT, Hi, 0, 0, 0", "TEXT, Hi, 0, 2, -1"})
    void whatCannotBeSentIsRefusedAtItsField(Encoding encoding, String text, String pad, String repeat, String interval) {
        bench.bind(bench.serve());
        Composer composer = client.composer();
        composer.encodingProperty().set(encoding);
        composer.message().set(text);
        client.padTo().set(pad);
        composer.repeat().set(repeat);
        composer.interval().set(interval);
        assertThat(client.send()).isFalse();
        assertThat(Arrays.asList(composer.message(), client.padTo(), composer.repeat(), composer.interval()))
                .filteredOn(field -> field.refused()).hasSize(1);
    }

    @Test
    void beforeItIsBoundAHintSaysWhatComesFirst() {
        assertThat(client.send()).isFalse();
        assertThat(client.hintProperty().get()).isEqualTo("Bind first, then send.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2 ms"})
    void itRepeatsADatagram(String interval) {
        bench.bind(bench.serve());
        client.stampedProperty().set(true);
        client.composer().repeat().set("20");
        client.composer().interval().set(interval);
        assertThat(client.send()).isTrue();
        assertThat(client.repeating().toSendProperty().get()).isEqualTo(20);
        bench.until("all are sent", () -> !client.repeating().runningProperty().get());
        assertThat(client.repeating().sentProperty().get()).isEqualTo(20);
        bench.until("all are back", () -> client.ledger().fates(System.nanoTime()).returned() == 20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "5"})
    void aRepetitionCanBeStopped(String interval) {
        bench.bind(bench.serve());
        client.composer().repeat().set(String.valueOf(Composer.MAX_REPEAT));
        client.composer().interval().set(interval);
        client.send();
        bench.until("some are sent", () -> client.repeating().sentProperty().get() >= 3);
        client.repeating().stop();
        bench.until("it has stopped", () -> !client.repeating().runningProperty().get());
        assertThat(client.repeating().sentProperty().get()).isBetween(3, Composer.MAX_REPEAT - 1);
        assertThat(client.stateProperty().get()).isEqualTo(State.OPEN);
    }

    @Test
    void whatIsTooLongIsRefusedAndTheSocketGoesOn() {
        bench.bind(bench.serve());
        client.padTo().set(String.valueOf(UdpClientSpec.MAX_PAYLOAD + 1));
        assertThat(client.send()).isTrue();
        bench.until("it is refused", () -> bench.failed(Role.CLIENT, SocketErrorStatus.MESSAGE_TOO_LONG));
        bench.until("the card says so", () -> client.hintProperty().get().contains("MessageTooLong"));
        assertThat(client.stateProperty().get()).isEqualTo(State.OPEN);
        client.padTo().set(String.valueOf(UdpClientSpec.MAX_PAYLOAD));
        bench.echo("the largest");
        assertThat(client.hintProperty().get()).isEmpty();
    }

    @Test
    void aConnectedSocketHearsThatNobodyListensAndGoesOn() throws IOException {
        bench.bind(closedPort());
        client.send();
        bench.until("it is refused", () -> bench.failed(Role.CLIENT, SocketErrorStatus.CONNECTION_REFUSED));
        bench.until("the card says so", () -> client.hintProperty().get().contains("ConnectionRefused"));
        assertThat(client.stateProperty().get()).isEqualTo(State.OPEN);
        assertThat(client.failureProperty().get()).isNull();
    }

    @Test
    void anUnconnectedSocketHearsNothingOfIt() throws IOException {
        client.connectedProperty().set(false);
        bench.bind(closedPort());
        client.send();
        bench.until("it is sent", () -> bench.capture.out(client.connectionProperty().get()).messages() == 1);
        bench.settle();
        assertThat(client.hintProperty().get()).isEmpty();
        assertThat(client.stateProperty().get()).isEqualTo(State.OPEN);
    }

    @Test
    void aFullOutboxIsSaidBelowTheButtons() {
        bench.bind(bench.serve());
        client.overflow();
        bench.until("the card says so", () -> client.hintProperty().get().contains("F1"));
        assertThat(client.stateProperty().get()).isEqualTo(State.OPEN);
    }

    /// Connects the client to a socket that is not ours.
    private DatagramSocket peer() throws IOException {
        DatagramSocket peer = new DatagramSocket(new InetSocketAddress("127.0.0.1", 0));
        peer.setSoTimeout(READ_LIMIT_MILLIS);
        bench.bind(new Endpoint("127.0.0.1", peer.getLocalPort()));
        return peer;
    }

    private static byte[] receive(DatagramSocket peer) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[UdpClientSpec.MAX_PAYLOAD], UdpClientSpec.MAX_PAYLOAD);
        peer.receive(packet);
        return Arrays.copyOf(packet.getData(), packet.getLength());
    }

    private static Endpoint closedPort() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress("127.0.0.1", 0))) {
            return new Endpoint("127.0.0.1", socket.getLocalPort());
        }
    }
}
