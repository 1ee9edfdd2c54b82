package echolab;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.Connection;
import echolab.net.Connection.Role;
import echolab.net.Connection.Unit;
import echolab.net.Failure;
import echolab.net.Failure.Operation;
import echolab.net.SocketEvent;
import echolab.net.SocketEvent.Refusal;
import echolab.net.status.SocketErrorStatus;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class EventLineTest {

    private static final Connection LISTENER = new Connection(0, Role.LISTENER, 1, Unit.MESSAGE);
    private static final Connection ACCEPTED = new Connection(1, Role.ACCEPTED, 12, Unit.MESSAGE);
    private static final InetSocketAddress HERE = new InetSocketAddress(InetAddress.getLoopbackAddress(), 1337);
    private static final long LATER = 500 + 1_234_000_000L;

    private final EventLine line = new EventLine("", Instant.parse("2026-01-02T03:04:05Z"), 500, ZoneOffset.UTC);

    @Test
    void saysWhenAndWhere() {
        assertThat(line.of(new SocketEvent.Listening(LISTENER, LATER, HERE)))
                .isEqualTo("03:04:06.234  L1     listening on 127.0.0.1:1337");
        assertThat(line.of(new SocketEvent.Opened(ACCEPTED, LATER, HERE, HERE, LATER)))
                .isEqualTo("03:04:06.234  S12    accepted 127.0.0.1:1337");
    }

    @Test
    void namesTheProtocolWhereThereAreTwo() {
        Connection server = new Connection(2, Role.LISTENER, 1, Unit.DATAGRAM);
        assertThat(new EventLine("UDP ", Instant.parse("2026-01-02T03:04:05Z"), 500, ZoneOffset.UTC)
                .of(new SocketEvent.Listening(server, LATER, HERE))).isEqualTo("03:04:06.234  UDP L1     listening on 127.0.0.1:1337");
    }

    @Test
    void saysWhatHappensToDatagrams() {
        Connection peer = new Connection(2, Role.ACCEPTED, 1, Unit.DATAGRAM);
        InetSocketAddress there = new InetSocketAddress(InetAddress.getLoopbackAddress(), 1338);
        assertThat(line.of(new SocketEvent.Opened(peer, LATER, HERE, there, LATER))).endsWith("S1     first datagram from 127.0.0.1:1338");
        assertThat(line.of(new SocketEvent.Unanswered(peer, LATER, there, Refusal.RATE, 12)))
                .endsWith("does not answer 127.0.0.1:1338: 12 datagrams, it had enough for this second");
        assertThat(line.of(new SocketEvent.AnsweredFrom(peer, LATER, HERE, there)))
                .endsWith("answers from 127.0.0.1:1337 to 127.0.0.1:1338");
    }

    @Test
    void saysHowItEnded() {
        assertThat(line.of(new SocketEvent.Closed(ACCEPTED, LATER, true, 0))).endsWith("closed by the peer");
        assertThat(line.of(new SocketEvent.Closed(ACCEPTED, LATER, false, 3))).endsWith("closed, 3 bytes of a line without its end");
        assertThat(line.of(new SocketEvent.TurnedAway(LISTENER, LATER, HERE, 2)))
                .endsWith("turned away 127.0.0.1:1337: there are 2 clients");
    }

    @Test
    void namesTheStatusAndTheSystemsWords() {
        Failure taken = new Failure(SocketErrorStatus.ADDRESS_ALREADY_IN_USE, Operation.BIND,
                new BindException("Adresse déjà utilisée"));
        assertThat(line.of(new SocketEvent.Failed(LISTENER, LATER, taken)))
                .endsWith("failed to bind: AddressAlreadyInUse (Adresse déjà utilisée)");
    }
}
