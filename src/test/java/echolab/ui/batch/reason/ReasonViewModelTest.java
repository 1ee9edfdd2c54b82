package echolab.ui.batch.reason;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.batch.Lack;
import echolab.net.batch.Mode;
import echolab.net.batch.Protocol;
import echolab.net.batch.RaceSpec.Handling;
import echolab.ui.Texts;
import echolab.ui.batch.BatchViewModel;
import echolab.ui.batch.Faults;
import echolab.ui.explain.Action;
import echolab.ui.explain.Explanation;
import echolab.ui.explain.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonViewModelTest {

    private final Texts texts = new Texts(Locale.ENGLISH);
    private Told race = Told.typical();
    private final BatchViewModel batch = new BatchViewModel(
            new BatchViewModel.Surroundings(_ -> race, 
                    (protocol, mode) -> mode.runsOver(protocol) ? Optional.empty() : Optional.of(Lack.LINUX_ONLY), texts, Runnable::run));
    private final Faults faults = new Faults(batch, texts, Runnable::run);
    private final ReasonViewModel reason = new ReasonViewModel(batch, faults, texts);

    @Test
    void beforeTheFirstRaceItSaysWhatABatchIs() {
        assertThat(shown().topic()).isEqualTo(Topic.FIRST);
        assertThat(shown().saying().badge()).isEqualTo("Before the first race");
        assertThat(shown().own()).isNull();
        assertThat(labels()).containsExactly("Race", "Break the rule: modify after write");
        assertThat(reason.lanesProperty().get()).extracting(Lane::mode)
                .containsExactly(Mode.ONE_AT_A_TIME, Mode.OVERLAPPED, Mode.GATHERED, Mode.FLUSH);
        batch.setup().protocolProperty().set(Protocol.UDP);
        assertThat(reason.lanesProperty().get()).extracting(Lane::mode)
                .containsExactly(Mode.ONE_AT_A_TIME, Mode.OVERLAPPED, Mode.FLUSH, Mode.SENDMMSG, Mode.SEGMENTED);
    }

    @Test
    void aRaceTellsTheReasonInItsOwnFigures() {
        race(race);
        assertThat(shown().saying().badge()).isEqualTo("The reason");
        assertThat(sentence()).isEqualTo("A kernel call costs about 5 µs here. "
                + "Alone, a packet pays all of it; in a batch 4,096 share it.");
        assertThat(reason.lanesProperty().get()).extracting(Lane::figure)
                .containsExactly("1 a packet", "1 a packet", "1 for 1,024", "1 for 4,096");
        assertThat(reason.lanesProperty().get()).extracting(Lane::line)
                .contains("Write, wait, write, wait.", "One writev names 1,024 buffers.", "Collected: 262\u00a0KB go in one call.");
        texts.setLocale(Locale.FRENCH);
        assertThat(sentence()).startsWith("Un appel au noyau coûte ici environ 5 µs.");
        assertThat(reason.lanesProperty().get()).extracting(Lane::figure).contains("1 pour 1\u202f024");
    }

    @Test
    void theBytesOfALargePacketAreNotSpared() {
        race(Told.over(Protocol.TCP, Mode.OVERLAPPED, Mode.FLUSH).done(Mode.OVERLAPPED, 117_000, 1, 8_200)
                .done(Mode.FLUSH, 160_000, 1 / 16.0, 6_200).finished());
        assertThat(sentence()).isEqualTo("A kernel call costs about 2.1 µs here, and in a batch 16 packets share it. "
                + "But a packet of this size costs 6 µs more by itself, and no batch spares that.");
    }

    @Test
    void whereNothingCanBeComparedNothingIsClaimed() {
        race(Told.over(Protocol.TCP, Mode.FLUSH).done(Mode.FLUSH, 1_000_000, 0.01, 34).finished());
        assertThat(sentence()).startsWith("Here 100 packets shared one kernel call").contains("Race One at a time beside it");
        race(Told.over(Protocol.UDP, Mode.ONE_AT_A_TIME).done(Mode.ONE_AT_A_TIME, 1_000, 1, 3_900).finished());
        assertThat(sentence()).startsWith("Every packet made a kernel call of its own, which costs about 4 µs here.");
        race(Told.over(Protocol.TCP, Mode.OVERLAPPED, Mode.FLUSH).done(Mode.OVERLAPPED, 117_000, 1, 6_000)
                .done(Mode.FLUSH, 110_000, 1 / 16.0, 6_200).finished());
        assertThat(sentence()).startsWith("In a batch 16 packets share one kernel call. Here that spared nothing");
        race(Told.over(Protocol.TCP, Mode.FLUSH).leftOut(Mode.FLUSH).finished());
        assertThat(shown().saying().badge()).isEqualTo("Stopped");
        assertThat(sentence()).startsWith("No mode got as far as a result");
    }

    @Test
    void oursIsCalledOurs() {
        race(Told.over(Protocol.TCP, new Handling(Duration.ofNanos(10_000), false), Mode.OVERLAPPED)
                .done(Mode.OVERLAPPED, 60_000, 1, 5_000).finished());
        assertThat(sentence()).endsWith("Each call also waits 10 µs: that delay is ours.");
        assertThat(labels()).contains("Race without the delay");
    }

    @Test
    void lostDatagramsHaveTheirReasonAndARemedy() {
        race(Told.over(Protocol.UDP, Mode.OVERLAPPED, Mode.SEGMENTED).done(Mode.OVERLAPPED, 250_000, 1, 4_000)
                .done(Mode.SEGMENTED, 9_000_000, 1 / 64.0, 70, 2_048_000).finished());
        assertThat(sentence()).contains("in a batch 64 share it")
                .contains("Segmented lost 5.00 % of its packets: the receiver’s buffer was full");
        assertThat(labels()).startsWith("Pace it, and race again");
        race = Told.over(Protocol.UDP, new Handling(Duration.ZERO, true), Mode.SEGMENTED).done(Mode.SEGMENTED, 9_000_000, 1 / 64.0, 70, 7).finished();
        shown().actions().getFirst().run().run();
        assertThat(batch.setup().pacedProperty().get()).isTrue();
        assertThat(sentence()).contains("although it waited for the receiver");
        assertThat(labels()).doesNotContain("Pace it, and race again");
    }

    @Test
    void theModeThatIsLookedAtHasItsOwnFigures() {
        race(race);
        batch.selectedProperty().set(Mode.GATHERED);
        assertThat(shown().saying().badge()).isEqualTo("Gathered");
        assertThat(shown().saying().remark()).isEqualTo("18.2\u00a0M packets/s");
        assertThat(sentence()).isEqualTo("One kernel call took 1,024 packets, and a packet cost 52 ns of processor time. "
                + "That is 193 times as many packets a second as one at a time.");
        batch.selectedProperty().set(Mode.ONE_AT_A_TIME);
        assertThat(sentence()).isEqualTo("Every packet made a kernel call of its own, and cost 10 µs of processor time.");
        batch.selectedProperty().set(null);
        assertThat(shown().saying().badge()).isEqualTo("The reason");
    }

    @Test
    void whileItRunsTheModeThatRunsIsTold() {
        race(Told.over(Protocol.TCP, Mode.ONE_AT_A_TIME, Mode.FLUSH).done(Mode.ONE_AT_A_TIME, 94_300, 1, 10_200).running(Mode.FLUSH));
        assertThat(shown().saying().badge()).isEqualTo("It runs");
        assertThat(shown().saying().remark()).isEqualTo("Flush, 1 of 1");
        assertThat(sentence()).contains("one flush completes when all of them have");
        assertThat(reason.lanesProperty().get()).extracting(Lane::figure).containsExactly("1 a packet", "1 for many");
        batch.selectedProperty().set(Mode.ONE_AT_A_TIME);
        assertThat(sentence()).startsWith("Each write is awaited");
    }

    @Test
    void whileNothingNewIsToldNothingIsShownAnew() {
        race(Told.over(Protocol.TCP, Mode.FLUSH).running(Mode.FLUSH));
        AtomicInteger anew = new AtomicInteger();
        reason.explain().explanationProperty().subscribe(_ -> anew.incrementAndGet());
        reason.lanesProperty().subscribe(_ -> anew.incrementAndGet());
        batch.refresh();
        batch.refresh();
        assertThat(anew).hasValue(2);
    }

    @Test
    void aModeThatFailedHasItsCardOnceItIsLookedAt() {
        race(Told.over(Protocol.TCP, Mode.OVERLAPPED, Mode.FLUSH).done(Mode.OVERLAPPED, 186_000, 1, 5_100).failed(Mode.FLUSH, Told.reset()).finished());
        assertThat(shown().card()).isNull();
        batch.selectedProperty().set(Mode.FLUSH);
        assertThat(shown().card().name()).isEqualTo("ConnectionResetByPeer");
        assertThat(shown().card().cause()).startsWith("The receiver’s socket was closed");
        assertThat(labels()).containsExactly("Race again");
        assertThat(reason.lanesProperty().get()).isEmpty();
    }

    @Test
    void whereAllFailedTheFirstFailureIsTheReason() {
        race(Told.over(Protocol.TCP, Mode.FLUSH).failed(Mode.FLUSH, Told.reset()).finished());
        assertThat(shown().card().name()).isEqualTo("ConnectionResetByPeer");
    }

    @Test
    void theNextStepsDoWhatTheySay() {
        race(race);
        assertThat(labels()).containsExactly("Race UDP", "Delay each call by 10 µs", "Break the rule: modify after write");
        press("Race UDP");
        assertThat(batch.setup().protocolProperty().get()).isEqualTo(Protocol.UDP);
        press("Delay each call by 10 µs");
        assertThat(batch.setup().delay().text()).isEqualTo("10 µs");
    }

    @ParameterizedTest
    @EnumSource
    void everyModeHasItsWordsInBothLanguages(Mode mode) {
        for (Locale language : Texts.LANGUAGES) {
            texts.setLocale(language);
            for (Protocol protocol : Protocol.values()) {
                if (mode.runsOver(protocol)) {
                    race(Told.over(protocol, mode).running(mode));
                    assertThat(sentence()).isNotBlank().doesNotContain("{", "''");
                    race(Told.over(protocol, mode).done(mode, 1_000, 1 / 16.0, 40).finished());
                    assertThat(reason.lanesProperty().get()).singleElement()
                            .satisfies(lane -> assertThat(lane.line() + lane.figure()).doesNotContain("{", "''"));
                }
            }
        }
    }

    /// Shows this race; the one before is ended where it goes on.
    private void race(Told next) {
        race.finished();
        batch.refresh();
        race = next;
        batch.start(next.spec());
    }

    private void press(String label) {
        shown().actions().stream().filter(action -> action.label().equals(label)).findFirst().orElseThrow().run().run();
    }

    private List<String> labels() {
        return shown().actions().stream().map(Action::label).toList();
    }

    private String sentence() {
        return shown().saying().sentence().replace('\u00a0', ' ');
    }

    private Explanation shown() {
        return reason.explain().explanationProperty().get();
    }
}
