package echolab.ui.udp;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.Connection.Role;
import echolab.net.EchoGate;
import echolab.net.Endpoint;
import echolab.net.SocketEvent;
import echolab.net.status.SocketErrorStatus;
import echolab.net.udp.Answer;
import echolab.net.udp.DatagramSession.Group;
import echolab.net.udp.UdpOptions;
import echolab.net.udp.UdpServerSpec;
import echolab.ui.UdpBench;
import echolab.ui.cards.PeerList;
import echolab.ui.cards.ServerCard.State;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerViewModelTest {

    private static final Group FIRST = new Group(InetAddress.ofLiteral(ServerViewModel.FIRST_GROUP), "lo");

    private final UdpBench bench = new UdpBench();
    private final ServerViewModel server = bench.tab.server();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void itRunsWhereItWasBoundAndTellsItsBuffers() {
        assertThat(server.grantedProperty().get()).isNull();
        server.port().set("0");
        server.start();
        assertThat(server.stateProperty().get()).isEqualTo(State.OPENING);
        bench.until("it runs", () -> server.stateProperty().get() == State.RUNNING);
        assertThat(server.localProperty().get().port()).isPositive();
        assertThat(server.grantedProperty().get().receiveBuffer()).isPositive();
        server.stop();
        bench.until("it has stopped", () -> server.stateProperty().get() == State.STOPPED);
        assertThat(server.grantedProperty().get()).isNull();
        assertThat(server.failureProperty().get()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "10000001, 0", "0, 0", "many, 0", "10, -1", "10, 67108865", "10, big"})
    void aBadRateOrBufferIsRefusedBeforeAnythingIsOpened(String rate, String buffer) {
        server.rateField().set(rate);
        server.receiveBuffer().set(buffer);
        server.start();
        assertThat(server.rateField().refused() != server.receiveBuffer().refused()).isTrue();
        assertThat(server.stateProperty().get()).isEqualTo(State.STOPPED);
        assertThat(bench.rows()).isEmpty();
    }

    @Test
    void aPortThatIsTakenIsRefusedAtItsField() throws IOException {
        try (DatagramSocket other = new DatagramSocket(new InetSocketAddress("127.0.0.1", 0))) {
            server.port().set(String.valueOf(other.getLocalPort()));
            server.start();
            bench.until("it is refused", () -> server.stateProperty().get() == State.STOPPED);
            assertThat(server.failureProperty().get().status()).isEqualTo(SocketErrorStatus.ADDRESS_ALREADY_IN_USE);
            assertThat(server.port().problemProperty().get()).contains("Port " + other.getLocalPort() + " is taken");
        }
        bench.serve();
        assertThat(server.failureProperty().get()).isNull();
        assertThat(server.port().refused()).isFalse();
    }

    @Test
    void aSharedPortIsNoneThatIsTaken() throws IOException {
        try (DatagramSocket other = new DatagramSocket(null)) {
            other.setReuseAddress(true);
            other.bind(new InetSocketAddress("127.0.0.1", 0));
            server.sharesPortProperty().set(true);
            server.port().set(String.valueOf(other.getLocalPort()));
            server.start();
            bench.until("it runs", () -> server.stateProperty().get() == State.RUNNING);
        }
    }

    @Test
    void theUsualRateFollowsTheAddressUntilSomebodyWritesAnother() {
        assertThat(server.rateField().text()).isEqualTo("1000000");
        server.host().set("0.0.0.0");
        assertThat(server.rateField().text()).isEqualTo("1000");
        server.host().set("::1");
        assertThat(server.rateField().text()).isEqualTo("1000000");
        server.rateField().set("50");
        server.host().set("0.0.0.0");
        assertThat(server.rateField().text()).isEqualTo("50");
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 1_000})
    void itStartsAsTheCommandLineSays(int rate) {
        server.startAt(new UdpServerSpec(new Endpoint("0.0.0.0", 0), Answer.DOCUMENT, UdpOptions.DEFAULT, rate, false, new EchoGate()));
        bench.until("it runs", () -> server.stateProperty().get() == State.RUNNING);
        assertThat(server.rateField().text()).isEqualTo(String.valueOf(rate));
        assertThat(server.answerProperty().get()).isEqualTo(Answer.DOCUMENT);
        assertThat(server.reachableAt().host()).isEqualTo("localhost");
    }

    @Test
    void whatAnAddressIsSentInASecondIsBounded() {
        server.rateField().set("1");
        ClientViewModel client = bench.bind(bench.serve());
        client.composer().repeat().set("20");
        client.composer().interval().set("0");
        client.send();
        bench.until("it says so", () -> bench.rows().stream().anyMatch(row ->
                row.event() instanceof SocketEvent.Unanswered e && e.refusal() == SocketEvent.Refusal.RATE));
        assertThat(bench.capture.in(client.connectionProperty().get()).messages()).isLessThan(20);
    }

    @Test
    void startedAnewItIsReachedOnlyOnceItRuns() {
        bench.serve();
        server.restart(Answer.DOCUMENT);
        assertThat(server.stateProperty().get()).isEqualTo(State.OPENING);
        assertThat(server.reachableAt()).isNull();
        bench.until("it runs anew", () -> server.stateProperty().get() == State.RUNNING);
        assertThat(bench.rows().stream().filter(row -> row.event() instanceof SocketEvent.Listening)).hasSize(2);
        assertThat(server.answerProperty().get()).isEqualTo(Answer.DOCUMENT);
    }

    @Test
    void aStopOnTheWayEndsIt() {
        bench.serve();
        server.restart(Answer.DOCUMENT);
        server.stop();
        bench.until("it has stopped", () -> server.stateProperty().get() == State.STOPPED);
        bench.settle();
        assertThat(server.stateProperty().get()).isEqualTo(State.STOPPED);
    }

    @Test
    void itListsWhomItHasHeardFrom() {
        ClientViewModel client = bench.bind(bench.serve());
        bench.echo("one");
        bench.until("it is listed", () -> server.peers().peers().size() == 1 && server.peers().peers().getFirst().messages() == 1);
        assertThat(server.peers().peers()).extracting(PeerList.Peer::address).containsExactly(client.localProperty().get().toString());
        server.disconnect(server.peers().peers().getFirst().connection());
        bench.until("it is forgotten", () -> server.peers().peers().isEmpty());
    }

    @Test
    void groupsAreJoinedAndLeft() {
        server.host().set("0.0.0.0");
        server.join();
        assertThat(server.groups()).isEmpty();
        bench.serve();
        assertThat(server.deaf()).isFalse();
        server.join();
        bench.until("it is joined", () -> server.groups().equals(List.of(FIRST)));
        server.leave(FIRST);
        bench.until("it is left", () -> server.groups().isEmpty());
        assertThat(bench.rows().stream().filter(row -> row.event() instanceof SocketEvent.Membership)).hasSize(2);
        server.join();
        bench.until("it is joined", () -> !server.groups().isEmpty());
        server.stop();
        bench.until("it has stopped", () -> server.stateProperty().get() == State.STOPPED);
        assertThat(server.groups()).isEmpty();
    }

    @Test
    void boundToOneAddressItHearsNoGroup() {
        assertThat(server.deaf()).isFalse();
        bench.serve();
        assertThat(server.deaf()).isTrue();
    }

    @Test
    void whatIsNoAddressIsRefusedAtItsField() {
        bench.serve();
        server.group().set("a group");
        server.join();
        assertThat(server.group().problemProperty().get()).contains("a group is no address");
        bench.until("the server's own row is told", () -> !bench.rows().isEmpty());
        assertThat(bench.rows()).hasSize(1);
    }

    @Test
    void anAddressThatIsNoGroupLeavesItsRowAndTheServerGoesOn() {
        bench.serve();
        server.group().set("127.0.0.1");
        server.join();
        bench.until("it is refused", () -> bench.failed(Role.LISTENER, SocketErrorStatus.UNKNOWN)
                || bench.rows().stream().anyMatch(row -> row.event() instanceof SocketEvent.Failed));
        bench.settle();
        assertThat(server.stateProperty().get()).isEqualTo(State.RUNNING);
    }
}
