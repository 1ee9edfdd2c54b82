package echolab.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import echolab.capture.Row.Kind;
import echolab.net.Connection;
import echolab.net.Connection.Role;
import echolab.net.Connection.Unit;
import echolab.net.SocketEvent;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CaptureTest {

    private final Capture capture = new Capture(new Limits(16, 256, 64));

    @Test
    void keepsMessagesAndEventsInTheOrderOfTheirRecording() {
        Traffic client = Traffic.client(capture, 1).opened(5, Traffic.CLIENT, Traffic.SERVER).out(10, "hello\n");
        client.unfinished(30, "hel");

        assertThat(capture.first()).isEqualTo(1);
        assertThat(capture.last()).isEqualTo(3);
        assertThat(capture.row(1).event()).isEqualTo(
                new SocketEvent.Opened(client.connection(), 5, Traffic.CLIENT, Traffic.SERVER, 5));
        Row sent = capture.row(2);
        assertThat(sent).returns(2L, Row::number).returns(10L, Row::nanos).returns(Kind.OUT, Row::kind)
                .returns(6, Row::length).returns(client.connection(), Row::connection).returns(false, Row::cut);
        assertThat(new String(sent.bytes(), StandardCharsets.UTF_8)).isEqualTo("hello\n");
        assertThat(capture.row(3)).returns(Kind.IN_UNFINISHED, Row::kind).returns(2L, Row::partner).returns(-1L, Row::roundTrip);
        assertThat(capture.connection(2)).isEqualTo(client.connection());
        assertThat(capture.row(0)).isNull();
        assertThat(capture.row(4)).isNull();
        assertThat(capture.connection(4)).isNull();
    }

    @Test
    void isEmptyAtFirst() {
        assertThat(capture.first()).isEqualTo(1);
        assertThat(capture.last()).isZero();
        assertThat(capture.totals()).isEqualTo(Totals.NONE);
        assertThat(capture.freeze().first()).isEqualTo(1);
    }

    @Test
    void theOldestRowsGoWhenThereAreTooMany() {
        Traffic client = Traffic.client(capture, 1);
        for (int i = 1; i <= 40; i++) {
            client.out(i, "m" + i);
        }

        assertThat(capture.first()).isEqualTo(26);
        assertThat(capture.row(25)).isNull();
        assertThat(capture.row(26).bytes()).asString().isEqualTo("m26");
        assertThat(capture.totals()).returns(40L, Totals::rows).returns(25L, Totals::overwritten).returns(0L, Totals::missed);
    }

    @Test
    void theOldestRowsGoWhenTheirBytesAreTooMany() {
        Traffic client = Traffic.client(capture, 1);
        for (int i = 1; i <= 10; i++) {
            client.out(i, ("m" + i).repeat(20).substring(0, 40));
        }

        assertThat(capture.first()).isEqualTo(5);
        assertThat(capture.row(4)).isNull();
        for (int i = 5; i <= 10; i++) {
            assertThat(capture.row(i).bytes()).asString().startsWith("m" + i).hasSize(40);
        }
    }

    @Test
    void aLongMessageIsCutButCountedWhole() {
        Traffic client = Traffic.client(capture, 1).out(1, "x".repeat(1_000));

        Row row = capture.row(1);
        assertThat(row.bytes()).hasSize(64);
        assertThat(row).returns(1_000, Row::length).returns(true, Row::cut);
        assertThat(capture.out(client.connection())).isEqualTo(new Counts(1, 1_000, 1));
    }

    @Test
    void countsStayWhenRowsAndConnectionsGo() {
        for (int id = 0; id < Tracks.CLOSED_KEPT + 10; id++) {
            Traffic.client(capture, id).opened(1, Traffic.address(id % 60_000 + 1), Traffic.SERVER).out(1, "ab").in(2, "abc").closed(3);
        }
        long all = Tracks.CLOSED_KEPT + 10;

        assertThat(capture.totals()).isEqualTo(new Totals(0, 0, 0, all, 0, 0, 0, new Counts(all, 2 * all, all),
                new Counts(all, 3 * all, all), 4 * all, 4 * all - 15, 0));
        assertThat(capture.in(new Connection(9, Role.CLIENT, 9, Unit.MESSAGE))).isEqualTo(Counts.NONE);
        assertThat(capture.in(new Connection(10, Role.CLIENT, 10, Unit.MESSAGE))).isEqualTo(new Counts(1, 3, 1));
    }

    @Test
    void saysHowManyStandAndHowManyFailed() {
        Connection listener = new Connection(0, Role.LISTENER, 1, Unit.MESSAGE);
        Traffic server = new Traffic(capture, listener).event(new SocketEvent.Listening(listener, 1, Traffic.SERVER));
        Traffic.accepted(capture, 1).opened(2, Traffic.SERVER, Traffic.CLIENT);
        Traffic accepted = Traffic.accepted(capture, 2).opened(2, Traffic.SERVER, Traffic.address(1));
        server.event(new SocketEvent.TurnedAway(listener, 3, Traffic.address(2), 2));
        Traffic refused = Traffic.client(capture, 3);
        refused.event(new SocketEvent.AttemptFailed(refused.connection(), 4, Traffic.SERVER, 4, Traffic.refused(), true))
                .event(new SocketEvent.AttemptFailed(refused.connection(), 5, Traffic.SERVER, 5, Traffic.refused(), false))
                .failed(5).closed(6);

        assertThat(capture.totals()).returns(2, Totals::open).returns(1, Totals::listening).returns(2L, Totals::opened)
                .returns(1L, Totals::turnedAway).returns(2L, Totals::errors);

        accepted.closed(7).closed(8);
        server.closed(9);
        assertThat(capture.totals()).returns(1, Totals::open).returns(0, Totals::listening);
    }

    @Test
    void findsTheOtherEndWhicheverOpensFirst() {
        Traffic accepted = Traffic.accepted(capture, 1).opened(1, Traffic.SERVER, Traffic.CLIENT);
        Traffic client = Traffic.client(capture, 2).opened(2, Traffic.CLIENT, Traffic.SERVER);
        Traffic foreign = Traffic.accepted(capture, 3).opened(3, Traffic.SERVER, Traffic.address(4));
        accepted.closed(5);

        assertThat(capture.twin(accepted.connection())).isEqualTo(client.connection());
        assertThat(capture.twin(client.connection())).isEqualTo(accepted.connection());
        assertThat(capture.twin(foreign.connection())).isNull();
        assertThat(capture.twin(new Connection(9, Role.CLIENT, 9, Unit.BYTE))).isNull();
    }

    @Test
    void aPortThatIsUsedAgainGetsItsNewTwin() {
        Traffic.client(capture, 1).opened(1, Traffic.CLIENT, Traffic.SERVER).closed(2);
        Traffic accepted = Traffic.accepted(capture, 2).opened(1, Traffic.SERVER, Traffic.CLIENT).closed(2);
        Traffic client = Traffic.client(capture, 3).opened(3, Traffic.CLIENT, Traffic.SERVER);
        Traffic again = Traffic.accepted(capture, 4).opened(3, Traffic.SERVER, Traffic.CLIENT);

        assertThat(capture.twin(again.connection())).isEqualTo(client.connection());
        assertThat(capture.twin(accepted.connection())).isNotEqualTo(client.connection());
    }

    @Test
    void clearHidesAndRestoreShowsAgain() {
        Traffic client = Traffic.client(capture, 1).opened(1, Traffic.CLIENT, Traffic.SERVER).out(2, "one").in(7, "one");
        capture.clear();
        assertThat(capture.first()).isEqualTo(4);
        assertThat(capture.row(3)).isNull();
        assertThat(capture.freeze().row(3)).isNull();
        assertThat(capture.out(client.connection())).isEqualTo(Counts.NONE);
        assertThat(capture.totals()).isEqualTo(new Totals(1, 0, 0, 0, 0, 0, 0, Counts.NONE, Counts.NONE, 0, 0, 0));
        assertThat(capture.roundTrips()).isEqualTo(RoundTrips.NONE);

        client.out(9, "two");
        assertThat(capture.row(4)).isNotNull();
        assertThat(capture.totals().out()).isEqualTo(new Counts(1, 3, 1));

        capture.restore();
        assertThat(capture.first()).isEqualTo(1);
        assertThat(capture.row(3).roundTrip()).isEqualTo(5);
        assertThat(capture.totals()).returns(new Counts(2, 6, 2), Totals::out).returns(4L, Totals::rows);
        assertThat(capture.roundTrips()).isEqualTo(new RoundTrips(1, 5, 5, 5));
    }

    @Test
    void aFrozenCopyStaysAsItWas() {
        Traffic client = Traffic.client(capture, 1).opened(1, Traffic.CLIENT, Traffic.SERVER).out(2, "one");
        Rows frozen = capture.freeze();
        for (int i = 0; i < 50; i++) {
            client.out(3, "other");
        }

        assertThat(frozen.first()).isEqualTo(1);
        assertThat(frozen.last()).isEqualTo(2);
        assertThat(frozen.row(1).event()).isInstanceOf(SocketEvent.Opened.class);
        assertThat(frozen.row(2).bytes()).asString().isEqualTo("one");
        assertThat(frozen.row(3)).isNull();
    }

    @Test
    void aFrozenCopyOfAFullCaptureKeepsWhatWasKept() {
        Traffic client = Traffic.client(capture, 1);
        for (int i = 1; i <= 100; i++) {
            client.out(i, "message " + i);
        }
        Rows frozen = capture.freeze();

        assertThat(frozen.first()).isEqualTo(capture.first());
        for (long number = frozen.first(); number <= frozen.last(); number++) {
            assertThat(frozen.row(number).bytes()).asString().isEqualTo("message " + number);
        }
    }

    @Test
    void keepsTheCallsOfAConnection() {
        Traffic client = Traffic.client(capture, 1).out(1, "abc").in(2, "de");
        Traffic.client(capture, 2).out(3, "zzz");
        client.out(4, "f");

        Connection c1 = client.connection();
        assertThat(capture.calls(c1, 10)).containsExactly(new Call(1, c1, true, 0, 3), new Call(2, c1, false, 0, 2),
                new Call(4, c1, true, 3, 1));
        assertThat(capture.calls(c1, 1)).containsExactly(new Call(4, c1, true, 3, 1));
    }

    @Test
    void versionChangesWithEverything() {
        long version = capture.version();
        Traffic client = Traffic.client(capture, 1).out(1, "abc");
        assertThat(capture.version()).isNotEqualTo(version);
        version = capture.version();
        capture.clear();
        assertThat(capture.version()).isNotEqualTo(version);
        version = capture.version();
        client.closed(2);
        assertThat(capture.version()).isNotEqualTo(version);
    }

    @Test
    void eventsOfAForgottenConnectionAreRowsOnly() {
        capture.event(new SocketEvent.Closed(new Connection(7, Role.CLIENT, 7, Unit.BYTE), 1, true, 0));
        assertThat(capture.totals()).returns(1L, Totals::rows).returns(0, Totals::open);
    }

    @Test
    void limitsAreRoundedAndChecked() {
        assertThat(new Limits(1_000, 5_000, 1_000)).isEqualTo(new Limits(1_024, 8_192, 1_000));
        assertThat(new Limits(1_024, 8_192, 4_096)).returns(1_024, Limits::events).returns(8_192, Limits::bytes);
        assertThatIllegalArgumentException().isThrownBy(() -> new Limits(1, 100, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new Limits(100, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Limits(100, 128, 65));
    }
}
