package echolab.ui.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import echolab.net.batch.Mode;
import echolab.net.batch.Protocol;
import echolab.net.batch.RaceSpec.Handling;
import echolab.net.batch.RaceSpec.Length;
import echolab.net.batch.RaceSpec;
import echolab.net.batch.Run;
import echolab.ui.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RaceProgressTest {

    private static final RaceSpec COUNTED = new RaceSpec(Protocol.TCP, 64, new Length.Packets(1_000_000), 1, 0,
            List.of(Mode.ONE_AT_A_TIME, Mode.FLUSH), Handling.NONE);
    private final Texts texts = new Texts(Locale.ENGLISH);

    @Test
    void whatHasJustBegunHasAllBeforeIt() {
        RaceProgress progress = RaceProgress.of(Races.begun(Races.TCP));
        assertThat(progress.part()).isZero();
        assertThat(progress.left()).isEqualTo(Duration.ofMillis(4 * 500 + 12 * 5_000));
        assertThat(progress.said(texts)).isEqualTo("run 1 of 16, about 62 s left");
    }

    @Test
    void timedRunsWeighAsLongAsTheyGoOn() {
        RaceProgress progress = RaceProgress.of(Races.running(Races.TCP));
        double done = 4 * 0.5 + 4 * 5 + 2;
        double whole = 4 * 0.5 + 12 * 5;
        assertThat(progress.part()).isCloseTo(done / whole, within(1e-9));
        assertThat(progress.left()).isEqualTo(Duration.ofSeconds(38));
        assertThat(progress.run()).isEqualTo(9);
    }

    @Test
    void aRaceThatIsOverIsAllDone() {
        for (Snapshot over : List.of(Races.finished(Races.TCP), Races.failed(Races.TCP))) {
            RaceProgress progress = RaceProgress.of(over);
            assertThat(progress.part()).isEqualTo(1);
            assertThat(progress.left()).isZero();
            assertThat(progress.run()).isEqualTo(progress.runs());
        }
    }

    @Test
    void countedRunsGoByTheirPackets() {
        Run half = Run.waiting(Mode.ONE_AT_A_TIME, 1).running();
        half.series().add(Duration.ofSeconds(4).toNanos(), 500_000);
        Snapshot race = Snapshot.of(COUNTED, List.of(half, Run.waiting(Mode.FLUSH, 1)), false);
        assertThat(RaceProgress.of(race).part()).isEqualTo(0.25);
        assertThat(RaceProgress.of(race).left()).as("nobody knows how fast the other is").isNull();
        assertThat(RaceProgress.of(race).said(texts)).isEqualTo("run 1 of 2");

        Snapshot last = Snapshot.of(COUNTED, List.of(Races.done(COUNTED, Mode.FLUSH, 1, 1), half), false);
        assertThat(RaceProgress.of(last).left()).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void aModeThatRanBeforeTellsHowLongItTakes() {
        Snapshot race = Snapshot.of(COUNTED, List.of(Races.done(COUNTED, Mode.ONE_AT_A_TIME, 0, 1), Run.waiting(Mode.ONE_AT_A_TIME, 1)), false);
        assertThat(RaceProgress.of(race).left().toMillis()).isEqualTo(1_000_000_000L / 94_000);
    }

    @Test
    void noRunTakesLongerThanItMay() {
        RaceSpec endless = new RaceSpec(Protocol.TCP, 64, new Length.Packets(Length.MAX_PACKETS), 1, 1, List.of(Mode.ONE_AT_A_TIME), Handling.NONE);
        Run done = Races.done(endless, Mode.ONE_AT_A_TIME, 0, 1);
        assertThat(RaceProgress.of(Snapshot.of(endless, List.of(done, Run.waiting(Mode.ONE_AT_A_TIME, 1)), false)).left()).isEqualTo(RaceSpec.LONGEST);
    }
}
