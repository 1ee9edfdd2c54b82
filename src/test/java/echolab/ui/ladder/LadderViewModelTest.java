package echolab.ui.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.Connection;
import echolab.net.Connection.Role;
import echolab.net.Endpoint;
import echolab.ui.TcpBench;
import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LadderViewModelTest {

    private final TcpBench bench = new TcpBench();
    private final LadderViewModel ladder = bench.tab.panes().ladder();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void itIsEmptyUntilSomethingHappens() {
        bench.settle();
        assertThat(ladder.modelProperty().get().isEmpty()).isTrue();
        assertThat(ladder.choices()).isEmpty();
    }

    @Test
    void theNewestClientIsChosenAndOthersAreOffered() throws IOException {
        Endpoint server = bench.serve();
        Connection first = bench.connect(server).connectionProperty().get();
        bench.tab.newClient();
        Connection second = bench.connect(server).connectionProperty().get();
        assertThat(ladder.choiceProperty().get()).isEqualTo(second);
        try (Socket _ = new Socket("127.0.0.1", server.port())) {
            bench.until("the foreign client is offered", () -> ladder.choices().size() == 3);
            assertThat(ladder.choices()).startsWith(first, second);
            assertThat(ladder.choices().getLast().role()).isEqualTo(Role.ACCEPTED);
        }
        bench.echo("for the second");
        ladder.choiceProperty().set(first);
        int steps = ladder.modelProperty().get().items().size();
        ladder.choiceProperty().set(null);
        assertThat(ladder.modelProperty().get().items().size()).isGreaterThan(steps);
        bench.tab.clientProperty().set(bench.tab.clients().getFirst());
        assertThat(ladder.choiceProperty().get()).isEqualTo(first);
    }

    @Test
    void aPauseKeepsThePicture() {
        bench.connect(bench.serve());
        bench.echo("one");
        LadderModel before = ladder.modelProperty().get();
        ladder.pausedProperty().set(true);
        bench.echo("two");
        assertThat(ladder.modelProperty().get()).isSameAs(before);
        ladder.pausedProperty().set(false);
        bench.settle();
        assertThat(ladder.modelProperty().get().items()).hasSizeGreaterThan(before.items().size());
    }

    @Test
    void steppingHoldsEachEchoUntilNext() {
        Connection client = bench.connect(bench.serve()).connectionProperty().get();
        ladder.steppingProperty().set(true);
        bench.tab.client().send();
        bench.until("the echo is held", () -> ladder.heldProperty().get() == 1);
        assertThat(bench.capture.in(client).messages()).isZero();
        assertThat(bench.tab.panes().held()).isEqualTo("Hello, sockets");
        ladder.next();
        bench.until("the echo is back", () -> bench.capture.in(client).messages() == 1);
        assertThat(ladder.heldProperty().get()).isZero();
        ladder.next();
        bench.tab.client().send();
        bench.until("the next is held too", () -> ladder.heldProperty().get() == 1);
        assertThat(bench.capture.in(client).messages()).isEqualTo(1);
        ladder.steppingProperty().set(false);
        bench.until("all go on", () -> bench.capture.in(client).messages() == 2);
    }

    @Test
    void writesAndReadsAreShownWhenAskedFor() {
        bench.connect(bench.serve());
        bench.echo("one");
        assertThat(ladder.modelProperty().get().strips()).isEmpty();
        ladder.callsProperty().set(true);
        assertThat(ladder.modelProperty().get().strips()).hasSize(2);
    }
}
