package echolab.capture;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.Connection;
import echolab.net.Connection.Role;
import echolab.net.Connection.Unit;
import echolab.net.SocketEvent;
import echolab.net.SocketEvent.Impairment;
import echolab.net.SocketEvent.Refusal;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Datagram sockets come and go without each other, often on the same port.
class DatagramTwinsTest {

    private static final InetSocketAddress SERVER = Traffic.address(1337);
    private static final InetSocketAddress CLIENT = Traffic.address(1338);

    private final Capture capture = new Capture(new Limits(256, 1 << 12, 64));

    @Test
    void aClientMeetsTheAddressThatAServerHearsFrom() {
        Traffic client = Traffic.sender(capture, 1).bound(1, CLIENT, SERVER).out(2, "a");
        Traffic peer = Traffic.peer(capture, 2).opened(3, SERVER, CLIENT).in(3, "a").out(4, "a");
        client.in(5, "a").closed(6);

        assertTwins(client, peer);
        assertThat(capture.twin(client.connection(), 2)).isEqualTo(peer.connection());
        assertThat(capture.remote(client.connection())).isEqualTo(SERVER);
        assertThat(capture.totals()).returns(1, Totals::open).returns(2L, Totals::opened);
    }

    /// 192.0.2.x is nobody's address.
    @ParameterizedTest
    @CsvSource(textBlock = """
            0.0.0.0,    127.0.0.1,   127.0.0.1, 127.0.0.1,  true
            0.0.0.0,    127.0.0.1,   0.0.0.0,   127.0.0.1,  true
            ::,         ::1,         ::,        ::1,        true
            ::,         127.0.0.1,   0.0.0.0,   127.0.0.1,  true
            0.0.0.0,    239.1.2.3,   0.0.0.0,   127.0.0.1,  true
            127.0.0.1,  239.1.2.3,   239.1.2.3, 127.0.0.1,  true
            127.0.0.1,  127.0.0.1,   0.0.0.0,   127.0.0.2,  false
            127.0.0.1,  192.0.2.7,   127.0.0.1, 127.0.0.1,  false
            0.0.0.0,    192.0.2.7,   0.0.0.0,   192.0.2.7,  false
            0.0.0.0,    127.0.0.1,   127.0.0.1, 192.0.2.7,  false
            """)
    void aWildcardAddressStandsForThisMachine(String from, String to, String server, String heard, boolean twins) {
        Traffic client = Traffic.sender(capture, 1).bound(1, at(from, 1338), at(to, 1337));
        Traffic peer = Traffic.peer(capture, 2).opened(2, at(server, 1337), at(heard, 1338));
        Traffic otherPort = Traffic.peer(capture, 3).opened(2, at(server, 1337), at(heard, 1339));

        assertThat(capture.twin(peer.connection())).isEqualTo(twins ? client.connection() : null);
        assertThat(capture.twin(client.connection())).isEqualTo(twins ? peer.connection() : null);
        assertThat(capture.twin(otherPort.connection())).isNull();
    }

    @Test
    void aClientOnThePortOfAnEarlierOneIsTheNextOtherEndOfTheSamePeer() {
        Traffic first = Traffic.sender(capture, 1).bound(1, CLIENT, SERVER).out(2, "a");
        Traffic peer = Traffic.peer(capture, 2).opened(3, SERVER, CLIENT).in(3, "a");
        first.closed(4);
        peer.in(5, "foreign");
        Traffic second = Traffic.sender(capture, 3).bound(6, at("0.0.0.0", 1338), SERVER).out(7, "b");
        peer.in(8, "b");

        assertThat(LongStream.of(3, 4, 6, 9).mapToObj(row -> capture.twin(peer.connection(), row)))
                .containsExactly(first.connection(), first.connection(), null, second.connection());
        assertThat(capture.twin(first.connection())).isEqualTo(peer.connection());
        assertTwins(second, peer);
        assertThat(once()).containsExactly(1L, 2L, 5L, 6L, 7L, 8L);
    }

