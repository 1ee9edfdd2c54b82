package echolab.ui.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.tcp.TcpFaults;
import echolab.ui.TcpBench;
import echolab.ui.cards.ClientCard.State;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StatusViewModelTest {

    private final TcpBench bench = new TcpBench();
    private final StatusViewModel status = bench.tab.panes().status();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void beforeAnythingEveryFigureIsNought() {
        bench.settle();
        assertThat(status.aliveProperty().get()).isFalse();
        assertThat(status.openProperty().get()).isEqualTo("[0] open");
        assertThat(status.outProperty().get()).startsWith("out [0] msgs");
        assertThat(status.errorsProperty().get()).isEmpty();
        assertThat(status.medianProperty().get()).contains("–");
        assertThat(status.windowProperty().get()).isEmpty();
    }

    @Test
    void itCountsAtBothEnds() {
        bench.connect(bench.serve());
        bench.until("both ends are open", () -> bench.capture.totals().open() == 2);
        for (String line : new String[] {"one", "two", "three"}) {
            bench.echo(line);
        }
        assertThat(status.aliveProperty().get()).isTrue();
        assertThat(status.openProperty().get()).isEqualTo("[2] open");
        assertThat(status.outProperty().get()).isEqualTo("out [6] msgs [34\u00a0B]");
        assertThat(status.inProperty().get()).isEqualTo("in [6] msgs [34\u00a0B]");
        assertThat(status.medianProperty().get()).matches("Round trip p50 \\[[\\d.,]+\u00a0ms]");
        assertThat(status.windowProperty().get()).isEqualTo("last [3]");
        assertThat(status.lostProperty().get()).isEqualTo("[0] lost");
    }

    @Test
    void itCountsWhilePausedAndBeginsAnewWhenCleared() {
        bench.connect(bench.serve());
        bench.tab.panes().traffic().pause();
        bench.echo("one");
        assertThat(status.outProperty().get()).startsWith("out [2] msgs");
        bench.tab.panes().traffic().clear();
        bench.settle();
        assertThat(status.outProperty().get()).startsWith("out [0] msgs");
        assertThat(status.openProperty().get()).isEqualTo("[2] open");
        bench.tab.panes().traffic().restore();
        bench.settle();
        assertThat(status.outProperty().get()).startsWith("out [2] msgs");
    }

    @Test
    void aFailureIsCounted() throws IOException {
        bench.tab.client().host().set("127.0.0.1");
        bench.tab.client().port().set(String.valueOf(TcpFaults.closedPort().port()));
        bench.tab.client().connect();
        bench.until("it is refused", () -> bench.tab.client().stateProperty().get() == State.CLOSED);
        bench.settle();
        assertThat(status.errorsProperty().get()).contains("[1]");
        assertThat(status.aliveProperty().get()).isFalse();
    }

    @Test
    void itFollowsTheLanguage() {
        bench.settle();
        bench.texts.setLocale(Locale.FRENCH);
        assertThat(status.openProperty().get()).isEqualTo(bench.texts.get("status.open", 0)).isNotEqualTo("[0] open");
    }
}
