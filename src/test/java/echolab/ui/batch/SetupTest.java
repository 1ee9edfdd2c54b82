package echolab.ui.batch;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.batch.Mode;
import echolab.net.batch.Protocol;
import echolab.net.batch.RaceSpec.Length;
import echolab.net.batch.RaceSpec;
import echolab.ui.Field;
import echolab.ui.Texts;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetupTest {

    private final Setup setup = new Setup(new Texts(Locale.ENGLISH), ScriptedRace::lack);

    @Test
    void whatItSaysAtFirstCanBeRaced() {
        RaceSpec spec = setup.spec().orElseThrow();
        assertThat(spec.protocol()).isEqualTo(Protocol.TCP);
        assertThat(spec.size()).isEqualTo(64);
        assertThat(spec.length()).isEqualTo(new Length.Time(Duration.ofSeconds(1)));
        assertThat(spec.modes()).containsExactly(Mode.ONE_AT_A_TIME, Mode.OVERLAPPED, Mode.GATHERED, Mode.FLUSH);
        assertThat(spec.handling().paced()).isFalse();
    }

    @Test
    void datagramsArePacedUnlessTheyAreNot() {
        setup.protocolProperty().set(Protocol.UDP);
        assertThat(setup.spec().orElseThrow().handling().paced()).isTrue();
        setup.pacedProperty().set(false);
        assertThat(setup.spec().orElseThrow().handling().paced()).isFalse();
        assertThat(setup.spec().orElseThrow().modes()).contains(Mode.SENDMMSG, Mode.SEGMENTED).doesNotContain(Mode.GATHERED);
    }

    @Test
    void packetsAreCountedInPlaceOfTime() {
        setup.length().set("100,000 packets");
        assertThat(setup.spec().orElseThrow().length()).isEqualTo(new Length.Packets(100_000));
    }

    @ParameterizedTest
    @CsvSource({"0,TCP", "65537,TCP", "65508,UDP", "x,TCP", "-1,UDP", "0.5,TCP", "'',TCP"})
    void aSizeOutOfRangeIsRefusedAtItsField(String text, Protocol protocol) {
        setup.protocolProperty().set(protocol);
        setup.size().set(text);
        assertRefused(setup.size(), "bytes");
    }

    @ParameterizedTest
    @CsvSource({"99 ms", "61 s", "0", "1000000001", "soon", "''"})
    void aLengthOutOfRangeIsRefusedAtItsField(String text) {
        setup.length().set(text);
        assertRefused(setup.length(), "60 s");
    }

    @ParameterizedTest
    @CsvSource({"0", "21", "x", "1.5"})
    void repetitionsOutOfRangeAreRefusedAtTheirField(String text) {
        setup.repetitions().set(text);
        assertRefused(setup.repetitions(), "1 to 20");
    }

    @Test
    void warmUpsOutOfRangeAreRefusedAtTheirField() {
        setup.warmUps().set("0");
        assertThat(setup.spec()).isPresent();
        setup.warmUps().set("4");
        assertRefused(setup.warmUps(), "0 to 3");
    }

    @Test
    void aDelayOutOfRangeIsRefusedAtItsField() {
        setup.delay().set("10 \u00b5s");
        assertThat(setup.spec().orElseThrow().handling().delay()).isEqualTo(Duration.ofNanos(10_000));
        setup.delay().set("101 ms");
        assertRefused(setup.delay(), "100 ms");
    }

    @Test
    void noModeIsRefused() {
        for (Mode mode : Mode.values()) {
            setup.wanted(mode).set(false);
        }
        assertRefused(setup.modes(), "at least one");
        setup.wanted(Mode.FLUSH).set(true);
        assertThat(setup.modes().refused()).isFalse();
        assertThat(setup.spec().orElseThrow().modes()).containsExactly(Mode.FLUSH);
    }

    @Test
    void everyBadFieldIsMarkedAtOnce() {
        setup.size().set("0");
        setup.repetitions().set("0");
        assertThat(setup.spec()).isEmpty();
        assertThat(setup.size().refused()).isTrue();
        assertThat(setup.repetitions().refused()).isTrue();
    }

    private void assertRefused(Field field, String words) {
        assertThat(setup.spec()).isEmpty();
        assertThat(field.problemProperty().get()).contains(words);
    }
}
