package echolab.ui.tcp;

import echolab.ui.cards.ClientCard;
import static org.assertj.core.api.Assertions.assertThat;

import echolab.capture.Row;
import echolab.net.Connection.Role;
import echolab.net.Connection.Unit;
import echolab.net.Connection;
import echolab.net.Endpoint;
import echolab.net.SocketEvent;
import echolab.net.tcp.Model;
import echolab.ui.TcpBench;
import echolab.ui.detail.DetailViewModel.Content;
import echolab.ui.explain.Explanation;
import echolab.ui.explain.Topic;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TcpContextTest {

    private final TcpBench bench = new TcpBench();
    private final TcpViewModel tab = bench.tab;
    private final TcpContext context = new TcpContext(tab, bench.capture, bench.texts);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void remembersHowEachSocketWasOpenedWhateverTheCardsSayNow() {
        tab.server().modelProperty().set(Model.CHANNELS);
        Endpoint server = bench.serve();
        ClientViewModel client = bench.connect(server);
        bench.echo("one");
        Connection first = client.connectionProperty().get();
        Connection accepted = bench.capture.twin(first);
        Endpoint local = client.localProperty().get();
        client.close();
        bench.until("the client is closed", () -> client.stateProperty().get() == ClientCard.State.CLOSED);
        client.host().set("elsewhere.invalid");
        client.options().modelProperty().set(Model.CHANNELS);
        tab.server().modelProperty().set(Model.STREAMS);
        assertThat(context.endpoint(first)).isEqualTo(server);
        assertThat(context.model(first)).isEqualTo(Model.STREAMS);
        assertThat(context.endpoint(accepted)).isEqualTo(local);
        assertThat(context.model(accepted)).isEqualTo(Model.CHANNELS);
        assertThat(context.model(new Connection(Integer.MAX_VALUE, Role.CLIENT, 99, Unit.MESSAGE))).isNull();
    }

    @Test
    void aPortThatIsTakenIsNamedThoughNothingEverListenedThere() {
        bench.serve();
        tab.server().listenTwice();
        bench.until("the port is refused", () -> shown().topic() == Topic.FAILED);
        assertThat(shown().card().cause()).contains(tab.server().reachableAt().toString());
    }

    @Test
    void aResetOfOursIsToldFromAClose() {
        ClientViewModel client = bench.connect(bench.serve());
        bench.echo("one");
        Connection connection = client.connectionProperty().get();
        client.reset();
        bench.until("the client is closed", () -> bench.rows().stream()
                .anyMatch(r -> r.event() instanceof SocketEvent.Closed && r.connection().equals(connection)));
        assertThat(context.reset(connection)).isTrue();
        assertThat(context.reset(bench.capture.twin(connection))).isFalse();
    }

    @Test
    void aSelectedQuestionIsExplainedAnewWhenItsAnswerComes() {
        bench.serve();
        bench.connect(tab.server().reachableAt());
        tab.panes().ladder().steppingProperty().set(true);
        tab.client().composer().message().set("one");
        tab.client().send();
        bench.until("the echo is held", () -> bench.rows().stream().anyMatch(r -> r.event() instanceof SocketEvent.Held));
        Row question = bench.rows().stream().filter(r -> r.kind() == Row.Kind.OUT).findFirst().orElseThrow();
        tab.panes().traffic().selectedProperty().set(question.number());
        bench.settle();
        assertThat(shown().topic()).isEqualTo(Topic.SENT);
        tab.panes().ladder().next();
        bench.until("the answer is explained", () -> shown().topic() == Topic.ECHO);
        bench.settle();
        assertThat(tab.panes().detail().contentProperty().get()).isInstanceOfSatisfying(Content.Messages.class,
                m -> assertThat(m.echoed()).isNotNull());
        assertThat(tab.panes().traffic().selectedRowProperty().get().number()).isEqualTo(question.number());
    }

    @Test
    void openingsAreBounded() {
        Openings openings = new Openings();
        List<Connection> all = IntStream.rangeClosed(0, Openings.KEPT)
                .mapToObj(i -> new Connection(i, Role.CLIENT, i + 1, Unit.MESSAGE)).toList();
        all.forEach(c -> openings.add(c, new Endpoint("localhost", 7), Model.STREAMS));
        assertThat(openings.of(all.getFirst())).isNull();
        assertThat(openings.of(all.getLast())).isNotNull();
        assertThat(openings.before(all.get(1))).isNull();
        assertThat(openings.before(all.get(2))).isEqualTo(openings.of(all.get(1)));
    }

    private Explanation shown() {
        return tab.panes().explain().explanationProperty().get();
    }
}
