package echolab.ui.udp;

import echolab.ui.cards.ClientCard;
import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.Connection.Role;
import echolab.net.SocketEvent;
import echolab.net.status.SocketErrorStatus;
import echolab.net.udp.UdpClientSpec;
import echolab.ui.UdpBench;
import echolab.ui.cards.ServerCard;
import echolab.ui.udp.Faults.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FaultsTest {

    private final UdpBench bench = new UdpBench();
    private final UdpViewModel tab = bench.tab;

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @CsvSource({
        "NOTHING_LISTENS, CLIENT,   CONNECTION_REFUSED",
        "TOO_LONG,        CLIENT,   MESSAGE_TOO_LONG",
        "TAKEN,           LISTENER, ADDRESS_ALREADY_IN_USE",
        "NO_GROUP,        LISTENER, CANNOT_ASSIGN_REQUESTED_ADDRESS",
        "GROUP_CONNECT,   CLIENT,   HOST_NOT_FOUND",
        "BROADCAST,       CLIENT,   UNKNOWN"})
    void eachProvokesItsFailure(Kind kind, Role role, SocketErrorStatus status) {
        tab.server().port().set("0");
        tab.faults().provoke(kind);
        bench.until("it has failed", () -> bench.failed(role, status));
        assertThat(bench.rows()).noneMatch(row -> row.event() instanceof SocketEvent.Failed e && e.failure().status() != status);
    }

    @Test
    void aFullOutboxIsSaidOnTheCardAndItsRowStays() {
        tab.server().port().set("0");
        tab.faults().provoke(Kind.OUTBOX);
        bench.until("the card says so", () -> tab.client().hintProperty().get().contains(SocketErrorStatus.OPERATION_ABORTED.title()));
        bench.until("all that was taken is sent",
                () -> bench.capture.out(tab.client().connectionProperty().get()).messages() >= UdpClientSpec.OUTBOX_MESSAGES);
        bench.settle();
        assertThat(bench.capture.totals().errors()).isEqualTo(1);
        assertThat(bench.failed(Role.CLIENT, SocketErrorStatus.OPERATION_ABORTED)).isTrue();
    }

    @Test
    void anUnknownNameIsRefusedAtTheClientsHost() {
        tab.faults().provoke(Kind.NAME);
        bench.until("the card says so", () -> tab.client().host().refused());
        assertThat(tab.client().failureProperty().get().status())
                .isIn(SocketErrorStatus.HOST_NOT_FOUND, SocketErrorStatus.NON_AUTHORITATIVE_HOST_NOT_FOUND);
    }

    @ParameterizedTest
    @EnumSource(names = {"LOOP", "RATE"})
    void whatIsNoFailureIsNotAnswered(Kind kind) {
        tab.server().port().set("0");
        tab.faults().provoke(kind);
        bench.until("it is not answered", () -> bench.rows().stream().anyMatch(row ->
                row.event() instanceof SocketEvent.Unanswered e && e.refusal().name().equals(kind.name())));
        assertThat(bench.rows()).noneMatch(row -> row.event() instanceof SocketEvent.Failed);
    }

    @Test
    void theRateIsAskedOfAServerThatRanBefore() {
        bench.bind(bench.serve());
        tab.faults().provoke(Kind.RATE);
        bench.until("it is not answered", () -> bench.rows().stream().anyMatch(row -> row.event() instanceof SocketEvent.Unanswered));
        assertThat(tab.clients()).hasSize(2);
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
    void aClientThatIsBoundIsNotTakenForAFault() {
        ClientViewModel first = bench.bind(bench.serve());
        tab.faults().provoke(Kind.NOTHING_LISTENS);
        bench.until("it has failed", () -> bench.failed(Role.CLIENT, SocketErrorStatus.CONNECTION_REFUSED));
        assertThat(first.stateProperty().get()).isEqualTo(ClientCard.State.OPEN);
        assertThat(tab.clients()).hasSize(2);
    }
}
