package echolab.ui.tcp;

import echolab.ui.cards.Composer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import echolab.net.Endpoint;
import echolab.net.Payload.Encoding;
import echolab.net.Payload.LineEnding;
import echolab.net.status.SocketErrorStatus;
import echolab.net.session.Fault;
import echolab.net.tcp.TcpFaults;
import echolab.ui.TcpBench;
import echolab.ui.cards.ClientCard.State;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientViewModelTest {

    private static final int READ_LIMIT_MILLIS = 10_000;

    private final TcpBench bench = new TcpBench();
    private final ClientViewModel client = bench.tab.client();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void itConnectsToTheServerOfTheTab() {
        Endpoint server = bench.serve();
        client.host().set(" 127.0.0.1 ");
        client.port().set(String.valueOf(server.port()));
        client.connect();
        assertThat(client.stateProperty().get()).isEqualTo(State.OPENING);
        client.connect();
        bench.until("it is connected", () -> client.stateProperty().get() == State.OPEN);
        assertThat(client.connectionProperty().get().label()).isEqualTo("C1");
        assertThat(client.localProperty().get().port()).isPositive();
        assertThat(bench.tab.name(client)).isEqualTo("Client C1");

        client.close();
        bench.until("it is closed", () -> client.stateProperty().get() == State.CLOSED);
        assertThat(client.failureProperty().get()).isNull();
        assertThat(client.hintProperty().get()).isEmpty();
    }

    @Test
    void whereNobodyListensItIsRefusedAtThePort() throws IOException {
        Endpoint closed = TcpFaults.closedPort();
        refused(closed);
        assertThat(client.port().problemProperty().get()).contains("Nothing listens on " + closed).doesNotContain("Your server");
        assertThat(client.failureProperty().get().status()).isEqualTo(SocketErrorStatus.CONNECTION_REFUSED);
    }

    @Test
    void aRefusalNamesThePortOfTheServerThatDoesRun() throws IOException {
        Endpoint own = bench.serve();
        refused(TcpFaults.closedPort());
        assertThat(client.port().problemProperty().get()).contains("Your server runs on " + own.port());
        client.port().set(String.valueOf(own.port()));
        assertThat(client.port().refused()).isFalse();
    }

    private void refused(Endpoint closed) {
        client.host().set(closed.host());
        client.port().set(String.valueOf(closed.port()));
        client.connect();
        bench.until("it is refused", () -> client.stateProperty().get() == State.CLOSED);
    }

    @Test
    void aNameThatNobodyKnowsIsRefusedAtTheHost() {
        client.host().set("nosuch.invalid");
        client.connect();
        bench.until("the name is looked up", () -> client.stateProperty().get() == State.CLOSED);
        assertThat(client.host().problemProperty().get()).contains("nosuch.invalid");
        assertThat(client.failureProperty().get().status())
                .isIn(SocketErrorStatus.HOST_NOT_FOUND, SocketErrorStatus.NON_AUTHORITATIVE_HOST_NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "http", ""})
    void aPortThatIsNoDestinationIsRefusedBeforeAnythingIsOpened(String port) {
        client.port().set(port);
        client.connect();
        assertThat(client.port().problemProperty().get()).contains("1 to 65,535");
        client.host().set("");
        client.connect();
        assertThat(client.host().refused()).isTrue();
        assertThat(client.stateProperty().get()).isEqualTo(State.CLOSED);
        assertThat(bench.rows()).isEmpty();
    }

    @Test
    void aConnectThatTakesLongCanBeCancelled() throws IOException {
        try (Fault silent = TcpFaults.silentListener()) {
            client.host().set(silent.endpoint().host());
            client.port().set(String.valueOf(silent.endpoint().port()));
            client.connect();
            bench.refresh();
            assertThat(client.stateProperty().get()).isEqualTo(State.OPENING);
            client.close();
            bench.until("it is given up", () -> client.stateProperty().get() == State.CLOSED);
            assertThat(client.host().refused()).isFalse();
            assertThat(client.port().refused()).isFalse();
        }
    }

    @Test
    void whoDoesNotAnswerIsRefusedAtTheHostWhenTheLimitIsOver() throws IOException {
        try (Fault silent = TcpFaults.silentListener()) {
            client.options().limit().set("1");
            refused(silent.endpoint());
            assertThat(client.host().problemProperty().get()).contains("does not answer");
            assertThat(client.failureProperty().get().status()).isEqualTo(SocketErrorStatus.CONNECTION_TIMED_OUT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "601", "soon"})
    void aBadOptionIsRefused(String limit) {
        client.options().limit().set(limit);
        client.connect();
        assertThat(client.options().limit().problemProperty().get()).contains("1 to 600");
        assertThat(client.stateProperty().get()).isEqualTo(State.CLOSED);
    }

    @ParameterizedTest
    @CsvSource({
        "TEXT,   Zürich,        CRLF, 5a c3 bc 72 69 63 68 0d 0a",
        "TEXT,   Hi,            LF,   48 69 0a",
        "TEXT,   Hi,            CR,   48 69 0d",
        "TEXT,   Hi,            NONE, 48 69",
        "HEX,    '00 fF:0a,1b', CRLF, 00 ff 0a 1b 0d 0a",
        "HEX,    4869,          LF,   48 69 0a",
        "HEX,    4869,          CR,   48 69 0d",
        "HEX,    4869,          NONE, 48 69",
        "BASE64, SGk=,          CRLF, 48 69 0d 0a",
        "BASE64, SGk,           LF,   48 69 0a",
        "BASE64, SGk=,          CR,   48 69 0d",
        "BASE64, 'SG k=',       NONE, 48 69"})
    void itSendsTheBytesThatAreWritten(Encoding encoding, String text, LineEnding ending, String bytes) throws IOException {
        try (ServerSocket listener = listener(); Socket peer = accept(listener)) {
            client.composer().encodingProperty().set(encoding);
            client.composer().message().set(text);
            client.composer().endingProperty().set(ending);
            assertThat(client.send()).isTrue();
            byte[] wanted = java.util.HexFormat.ofDelimiter(" ").parseHex(bytes);
            assertThat(peer.getInputStream().readNBytes(wanted.length)).isEqualTo(wanted);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HEX,    48 6g,   NONE, position 5",
        "HEX,    g,       CRLF, position 1",
        "HEX,    4 8 6,   NONE, Half a byte",
        "BASE64, ****,    NONE, no Base64",
        "TEXT,   '',      NONE, empty message",
        "HEX,    '',      NONE, empty message"})
    void aMessageThatCannotBeSentIsRefusedAtItsField(Encoding encoding, String text, LineEnding ending, String why) {
        bench.connect(bench.serve());
        client.composer().encodingProperty().set(encoding);
        client.composer().message().set(text);
        client.composer().endingProperty().set(ending);
        assertThat(client.send()).isFalse();
        assertThat(client.composer().message().problemProperty().get()).contains(why);
        client.composer().encodingProperty().set(encoding == Encoding.TEXT ? Encoding.HEX : Encoding.TEXT);
        assertThat(client.composer().message().refused()).isFalse();
    }

    @Test
    void withoutAConnectionAHintSaysWhatComesFirst() {
        assertThat(client.send()).isFalse();
        assertThat(client.hintProperty().get()).isEqualTo("Connect first, then send.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "5 ms"})
    void itRepeatsAMessage(String interval) {
        bench.connect(bench.serve());
        client.composer().repeat().set("20");
        client.composer().interval().set(interval);
        assertThat(client.send()).isTrue();
        assertThat(client.repeating().runningProperty().get()).isTrue();
        assertThat(client.repeating().toSendProperty().get()).isEqualTo(20);
        bench.until("all are sent", () -> !client.repeating().runningProperty().get());
        assertThat(client.repeating().sentProperty().get()).isEqualTo(20);
        bench.until("all are back", () -> bench.capture.in(client.connectionProperty().get()).messages() == 20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "5"})
    void aRepetitionCanBeStopped(String interval) {
        bench.connect(bench.serve());
        client.composer().repeat().set(String.valueOf(Composer.MAX_REPEAT));
        client.composer().interval().set(interval);
        client.send();
        bench.until("some are sent", () -> client.repeating().sentProperty().get() >= 3);
        client.repeating().stop();
        bench.until("it has stopped", () -> !client.repeating().runningProperty().get());
        assertThat(client.repeating().sentProperty().get()).isBetween(3, Composer.MAX_REPEAT - 1);
        assertThat(client.stateProperty().get()).isEqualTo(State.OPEN);
    }

    @ParameterizedTest
    @CsvSource({"0, 100", "100000001, 100", "x, 100", "2, -1", "2, 3600001", "2, never"})
    void aBadRepetitionIsRefused(String repeat, String interval) {
        bench.connect(bench.serve());
        client.composer().repeat().set(repeat);
        client.composer().interval().set(interval);
        assertThat(client.send()).isFalse();
        assertThat(client.composer().repeat().refused() != client.composer().interval().refused()).isTrue();
        assertThat(client.repeating().runningProperty().get()).isFalse();
    }

    @Test
    void afterAHalfCloseItHearsButSendsNoMore() throws IOException {
        try (ServerSocket listener = listener(); Socket peer = accept(listener)) {
            client.finish();
            assertThat(peer.getInputStream().read()).isEqualTo(-1);
            assertThat(client.finishedProperty().get()).isTrue();
            peer.getOutputStream().write("late\r\n".getBytes(StandardCharsets.US_ASCII));
            bench.until("it hears", () -> bench.capture.in(client.connectionProperty().get()).messages() == 1);
            assertThat(client.stateProperty().get()).isEqualTo(State.OPEN);
            assertThat(client.send()).isFalse();
            assertThat(client.hintProperty().get()).contains("sends no more");
        }
        bench.until("it is closed", () -> client.stateProperty().get() == State.CLOSED);
    }

    @Test
    void aResetReachesThePeer() throws IOException {
        try (ServerSocket listener = listener(); Socket peer = accept(listener)) {
            client.reset();
            assertThatThrownBy(() -> peer.getInputStream().read()).isInstanceOf(SocketException.class);
            bench.until("it is closed", () -> client.stateProperty().get() == State.CLOSED);
            assertThat(client.failureProperty().get()).isNull();
        }
    }

    @RepeatedTest(20)
    void aResetByThePeerIsSaidBelowTheButtons() throws IOException {
        try (ServerSocket listener = listener(); Socket peer = accept(listener)) {
            peer.setSoLinger(true, 0);
        }
        bench.until("it is closed", () -> client.stateProperty().get() == State.CLOSED);
        assertThat(client.hintProperty().get()).contains("ConnectionResetByPeer");
        client.send();
        assertThat(client.hintProperty().get()).isEqualTo("Connect first, then send.");
    }

    @Test
    void aNewClientGoesWhereTheLastOneWent() {
        client.host().set("127.0.0.1");
        client.port().set("4711");
        for (int i = 1; i < 40; i++) {
            bench.tab.newClient();
        }
        assertThat(bench.tab.clients()).hasSize(TcpViewModel.MAX_CLIENTS);
        assertThat(bench.tab.client()).isNotSameAs(client);
        assertThat(bench.tab.client().host().text()).isEqualTo("127.0.0.1");
        assertThat(bench.tab.client().port().text()).isEqualTo("4711");
    }

    private static ServerSocket listener() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
    }

    private Socket accept(ServerSocket listener) throws IOException {
        listener.setSoTimeout(READ_LIMIT_MILLIS);
        bench.connect(new Endpoint("127.0.0.1", listener.getLocalPort()));
        Socket peer = listener.accept();
        peer.setSoTimeout(READ_LIMIT_MILLIS);
        return peer;
    }
}
