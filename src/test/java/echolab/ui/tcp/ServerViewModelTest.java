package echolab.ui.tcp;

import echolab.ui.cards.PeerList;
import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.Endpoint;
import echolab.net.SocketEvent;
import echolab.net.status.SocketErrorStatus;
import echolab.net.tcp.Framing;
import echolab.ui.TcpBench;
import echolab.ui.cards.ServerCard.State;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerViewModelTest {

    private static final int READ_LIMIT_MILLIS = 10_000;

    private final TcpBench bench = new TcpBench();
    private final ServerViewModel server = bench.tab.server();
    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        bench.close();
    }

    @Test
    void atPortZeroItShowsThePortThatItGot() {
        server.port().set("0");
        server.start();
        assertThat(server.stateProperty().get()).isEqualTo(State.OPENING);
        assertThat(server.reachableAt()).isNull();
        bench.until("it runs", () -> server.stateProperty().get() == State.RUNNING);
        assertThat(server.localProperty().get().port()).isPositive();
        assertThat(server.reachableAt()).isEqualTo(new Endpoint("127.0.0.1", server.localProperty().get().port()));
    }

    @Test
    void onAllAddressesItIsReachedAtLocalhost() {
        server.host().set("0.0.0.0");
        bench.serve();
        assertThat(server.reachableAt()).isEqualTo(new Endpoint("localhost", server.localProperty().get().port()));
    }

    @Test
    void aPortThatIsTakenIsRefusedAtItsField() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            server.port().set(String.valueOf(other.getLocalPort()));
            server.start();
            bench.until("it is refused", () -> server.stateProperty().get() == State.STOPPED);
            assertThat(server.failureProperty().get().status()).isEqualTo(SocketErrorStatus.ADDRESS_ALREADY_IN_USE);
            assertThat(server.port().problemProperty().get()).contains("Port " + other.getLocalPort() + " is taken", "0 for a free one");
        }
        server.port().set("0");
        assertThat(server.port().refused()).isFalse();
        bench.serve();
        assertThat(server.failureProperty().get()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "-1", "65536", "1337x", "99999999999"})
    void aPortThatIsNoneIsRefusedBeforeAnythingIsOpened(String port) {
        server.port().set(port);
        server.start();
        assertThat(server.stateProperty().get()).isEqualTo(State.STOPPED);
        assertThat(server.port().problemProperty().get()).contains("0 to 65,535");
        assertThat(bench.rows()).isEmpty();
    }

    @Test
    void anEmptyAddressAndABadBoundOfClientsAreRefused() {
        server.host().set(" ");
        server.start();
        assertThat(server.host().refused()).isTrue();
        server.host().set("127.0.0.1");
        server.maxClients().set("20001");
        server.start();
        assertThat(server.maxClients().problemProperty().get()).contains("1 to 20,000");
        assertThat(server.stateProperty().get()).isEqualTo(State.STOPPED);
    }

    @Test
    void anAddressOfAnotherMachineIsRefusedAtItsField() {
        server.host().set("203.0.113.1");
        server.start();
        bench.until("it is refused", () -> server.stateProperty().get() == State.STOPPED);
        assertThat(server.host().problemProperty().get()).contains("203.0.113.1 is no address of this machine");
    }

    @Test
    void itStartsAgainWithAnotherFraming() throws IOException {
        bench.serve();
        server.restart(Framing.RAW);
        bench.until("it runs anew", () -> server.stateProperty().get() == State.RUNNING && listenings() == 2);
        Socket socket = foreign();
        socket.getOutputStream().write(ascii("no end"));
        assertThat(socket.getInputStream().readNBytes(6)).isEqualTo(ascii("no end"));
    }

    @Test
    void itStartsOnAnotherPort() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            free = socket.getLocalPort();
        }
        server.restart(free);
        bench.until("it runs", () -> server.stateProperty().get() == State.RUNNING);
        assertThat(server.localProperty().get().port()).isEqualTo(free);
    }

    @Test
    void itListsAndCountsItsClientsAndCanSendOneAway() throws IOException {
        bench.serve();
        Socket first = foreign();
        Socket second = foreign();
        bench.until("both are listed", () -> server.peers().peers().size() == 2);
        assertThat(server.peers().countProperty().get()).isEqualTo(2);
        assertThat(server.peers().peers()).extracting(PeerList.Peer::address)
                .containsExactly("127.0.0.1:" + first.getLocalPort(), "127.0.0.1:" + second.getLocalPort());

        first.getOutputStream().write(ascii("one\ntwo\n"));
        bench.until("its messages are counted", () -> server.peers().peers().getFirst().messages() == 2);
        assertThat(server.peers().peers().getLast().messages()).isZero();

        server.disconnect(server.peers().peers().getFirst().connection());
        assertThat(first.getInputStream().readAllBytes()).isEqualTo(ascii("one\r\ntwo\r\n"));
        bench.until("one is left", () -> server.peers().peers().size() == 1);
        assertThat(server.peers().peers().getFirst().address()).endsWith(":" + second.getLocalPort());
    }

    @Test
    void whenItStopsItsClientsAreGone() throws IOException {
        bench.serve();
        Socket socket = foreign();
        bench.until("it is listed", () -> server.peers().peers().size() == 1);
        server.stop();
        bench.until("it has stopped", () -> server.stateProperty().get() == State.STOPPED);
        assertThat(socket.getInputStream().read()).isEqualTo(-1);
        assertThat(server.peers().peers()).isEmpty();
        assertThat(server.peers().countProperty().get()).isZero();
        assertThat(server.failureProperty().get()).isNull();
    }

    @Test
    void aClientBeyondTheBoundIsTurnedAway() throws IOException {
        server.maxClients().set("1");
        bench.serve();
        foreign();
        bench.until("the first is listed", () -> server.peers().peers().size() == 1);
        assertThat(foreign().getInputStream().read()).isEqualTo(-1);
        assertThat(bench.capture.totals().turnedAway()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, false", "localhost, false", "LocalHost, false", "::1, false", "127.3.2.1, false", "'', false",
        "0.0.0.0, true", "::, true", "192.0.2.7, true", "some.name, true"})
    void itKnowsWhatOtherMachinesCanReach(String host, boolean reachable) {
        server.host().set(host);
        assertThat(server.reachable()).isEqualTo(reachable);
    }

    private long listenings() {
        return bench.rows().stream().filter(row -> row.event() instanceof SocketEvent.Listening).count();
    }

    private Socket foreign() throws IOException {
        Socket socket = new Socket("127.0.0.1", server.localProperty().get().port());
        socket.setSoTimeout(READ_LIMIT_MILLIS);
        sockets.add(socket);
        return socket;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
