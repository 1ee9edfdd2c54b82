package echolab.ui.udp;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.SocketEvent;
import echolab.net.udp.Impairments;
import echolab.ui.UdpBench;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LossyViewModelTest {

    private static final int ROWS_OF_AN_ECHO = 4;
    /// Sent and received, not answered.
    private static final int ROWS_OF_A_LOSS = 2;

    private final UdpBench bench = new UdpBench();
    private final LossyViewModel lossy = bench.tab.lossy();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void itIsOffAtFirstAndTurnedOnWithWhatItsFieldsSay() {
        assertThat(now()).isEqualTo(Impairments.NONE);
        lossy.onProperty().set(true);
        assertThat(now()).isEqualTo(new Impairments(2, 1, 1, 1, 42));
        lossy.delay().set("30 %");
        lossy.seed().set("7");
        assertThat(now()).isEqualTo(new Impairments(2, 30, 1, 1, 7));
        lossy.onProperty().set(false);
        assertThat(now()).isEqualTo(Impairments.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "101", "half", "1.5 %"})
    void aBadChanceLeavesItAsItWas(String chance) {
        lossy.onProperty().set(true);
        lossy.drop().set(chance);
        assertThat(lossy.drop().problemProperty().get()).isNotEmpty();
        assertThat(now()).isEqualTo(new Impairments(2, 1, 1, 1, 42));
        lossy.drop().set("3");
        assertThat(now().drop()).isEqualTo(3);
    }

    @Test
    void whileItIsOnThePaneSaysSoInTheLanguageOfNow() {
        assertThat(bench.tab.loss().impairedProperty().get()).isEmpty();
        lossy.onProperty().set(true);
        assertThat(bench.tab.loss().impairedProperty().get()).contains("2 % dropped");
        bench.texts.setLocale(Locale.FRENCH);
        assertThat(bench.tab.loss().impairedProperty().get()).isNotEmpty().doesNotContain("dropped");
        lossy.onProperty().set(false);
        assertThat(bench.tab.loss().impairedProperty().get()).isEmpty();
    }

    @Test
    void aRunningServerFollowsAtOnce() {
        bench.bind(bench.serve());
        bench.echo("before");
        lossy.drop().set("100");
        lossy.onProperty().set(true);
        bench.tab.client().send();
        bench.until("the answer is dropped, and its question listed", () -> impaired() == 1 && bench.messages() == ROWS_OF_AN_ECHO + ROWS_OF_A_LOSS);
        lossy.onProperty().set(false);
        bench.echo("after");
        assertThat(impaired()).isEqualTo(1);
    }

    @Test
    void aServerThatStartsLaterIsLossyToo() {
        lossy.drop().set("100");
        lossy.onProperty().set(true);
        bench.bind(bench.serve());
        bench.tab.client().send();
        bench.until("the answer is dropped", () -> impaired() == 1);
    }

    private Impairments now() {
        return lossy.impairmentsProperty().get();
    }

    private long impaired() {
        return bench.rows().stream().filter(row -> row.event() instanceof SocketEvent.Impaired).count();
    }
}
