package echolab.ui.batch.reason;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.batch.Lack;
import echolab.net.batch.Mode;
import echolab.net.batch.Protocol;
import echolab.net.batch.RaceSpec.Handling;
import echolab.net.batch.RaceSpec;
import echolab.ui.Texts;
import echolab.ui.batch.BatchViewModel;
import echolab.ui.batch.Faults;
import echolab.ui.batch.Races;
import echolab.ui.batch.ScriptedRace;
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
    private ScriptedRace race = new ScriptedRace(Races.TCP).does();
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
        assertThat(labels()).containsExactly("Race", "Modify a buffer too early");
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
                + "Alone, a packet pays all of it; in a batch, 4,096 share it.");
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
        race(once(Protocol.TCP, Mode.OVERLAPPED, Mode.FLUSH).costs(Mode.OVERLAPPED, 1, 8_200).costs(Mode.FLUSH, 1 / 16.0, 6_200).does());
        assertThat(sentence()).isEqualTo("A kernel call costs about 2.1 µs here, and in a batch 16 packets share it. "
                + "But a packet of this size costs 6 µs more by itself, and no batch spares that.");
    }

    @Test
    void whereNothingCanBeComparedNothingIsClaimed() {
        race(once(Protocol.TCP, Mode.FLUSH).costs(Mode.FLUSH, 0.01, 34).does());
        assertThat(sentence()).startsWith("Here 100 packets shared one kernel call").contains("Race One at a time beside it");
        race(once(Protocol.UDP, Mode.ONE_AT_A_TIME).costs(Mode.ONE_AT_A_TIME, 1, 3_900).does());
        assertThat(sentence()).startsWith("Every packet made a kernel call of its own, which costs about 4 µs here.");
        race(once(Protocol.TCP, Mode.OVERLAPPED, Mode.FLUSH).costs(Mode.OVERLAPPED, 1, 6_000).costs(Mode.FLUSH, 1 / 16.0, 6_200).does());
        assertThat(sentence()).startsWith("In a batch 16 packets share one kernel call. Here that spared nothing");
        race(once(Protocol.TCP, Mode.FLUSH).ends());
        assertThat(shown().saying().badge()).isEqualTo("Stopped");
        assertThat(sentence()).startsWith("No mode got as far as a result");
    }

    @Test
    void oursIsCalledOurs() {
        race(handled(new Handling(Duration.ofNanos(10_000), false), once(Protocol.TCP, Mode.OVERLAPPED)).does());
        assertThat(sentence()).endsWith("Each call also waits 10 µs: that delay is ours.");
        assertThat(labels()).contains("Race without the delay");
    }

    @Test
    void lostDatagramsHaveTheirReasonAndARemedy() {
        race(once(Protocol.UDP, Mode.OVERLAPPED, Mode.SEGMENTED).costs(Mode.SEGMENTED, 1 / 64.0, 70).loses(Mode.SEGMENTED, 0.05).does());
        assertThat(sentence()).contains("in a batch, 64 share it")
                .contains("Segmented lost 5.00 % of its packets: the receiver’s buffer was full");
        assertThat(labels()).startsWith("Pace it, and race again");
        race = handled(new Handling(Duration.ZERO, true), once(Protocol.UDP, Mode.SEGMENTED)).does();
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
        assertThat(shown().saying().remark()).isEqualTo("18.0\u00a0M packets/s");
        assertThat(sentence()).isEqualTo("One kernel call took 1,024 packets, and a packet cost 52 ns of processor time. "
                + "That is 194 times as many packets a second as one at a time.");
        batch.selectedProperty().set(Mode.ONE_AT_A_TIME);
        assertThat(sentence()).isEqualTo("Every packet made a kernel call of its own, and cost 10 µs of processor time.");
        batch.selectedProperty().set(null);
        assertThat(shown().saying().badge()).isEqualTo("The reason");
    }

    @Test
    void whileItRunsTheModeThatRunsIsTold() {
        race(once(Protocol.TCP, Mode.ONE_AT_A_TIME, Mode.FLUSH).does(1).runs(0));
        assertThat(shown().saying().badge()).isEqualTo("It runs");
        assertThat(shown().saying().remark()).isEqualTo("Flush, 1 of 1");
        assertThat(sentence()).contains("one flush completes when all of them have");
        assertThat(reason.lanesProperty().get()).extracting(Lane::figure).containsExactly("1 a packet", "1 for many");
        batch.selectedProperty().set(Mode.ONE_AT_A_TIME);
        assertThat(sentence()).startsWith("Each write is awaited");
    }

    @Test
    void whileNothingNewIsToldNothingIsShownAnew() {
        race(once(Protocol.TCP, Mode.FLUSH).runs(0));
        AtomicInteger anew = new AtomicInteger();
        reason.explain().explanationProperty().subscribe(_ -> anew.incrementAndGet());
        reason.lanesProperty().subscribe(_ -> anew.incrementAndGet());
        batch.refresh();
        batch.refresh();
        assertThat(anew).hasValue(2);
    }

    @Test
    void aModeThatFailedHasItsCardOnceItIsLookedAt() {
        race(once(Protocol.TCP, Mode.OVERLAPPED, Mode.FLUSH).does(1).fails(0).ends());
        assertThat(shown().card()).isNull();
        batch.selectedProperty().set(Mode.FLUSH);
        assertThat(shown().card().name()).isEqualTo("ConnectionResetByPeer");
        assertThat(shown().card().cause()).startsWith("The receiver’s socket was closed");
        assertThat(labels()).containsExactly("Race again");
        assertThat(reason.lanesProperty().get()).isEmpty();
    }

    @Test
    void whereAllFailedTheFirstFailureIsTheReason() {
        race(once(Protocol.TCP, Mode.FLUSH).fails(0).ends());
        assertThat(shown().card().name()).isEqualTo("ConnectionResetByPeer");
    }

    @Test
    void theNextStepsDoWhatTheySay() {
        race(race);
        assertThat(labels()).containsExactly("Race UDP", "Delay each call by 10 µs", "Modify a buffer too early");
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
                    race(once(protocol, mode).runs(0));
                    assertThat(sentence()).isNotBlank().doesNotContain("{", "''");
                    race(once(protocol, mode).costs(mode, 1 / 16.0, 40).does());
                    assertThat(reason.lanesProperty().get()).singleElement()
                            .satisfies(lane -> assertThat(lane.line() + lane.figure()).doesNotContain("{", "''"));
                }
            }
        }
    }

    private static ScriptedRace once(Protocol protocol, Mode... modes) {
        return new ScriptedRace(Races.once(protocol, modes));
    }

    private static ScriptedRace handled(Handling handling, ScriptedRace race) {
        RaceSpec spec = race.spec();
        return new ScriptedRace(new RaceSpec(spec.protocol(), spec.size(), spec.length(), spec.repetitions(), spec.warmUps(), spec.modes(), handling));
    }

    /// Shows this race; the one before is ended where it goes on.
    private void race(ScriptedRace next) {
        race.ends();
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