    @Test
    void aPeerThatIsForgottenAndComesAgainIsTheNextOtherEndOfItsClient() {
        Traffic client = Traffic.sender(capture, 1).bound(1, CLIENT, SERVER).out(2, "a");
        Traffic first = Traffic.peer(capture, 2).opened(3, SERVER, CLIENT).in(3, "a").closed(4);
        client.out(5, "b");
        Traffic second = Traffic.peer(capture, 3).opened(6, SERVER, CLIENT).in(6, "b");

        assertTwins(client, second);
        assertThat(capture.twin(first.connection())).isEqualTo(client.connection());
        assertThat(capture.twin(client.connection(), 2)).isEqualTo(first.connection());
        assertThat(capture.twin(client.connection(), 6)).isEqualTo(second.connection());
        assertThat(once()).containsExactly(1L, 2L, 6L);
    }

    @Test
    void aClientThatTurnsToAnotherServerLeavesTheFirstOnesPeerAlone() {
        Traffic.sender(capture, 1).bound(1, CLIENT, SERVER).closed(2);
        Traffic peer = Traffic.peer(capture, 2).opened(3, SERVER, CLIENT);
        Traffic client = Traffic.sender(capture, 3).bound(4, CLIENT, Traffic.address(4711));

        assertThat(capture.twin(peer.connection())).isNull();
        assertThat(capture.twin(client.connection())).isNull();
    }

    @Test
    void theLastOfManyOtherEndsAreKept() {
        Traffic peer = Traffic.peer(capture, 1).opened(1, SERVER, CLIENT);
        for (int id = 2; id < 2 + 2 * TwinSpans.KEPT; id++) {
            Traffic client = Traffic.sender(capture, id).bound(id, CLIENT, SERVER);
            assertTwins(client, peer);
            client.closed(id);
        }
        assertThat(capture.twin(peer.connection(), 2)).isNull();
        assertThat(capture.twin(peer.connection(), 2 * TwinSpans.KEPT + 2)).isNotNull();
        assertThat(capture.twin(peer.connection(), capture.last() + 1)).isNull();
    }

    @Test
    void whatTheServerDoesToItsClientsShowsAlsoWhereEveryMessageIsListedOnce() {
        Traffic.sender(capture, 1).bound(1, CLIENT, SERVER).out(2, "a");
        Traffic peer = Traffic.peer(capture, 2).opened(3, SERVER, CLIENT).in(3, "a");
        Connection s2 = peer.connection();
        peer.event(new SocketEvent.Impaired(s2, 4, Impairment.DROPPED)).event(new SocketEvent.Unanswered(s2, 5, CLIENT, Refusal.RATE, 7))
                .event(new SocketEvent.AnsweredFrom(s2, 6, Traffic.address(9), CLIENT)).event(new SocketEvent.Held(s2, 7))
                .failed(8).out(9, "a").closed(10);

        assertThat(once()).containsExactly(1L, 2L, 5L, 6L, 7L, 8L, 9L);
    }

    @Test
    void countsWhatWasNotAnswered() {
        Connection server = new Connection(0, Role.LISTENER, 1, Unit.DATAGRAM);
        Traffic listener = new Traffic(capture, server).event(new SocketEvent.Listening(server, 1, SERVER))
                .event(new SocketEvent.Unanswered(server, 2, CLIENT, Refusal.LOOP, 1));
        capture.clear();
        listener.event(new SocketEvent.Unanswered(server, 3, CLIENT, Refusal.RATE, 1_000)).failed(4);

        assertThat(capture.totals()).returns(1_000L, Totals::unanswered).returns(1L, Totals::errors).returns(1, Totals::listening);
        capture.restore();
        assertThat(capture.totals().unanswered()).isEqualTo(1_001);
    }

    private List<Long> once() {
        RowNumbers shown = TrafficIndex.scan(capture.freeze(), capture::twin, Filter.ALL, Ends.ONCE, 100);
        return IntStream.range(0, shown.size()).mapToObj(shown::get).toList();
    }

    private void assertTwins(Traffic one, Traffic other) {
        assertThat(capture.twin(one.connection())).isEqualTo(other.connection());
        assertThat(capture.twin(other.connection())).isEqualTo(one.connection());
    }

    private static InetSocketAddress at(String address, int port) {
        return new InetSocketAddress(address, port);
    }
}
