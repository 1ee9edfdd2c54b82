package echolab.ui.tcp;

import echolab.ui.cards.ClientCard;
import echolab.ui.cards.ServerCard;
import static org.assertj.core.api.Assertions.assertThat;

import echolab.capture.Row;
import echolab.net.Connection.Role;
import echolab.net.SocketEvent;
import echolab.net.status.SocketErrorStatus;
import echolab.ui.TcpBench;
import echolab.ui.tcp.Faults.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// That a client which never reads ends with its status within the write limit is the servers' own test: it takes 10 s here.
class FaultsTest {

    private final TcpBench bench = new TcpBench();
    private final TcpViewModel tab = bench.tab;

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @CsvSource({
        "REFUSED, CLIENT,   CONNECTION_REFUSED",
        "TAKEN,   LISTENER, ADDRESS_ALREADY_IN_USE",
        "SILENT,  CLIENT,   CONNECTION_TIMED_OUT",
        "RESET,   ACCEPTED, CONNECTION_RESET_BY_PEER",
        "ENDLESS, ACCEPTED, MESSAGE_TOO_LONG"})
    void eachProvokesItsFailure(Kind kind, Role role, SocketErrorStatus status) {
        tab.server().port().set("0");
        tab.faults().provoke(kind);
        bench.until("it has failed", () -> bench.failed(role, status));
        assertThat(bench.rows()).noneMatch(row -> row.event() instanceof SocketEvent.Failed e && e.failure().status() != status);
    }

    @Test
    void anUnknownNameIsRefusedAtTheClientsHost() {
        tab.faults().provoke(Kind.NAME);
        bench.until("it has failed", () -> bench.failed(Role.CLIENT, SocketErrorStatus.HOST_NOT_FOUND)
                || bench.failed(Role.CLIENT, SocketErrorStatus.NON_AUTHORITATIVE_HOST_NOT_FOUND));
        bench.until("the card says so", () -> tab.client().host().refused());
    }

    @Test
    void aTakenPortIsSeenAtARunningServerToo() {
        bench.serve();
        tab.faults().provoke(Kind.TAKEN);
        bench.until("it has failed", () -> bench.failed(Role.LISTENER, SocketErrorStatus.ADDRESS_ALREADY_IN_USE));
        assertThat(tab.server().stateProperty().get()).isEqualTo(ServerCard.State.RUNNING);
        assertThat(tab.server().port().refused()).isFalse();
    }

    @Test
    void aHalfCloseEndsInOrderAndTheLineWithoutAnEndIsEchoed() {
        tab.server().port().set("0");
        tab.faults().provoke(Kind.HALF_CLOSE);
        bench.until("it is closed", () -> bench.rows().stream().anyMatch(row -> row.event() instanceof SocketEvent.Closed));
        assertThat(bench.rows()).noneMatch(row -> row.event() instanceof SocketEvent.Failed)
                .anyMatch(row -> row.kind() == Row.Kind.OUT && new String(row.bytes()).equals("my last words\r\n"))
                .anyMatch(row -> row.event() instanceof SocketEvent.HalfClosed e && e.byPeer());
    }

    @Test
    void aClientThatNeverReadsIsConnected() {
        tab.server().port().set("0");
        tab.faults().provoke(Kind.NEVER_READS);
        bench.until("it is listed", () -> tab.server().peers().peers().size() == 1);
    }

    @Test
    void aClientThatIsConnectedIsNotTakenForAFault() {
        ClientViewModel first = bench.connect(bench.serve());
        tab.faults().provoke(Kind.REFUSED);
        bench.until("it has failed", () -> bench.failed(Role.CLIENT, SocketErrorStatus.CONNECTION_REFUSED));
        assertThat(first.stateProperty().get()).isEqualTo(ClientCard.State.OPEN);
        assertThat(tab.clients()).hasSize(2);
    }
}
