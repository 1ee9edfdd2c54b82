package echolab.ui.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.capture.Capture;
import echolab.capture.Limits;
import echolab.net.Endpoint;
import echolab.net.Session;
import echolab.net.Session.Phase;
import echolab.net.SocketService;
import echolab.net.udp.Answer;
import echolab.net.udp.DatagramClient;
import echolab.net.udp.DatagramServer;
import echolab.net.udp.Impairments;
import echolab.net.udp.UdpClientSpec;
import echolab.net.udp.UdpServerSpec;
import echolab.ui.ladder.Arrow.Tip;
import echolab.ui.ladder.Item.Landing;
import echolab.ui.ladder.Item.Note;
import echolab.ui.ladder.Item.Remark;
import echolab.ui.ladder.Item.Step;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// The ladder of real datagram sockets on loopback.
class DatagramLadderLiveTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Capture capture = new Capture(new Limits(1 << 12, 1 << 20, 1 << 16));
    private final SocketService service = new SocketService();

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void anEchoIsOneStep() {
        DatagramClient client = client(serve(Answer.SENDER), true);
        echo(client, "Hello", 1);
        List<Step> steps = steps(client);
        assertThat(steps).hasSize(1);
        assertThat(steps.getFirst().arrows()).extracting(Arrow::tip).containsExactly(Tip.HEAD, Tip.HEAD);
        assertThat(steps.getFirst().arrows()).allSatisfy(arrow -> assertThat(arrow.row() > 0 && arrow.arrival() > 0).isTrue());
        assertThat(steps.getFirst().roundTrip()).isPositive();
    }

    @Test
    void whatTheLossyNetworkDropsAndDoublesIsSaid() {
        DatagramServer server = serve(Answer.SENDER);
        DatagramClient client = client(server, true);
        server.impair(new Impairments(100, 0, 0, 0, 1));
        client.send(bytes("dropped"));
        await(() -> notes(client).contains(new Note("dropped by our", "lossy network", true)));
        server.impair(new Impairments(0, 0, 100, 0, 1));
        echo(client, "doubled", 2);
        assertThat(notes(client)).contains(new Note("doubled by our", "lossy network", true));
        assertThat(steps(client)).flatMap(Step::arrows).extracting(Arrow::tip)
                .containsExactly(Tip.HEAD, Tip.DROPPED, Tip.HEAD, Tip.HEAD, Tip.HEAD);
    }

    @Test
    void aDelayedAnswerCrossesWhatComesMeanwhile() {
        DatagramServer server = serve(Answer.SENDER);
        DatagramClient client = client(server, true);
        server.impair(new Impairments(0, 100, 0, 0, 1));
        client.send(bytes("slow"));
        await(() -> capture.in(server.peers(1).isEmpty() ? client.connection() : server.peers(1).getFirst().connection()).messages() == 1);
        server.impair(Impairments.NONE);
        echo(client, "fast", 2);
        // The server may take its note after the client.
        await(() -> read(client).items().stream().anyMatch(Landing.class::isInstance));
        assertThat(notes(client)).contains(new Note("delayed by our", "lossy network", true));
    }

    @Test
    void theSourceDocumentsAnswerEndsAtAConnectedClient() throws Exception {
        DatagramServer server = serve(Answer.DOCUMENT);
        assumePortIsFree(UdpServerSpec.DOCUMENT_PORT);
        DatagramClient client = (DatagramClient) open(service.open(new UdpClientSpec(
                new Endpoint("127.0.0.1", UdpServerSpec.DOCUMENT_PORT), Endpoint.of(server.state().local()), true), capture));
        client.send(bytes("Hello\r\n"));
        await(() -> steps(client).stream().flatMap(s -> s.arrows().stream()).anyMatch(a -> a.tip() == Tip.CROSS));
        assertThat(read(client).items()).filteredOn(Remark.class::isInstance).extracting(item -> ((Remark) item).text())
                .anyMatch(text -> text.startsWith("answers from a new socket, "));
    }

    @Test
    void icmpComesBackWhereNobodyListens() {
        DatagramServer server = serve(Answer.SENDER);
        Endpoint there = Endpoint.of(server.state().local());
        server.close();
        await(() -> server.state().phase() == Phase.CLOSED);
        DatagramClient client = (DatagramClient) open(service.open(new UdpClientSpec(new Endpoint("127.0.0.1", 0), there, true), capture));
        client.send(bytes("Hello"));
        await(() -> read(client).server().kind() == LadderModel.Kind.NOBODY);
        assertThat(steps(client).getLast().arrows()).extracting(Arrow::mark).endsWith(Arrow.Mark.ERROR);
    }

    private static void assumePortIsFree(int port) throws IOException {
        try (DatagramChannel probe = DatagramChannel.open()) {
            probe.bind(new InetSocketAddress("127.0.0.1", port));
        } catch (BindException _) {
            Assumptions.abort("port " + port + " is taken");
        }
    }

    private DatagramServer serve(Answer answer) {
        return (DatagramServer) open(service.listen(new UdpServerSpec(new Endpoint("127.0.0.1", 0), answer), capture));
    }

    private DatagramClient client(DatagramServer server, boolean connected) {
        return (DatagramClient) open(service.open(
                new UdpClientSpec(new Endpoint("127.0.0.1", 0), Endpoint.of(server.state().local()), connected), capture));
    }

    private static Session open(Session session) {
        await(() -> session.state().phase() == Phase.OPEN);
        return session;
    }

    /// Sends a datagram and waits until so many have come back.
    private void echo(DatagramClient client, String text, int back) {
        client.send(bytes(text));
        await(() -> capture.in(client.connection()).messages() == back);
    }

    private LadderModel read(DatagramClient client) {
        return new LadderReader(capture, LadderReader.Twins.of(capture), capture::calls, Story.ENGLISH, System::nanoTime)
                .read(client.connection(), false);
    }

    private List<Step> steps(DatagramClient client) {
        return read(client).items().stream().filter(Step.class::isInstance).map(Step.class::cast).toList();
    }

    private List<Note> notes(DatagramClient client) {
        return steps(client).stream().map(Step::note).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(1_000_000);
        }
        assertThat(condition.getAsBoolean()).as("within %s", LIMIT).isTrue();
    }
}
