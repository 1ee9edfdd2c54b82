package echolab.ui.udp;

import echolab.ui.cards.ClientCard;
import static org.assertj.core.api.Assertions.assertThat;

import echolab.capture.Row;
import echolab.net.Connection;
import echolab.net.Endpoint;
import echolab.net.SocketEvent;
import echolab.net.status.SocketErrorStatus;
import echolab.net.udp.Answer;
import echolab.ui.UdpBench;
import echolab.ui.cards.ServerCard;
import echolab.ui.explain.Action;
import echolab.ui.explain.Topic;
import echolab.ui.udp.Faults.Kind;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UdpContextTest {

    private final UdpBench bench = new UdpBench();
    private final UdpViewModel tab = bench.tab;
    private final UdpContext context = new UdpContext(tab, bench.capture, bench.texts);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void itKnowsWhereDatagramsGo() {
        tab.client().host().set("elsewhere.invalid");
        assertThat(context.listening()).isFalse();
        Endpoint server = bench.serve();
        assertThat(context.listening()).isTrue();
        assertThat(context.server()).isEqualTo(server);
        ClientViewModel client = bench.bind(server);
        bench.echo("one");
        Connection own = client.connectionProperty().get();
        assertThat(context.endpoint(own)).isEqualTo(server);
        assertThat(context.endpoint(bench.capture.twin(own))).isEqualTo(client.localProperty().get());
        assertThat(context.reset(own)).isFalse();
        assertThat(context.model(own)).isNull();
        Row question = bench.rows().stream().filter(row -> row.kind() == Row.Kind.OUT).findFirst().orElseThrow();
        assertThat(context.partner(question).kind()).isEqualTo(Row.Kind.IN);
    }

    @Test
    void ofASocketThatNeverStoodItKnowsTheCard() {
        tab.faults().provoke(Kind.NAME);
        bench.until("it is refused", () -> tab.client().failureProperty().get() != null);
        assertThat(context.endpoint(tab.client().connectionProperty().get()).host()).isEqualTo("nosuch.invalid");
    }

    @Test
    void fromTheServerToAnEcho() {
        bench.serve();
        only(Topic.LISTENING, null).run().run();
        bench.until("it is bound", () -> tab.client().stateProperty().get() == ClientCard.State.OPEN);
        only(Topic.BOUND, null).run().run();
        bench.until("it is back", () -> bench.capture.roundTrips().count() == 1);
    }

    @Test
    void afterAMessageTheOtherWayOfAnsweringIsOfferedAndTheLossyNetwork() {
        assertThat(labels(Topic.ECHO)).containsExactly("Send where nobody listens");
        bench.serve();
        assertThat(labels(Topic.ECHO)).containsExactly("Answer as documented", "Turn the lossy network on", "Send where nobody listens");
        actions(Topic.ECHO, null).get(1).run().run();
        assertThat(tab.lossy().onProperty().get()).isTrue();
        actions(Topic.ECHO, null).get(0).run().run();
        bench.until("it runs anew", () -> tab.server().reachableAt() != null);
        assertThat(tab.server().answerProperty().get()).isEqualTo(Answer.DOCUMENT);
        assertThat(labels(Topic.SENT)).containsExactly("Answer to the sender", "Turn the lossy network off", "Send where nobody listens");
    }

    @Test
    void whereNobodyListensTheServerIsStartedOrUsed() {
        actions(Topic.ECHO, null).getLast().run().run();
        Row refused = failure(SocketErrorStatus.CONNECTION_REFUSED);
        tab.server().port().set("0");
        only(Topic.FAILED, refused).run().run();
        bench.until("it runs", () -> tab.server().reachableAt() != null);

        Action use = only(Topic.FAILED, refused);
        assertThat(use.label()).contains(String.valueOf(tab.server().reachableAt().port()));
        use.run().run();
        bench.until("it is bound", () -> tab.client().stateProperty().get() == ClientCard.State.OPEN);
        bench.echo("there it is");
    }

    @Test
    void aTakenPortOfTheClientIsLeftForAFreeOne() throws IOException {
        try (DatagramSocket other = new DatagramSocket(new InetSocketAddress("127.0.0.1", 0))) {
            tab.client().localPort().set(String.valueOf(other.getLocalPort()));
            tab.client().open();
            only(Topic.FAILED, failure(SocketErrorStatus.ADDRESS_ALREADY_IN_USE)).run().run();
            bench.until("it is bound", () -> tab.client().stateProperty().get() == ClientCard.State.OPEN);
        }
    }

    @Test
    void aTakenPortOfTheServerIsLeftForAFreeOne() throws IOException {
        try (DatagramSocket other = new DatagramSocket(new InetSocketAddress("127.0.0.1", 0))) {
            tab.server().port().set(String.valueOf(other.getLocalPort()));
            tab.server().start();
            tab.faults().provoke(Kind.NAME);
            Row taken = failure(SocketErrorStatus.ADDRESS_ALREADY_IN_USE);
            bench.until("it has stopped", () -> tab.server().stateProperty().get() == ServerCard.State.STOPPED);
            only(Topic.FAILED, taken).run().run();
            bench.until("it runs", () -> tab.server().stateProperty().get() == ServerCard.State.RUNNING);
        }
    }

    @Test
    void whatWasTooLongIsSentShorter() {
        tab.server().port().set("0");
        tab.faults().provoke(Kind.TOO_LONG);
        only(Topic.FAILED, failure(SocketErrorStatus.MESSAGE_TOO_LONG)).run().run();
        bench.until("it is back", () -> bench.capture.roundTrips().count() == 1);
    }

    @Test
    void whatIsHeldCanGoOn() {
        bench.bind(bench.serve());
        tab.panes().ladder().steppingProperty().set(true);
        tab.client().send();
        bench.until("it is held", () -> bench.rows().stream().anyMatch(row -> row.event() instanceof SocketEvent.Held));
        only(Topic.HELD, null).run().run();
        bench.until("it is back", () -> bench.capture.roundTrips().count() == 1);
    }

    @Test
    void whatHasClosedCanBeOpenedAgain() {
        ClientViewModel client = bench.bind(bench.serve());
        client.close();
        tab.server().stop();
        bench.until("both are closed", () -> bench.rows().stream().filter(row -> row.event() instanceof SocketEvent.Closed).count() == 2
                && client.stateProperty().get() == ClientCard.State.CLOSED && tab.server().stateProperty().get() == ServerCard.State.STOPPED);
        bench.rows().stream().filter(row -> row.event() instanceof SocketEvent.Closed)
                .forEach(row -> only(Topic.CLOSED, row).run().run());
        bench.until("both are open", () -> client.stateProperty().get() == ClientCard.State.OPEN
                && tab.server().stateProperty().get() == ServerCard.State.RUNNING);
    }

    private Row failure(SocketErrorStatus status) {
        bench.until(status.title(), () -> bench.rows().stream().anyMatch(row -> failed(row, status)));
        bench.settle();
        return bench.rows().stream().filter(row -> failed(row, status)).findFirst().orElseThrow();
    }

    private static boolean failed(Row row, SocketErrorStatus status) {
        return row.event() instanceof SocketEvent.Failed e && e.failure().status() == status;
    }

    private Action only(Topic topic, Row row) {
        List<Action> actions = actions(topic, row);
        assertThat(actions).hasSize(1);
        return actions.getFirst();
    }

    private List<Action> actions(Topic topic, Row row) {
        return context.actions(topic, row);
    }

    private List<String> labels(Topic topic) {
        return actions(topic, null).stream().map(Action::label).toList();
    }
}
