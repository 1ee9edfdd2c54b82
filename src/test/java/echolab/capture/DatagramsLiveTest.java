package echolab.capture;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.Connection.Role;
import echolab.net.Endpoint;
import echolab.net.Server.Peer;
import echolab.net.Session;
import echolab.net.SocketEvent;
import echolab.net.SocketEvent.Impairment;
import echolab.net.SocketService;
import echolab.net.udp.Answer;
import echolab.net.udp.DatagramClient;
import echolab.net.udp.DatagramServer;
import echolab.net.udp.Impairments;
import echolab.net.udp.UdpClientSpec;
import echolab.net.udp.UdpServerSpec;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What a capture makes of real datagram sockets.
@Timeout(30)
class DatagramsLiveTest {

    private final Capture capture = new Capture(Limits.DEFAULT);
    private final SocketService service = new SocketService();

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void aClientThatTakesThePortOfAnotherIsTheOtherEndOfTheSamePeer() throws Exception {
        DatagramServer server = serve();
        DatagramClient first = client(server, "0.0.0.0", 0);
        assertThat(first.send(new byte[] {1})).isTrue();
        awaitRows(Row.Kind.IN, 2);
        Peer peer = server.peers(1).getFirst();
        assertThat(capture.twin(peer.connection())).isEqualTo(first.connection());
        int port = first.state().local().getPort();
        first.close();
        assertThat(first.awaitClosed(Duration.ofSeconds(5))).isTrue();

        DatagramClient second = client(server, "127.0.0.1", port);
        assertThat(second.send(new byte[] {2})).isTrue();
        awaitRows(Row.Kind.IN, 4);
        assertThat(server.peers(2)).containsExactly(peer);
        assertThat(capture.twin(peer.connection())).isEqualTo(second.connection());
        assertThat(capture.twin(second.connection())).isEqualTo(peer.connection());
        assertThat(capture.twin(first.connection())).isEqualTo(peer.connection());
        RowNumbers once = TrafficIndex.scan(capture.freeze(), capture::twin, Filter.ALL, Ends.ONCE, 100);
        assertThat(LongStream.range(0, once.size()).mapToObj(i -> capture.connection(once.get((int) i)))).doesNotContain(peer.connection());
    }

    @Test
    void answersOfALossyNetworkFindTheirQuestions() throws Exception {
        DatagramServer server = serve();
        server.impair(new Impairments(20, 10, 10, 10, 7));
        DatagramClient client = client(server, "127.0.0.1", 0);
        client.stamp(true);
        client.repeat(new byte[10], 500, Duration.ofMillis(1));
        await(() -> fatesDrawn() >= 500);
        awaitAllAnswers(server, client);

        List<Row> answers = answers(client);
        List<Row> alone = answers.stream().filter(row -> row.partner() == 0).toList();
        long doubled = client.ledger().fates(System.nanoTime()).doubled();
        // A question that was given up leaves its answer alone, and the same one that comes again.
        long most = 2 * capture.totals().missed();
        assertThat(alone.size()).as("answers without a question: %s", alone).isLessThanOrEqualTo((int) most);
        assertThat(answers).filteredOn(row -> row.partner() > 0)
                .allSatisfy(row -> assertThat(row.bytes()).isEqualTo(capture.row(row.partner()).bytes()));
        assertThat(doubled).isPositive();
        assertThat(answers.stream().filter(Row::again).count()).isBetween(doubled - most, doubled);
    }

    /// How many answers have been dropped, or sent for the first time; given up rows count as such.
    private long fatesDrawn() {
        return capture.totals().missed() + rows(Row.Kind.OUT).stream().filter(row -> row.connection().role() == Role.ACCEPTED).count()
                + impaired(Impairment.DROPPED) - impaired(Impairment.DOUBLED);
    }

    private long impaired(Impairment impairment) {
        return rows(Row.Kind.LIFE).stream().map(Row::event)
                .filter(event -> event instanceof SocketEvent.Impaired impaired && impaired.impairment() == impairment).count();
    }

    /// Has one more answer delayed, which so comes after all the others.
    private void awaitAllAnswers(DatagramServer server, DatagramClient client) {
        byte[] last = {1, 2, 3};
        server.impair(new Impairments(0, 100, 0, 0, 7));
        client.stamp(false);
        assertThat(client.send(last)).isTrue();
        await(() -> Arrays.equals(answers(client).getLast().bytes(), last));
    }

    private List<Row> answers(DatagramClient client) {
        return rows(Row.Kind.IN).stream().filter(row -> row.connection().equals(client.connection())).toList();
    }

    private DatagramServer serve() {
        DatagramServer server = service.listen(new UdpServerSpec(new Endpoint("127.0.0.1", 0), Answer.SENDER), capture);
        await(() -> server.state().phase() == Session.Phase.OPEN);
        return server;
    }

    private DatagramClient client(DatagramServer server, String host, int port) {
        DatagramClient client = service.open(new UdpClientSpec(new Endpoint(host, port), Endpoint.of(server.state().local()), false), capture);
        await(() -> client.state().phase() == Session.Phase.OPEN);
        return client;
    }

    private void awaitRows(Row.Kind kind, int count) {
        await(() -> rows(kind).size() >= count);
    }

    private List<Row> rows(Row.Kind kind) {
        return LongStream.rangeClosed(capture.first(), capture.last()).mapToObj(capture::row).filter(row -> row.kind() == kind).toList();
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.yield();
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
