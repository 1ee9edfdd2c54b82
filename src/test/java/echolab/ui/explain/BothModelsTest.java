package echolab.ui.explain;

import static echolab.ui.explain.Planted.C1;
import static echolab.ui.explain.Planted.C2;
import static echolab.ui.explain.Planted.CLIENT;
import static echolab.ui.explain.Planted.FOREIGN;
import static echolab.ui.explain.Planted.L1;
import static echolab.ui.explain.Planted.S1;
import static echolab.ui.explain.Planted.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import echolab.capture.Row;
import echolab.capture.Row.Kind;
import echolab.net.Connection;
import echolab.net.Endpoint;
import echolab.net.Failure.Operation;
import echolab.net.SocketEvent.Closed;
import echolab.net.SocketEvent.Failed;
import echolab.net.SocketEvent.HalfClosed;
import echolab.net.SocketEvent.Held;
import echolab.net.SocketEvent.Listening;
import echolab.net.SocketEvent.Opened;
import echolab.net.SocketEvent.Opening;
import echolab.net.SocketEvent.TurnedAway;
import echolab.net.status.SocketErrorStatus;
import echolab.net.tcp.Model;
import echolab.ui.Texts;
import echolab.ui.explain.Explanation.Pair;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The call below each step, as the sources that run have it for both of the JDK's models.
class BothModelsTest {

    private static final Source RUNNING = new Source();

    private final Planted world = new Planted();
    private final Explaining explain = Explaining.of(new Texts(Locale.ENGLISH), RUNNING, world);

    @ParameterizedTest(name = "{0}: {2} / {3}")
    @MethodSource("pairs")
    void whatRanStandsBesideTheOtherWay(Topic topic, Function<Planted, Row> make, String streams, String channels) {
        explain.explain(make.apply(world), world);
        Pair whereStreamsRan = shown().code().pair();
        assertThat(shown().topic()).isEqualTo(topic);
        assertThat(whereStreamsRan.model()).isEqualTo(Model.STREAMS);
        assertPart(whereStreamsRan.ran(), "Stream", streams);
        assertPart(whereStreamsRan.other(), "Channel", channels);
        world.model = Model.CHANNELS;
        explain.explain(world.rows.getLast(), world);
        assertThat(shown().code().pair()).isEqualTo(new Pair(Model.CHANNELS, whereStreamsRan.other(), whereStreamsRan.ran()));
    }

    private static void assertPart(Excerpt part, String file, String call) {
        assertThat(part.file()).startsWith(file);
        assertThat(part.lines()).hasSizeBetween(1, 7);
        assertThat(part.lines().get(part.marked()).text()).contains(call);
    }

    static Stream<Arguments> pairs() {
        return Stream.of(
                pair(Topic.SENT, w -> w.message(C1, Kind.OUT, "ping\n", 0, -1), "out.write(", "channel.write("),
                pair(Topic.SENT, w -> w.message(S1, Kind.OUT, "ping\n", 0, -1), "out.write(", "channel.write("),
                pair(Topic.ECHO, w -> w.echo(C1, "ping\n", "ping\r\n"), "in.read(", "channel.read("),
                pair(Topic.ECHO, w -> w.echo(C2, "ping", "ping"), "in.read(", "channel.read("),
                pair(Topic.ECHO, w -> w.echo(FOREIGN, "ping\n", "ping\n"), "in.read(", "channel.read("),
                pair(Topic.RECEIVED, w -> w.message(S1, Kind.IN, "ping\n", 0, -1), "in.read(", "channel.read("),
                pair(Topic.UNASKED, w -> w.message(C1, Kind.IN, "hello\n", 0, -1), "in.read(", "channel.read("),
                pair(Topic.UNFINISHED, w -> w.message(S1, Kind.IN_UNFINISHED, "hal", 0, -1), "in.read(", "channel.read("),
                pair(Topic.LISTENING, w -> w.life(new Listening(L1, 0, SERVER)), "server.bind(", "server.bind("),
                pair(Topic.ACCEPTED, w -> w.life(new Opened(S1, 0, SERVER, CLIENT, 0)), "Socket socket = server.accept()",
                        "SocketChannel channel = server.accept()"),
                pair(Topic.TURNED_AWAY, w -> w.life(new TurnedAway(L1, 0, CLIENT, 9)), "server.accept(", "server.accept("),
                pair(Topic.CONNECTED, w -> w.life(new Opened(C1, 9, CLIENT, SERVER, 0)), "socket.connect(", "channel.socket().connect("),
                pair(Topic.ATTEMPT_FAILED, w -> w.life(ExplainViewModelTest.attempt(true)), "socket.connect(", "channel.socket().connect("),
                pair(Topic.HALF_CLOSED, w -> w.life(new HalfClosed(C1, 0, false)), "socket.shutdownOutput()", "channel.shutdownOutput()"),
                pair(Topic.HALF_CLOSED, w -> w.life(new HalfClosed(S1, 0, true)), "in.read(", "channel.read("),
                pair(Topic.CLOSED, w -> {
                    w.reset = true;
                    return w.life(new Closed(C1, 0, false, 0));
                }, "socket.setSoLinger(true, 0)", "channel.setOption(SO_LINGER, 0)"),
                pair(Topic.FAILED, w -> w.life(failed(L1, Operation.BIND)), "server.bind(", "server.bind("),
                pair(Topic.FAILED, w -> w.life(failed(L1, Operation.ACCEPT)), "server.accept(", "server.accept("),
                pair(Topic.FAILED, w -> w.life(failed(C1, Operation.CONNECT)), "socket.connect(", "channel.socket().connect("),
                pair(Topic.FAILED, w -> w.life(failed(S1, Operation.READ)), "in.read(", "channel.read("),
                pair(Topic.FAILED, w -> w.life(failed(S1, Operation.WRITE)), "out.write(", "channel.write("),
                pair(Topic.FAILED, w -> w.life(failed(C1, Operation.WRITE)), "out.write(", "channel.write("));
    }

    private static Arguments pair(Topic topic, Function<Planted, Row> make, String streams, String channels) {
        return Arguments.of(topic, make, streams, channels);
    }

    private static Failed failed(Connection connection, Operation during) {
        return new Failed(connection, 0, Planted.failure(SocketErrorStatus.UNKNOWN, during, new IOException("planted")));
    }

    @Test
    void whereTheModelsDoNotDifferOrNoneIsKnownThereIsNoPair() {
        assertThat(shown().code().pair()).as("before anything ran").isNull();
        explain.explain(world.life(new Opening(C1, 0, new Endpoint("localhost", 7))), world);
        assertThat(shown().code().pair()).as("a look-up").isNull();
        explain.explain(world.life(new Held(S1, 0)), world);
        assertThat(shown().code().pair()).as("a held echo").isNull();
        world.model = null;
        explain.explain(world.echo(C1, "ping\n", "ping\r\n"), world);
        assertThat(shown().code().pair()).as("a forgotten socket").isNull();
    }

    @Test
    void theChoiceStaysFromOneExplanationToTheNext() {
        assertThat(explain.viewModel().bothModelsProperty().get()).isFalse();
        explain.viewModel().bothModelsProperty().set(true);
        explain.explain(world.echo(C1, "ping\n", "ping\r\n"), world);
        assertThat(explain.viewModel().bothModelsProperty().get()).isTrue();
    }

    private Explanation shown() {
        return explain.shown();
    }
}
