package echolab.ui.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.capture.Capture;
import echolab.capture.Limits;
import echolab.net.Client;
import echolab.net.Connection.Role;
import echolab.net.Endpoint;
import echolab.net.Server;
import echolab.net.Session.Phase;
import echolab.net.SocketService;
import echolab.net.tcp.Framing;
import echolab.net.tcp.Model;
import echolab.net.tcp.TcpClientSpec;
import echolab.net.tcp.TcpServerSpec;
import echolab.ui.ladder.Arrow.Mark;
import echolab.ui.ladder.Item.Step;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/// The ladder of real sockets on loopback.
class LadderLiveTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Capture capture = new Capture(new Limits(1 << 12, 1 << 20, 1 << 16));

    @Test
    void aConnectionFromItsConnectToItsClose() throws InterruptedException {
        try (SocketService service = new SocketService()) {
            Server server = service.listen(new TcpServerSpec(new Endpoint("127.0.0.1", 0), Framing.LINES, Model.STREAMS), capture);
            await(() -> server.state().phase() == Phase.OPEN);
            Endpoint there = Endpoint.of(server.state().local());
            Client client = service.connect(new TcpClientSpec(there, Framing.LINES, Model.STREAMS), capture);
            await(() -> client.state().phase() == Phase.OPEN);
            client.send("Hello\n".getBytes(StandardCharsets.UTF_8));
            await(() -> capture.in(client.connection()).messages() == 1);
            client.close();
            assertThat(client.awaitClosed(LIMIT)).isTrue();
            await(() -> server.peerCount() == 0);

            LadderModel model = reader().read(client.connection(), true);
            List<Step> steps = model.items().stream().map(Step.class::cast).toList();
            assertThat(steps).extracting(step -> step.arrows().getFirst().mark())
                    .containsExactly(Mark.OK, Mark.OUT, Mark.NEUTRAL);
            assertThat(steps.get(1).arrows()).extracting(Arrow::toServer).containsExactly(true, false);
            assertThat(steps.get(1).roundTrip()).isPositive();
            assertThat(model.server().address()).isEqualTo(there.toString());
            assertThat(model.strips()).allSatisfy(strip -> assertThat(strip.reads()).hasSize(1));
        }
    }

    @Test
    void anAddressWhereNobodyListens() throws InterruptedException {
        try (SocketService service = new SocketService()) {
            Server server = service.listen(new TcpServerSpec(new Endpoint("127.0.0.1", 0), Framing.LINES, Model.STREAMS), capture);
            await(() -> server.state().phase() == Phase.OPEN);
            Endpoint there = Endpoint.of(server.state().local());
            server.close();
            assertThat(server.awaitClosed(LIMIT)).isTrue();
            Client client = service.connect(new TcpClientSpec(there, Framing.LINES, Model.CHANNELS), capture);
            assertThat(client.awaitClosed(LIMIT)).isTrue();
            LadderModel model = reader().read(client.connection(), false);
            assertThat(model.server().kind()).isEqualTo(LadderModel.Kind.NOBODY);
            assertThat(client.connection().role()).isEqualTo(Role.CLIENT);
            assertThat(((Step) model.items().getFirst()).note().text()).isEqualTo("refused");
        }
    }

    private LadderReader reader() {
        return new LadderReader(capture, LadderReader.Twins.of(capture), capture::calls, Story.ENGLISH, System::nanoTime);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(1_000_000);
        }
        assertThat(condition.getAsBoolean()).as("within %s", LIMIT).isTrue();
    }
}
