package echolab.net.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import echolab.net.batch.RaceSpec.Handling;
import echolab.net.batch.RaceSpec.Length.Packets;
import echolab.net.batch.RaceSpec.Length.Time;
import echolab.net.batch.RaceSpec.Length;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class RaceSpecTest {

    private static final Length LENGTH = new Packets(1_000);

    @ParameterizedTest
    @CsvSource({ "TCP, 1", "TCP, 65536", "UDP, 1", "UDP, 65507" })
    void takesSizesUpToTheProtocolsLimit(Protocol protocol, int size) {
        assertThat(sized(protocol, size).size()).isEqualTo(size);
    }

    @ParameterizedTest
    @CsvSource({ "TCP, 0", "TCP, 65537", "UDP, -1", "UDP, 65508" })
    void refusesOtherSizes(Protocol protocol, int size) {
        assertThatIllegalArgumentException().isThrownBy(() -> sized(protocol, size)).withMessageEndingWith("bytes, not " + size);
    }

    private static RaceSpec sized(Protocol protocol, int size) {
        return new RaceSpec(protocol, size, LENGTH, 1, 0, List.of(Mode.ONE_AT_A_TIME), Handling.NONE);
    }

    @ParameterizedTest
    @ValueSource(longs = { 0, -1, Packets.MAX_PACKETS + 1 })
    void refusesCountsOutOfRange(long count) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Packets(count));
    }

    @ParameterizedTest
    @ValueSource(longs = { 99, 60_001 })
    void refusesTimesOutOfRange(long millis) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Time(Duration.ofMillis(millis)));
    }

    @Test
    void takesTimesWithinTheRange() {
        assertThatCode(() -> new Time(Duration.ofMillis(100))).doesNotThrowAnyException();
        assertThatCode(() -> new Time(RaceSpec.LONGEST)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({ "0, 0", "21, 0", "1, -1", "1, 4" })
    void refusesRepetitionsAndWarmUpsOutOfRange(int repetitions, int warmUps) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RaceSpec(Protocol.TCP, 64, LENGTH, repetitions, warmUps, List.of(Mode.FLUSH), Handling.NONE));
    }

    @Test
    void refusesModesThatAreNone_Twice_OrOfTheOtherProtocol() {
        assertThatIllegalArgumentException().isThrownBy(() -> of(Protocol.TCP, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> of(Protocol.TCP, List.of(Mode.FLUSH, Mode.FLUSH)));
        assertThatIllegalArgumentException().isThrownBy(() -> of(Protocol.TCP, List.of(Mode.FLUSH, Mode.SENDMMSG)));
        assertThatIllegalArgumentException().isThrownBy(() -> of(Protocol.UDP, List.of(Mode.GATHERED)));
    }

    @Test
    void refusesDelaysOutOfRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Handling(Duration.ofNanos(-1), false));
        assertThatIllegalArgumentException().isThrownBy(() -> new Handling(Duration.ofMillis(101), false));
    }

    @Test
    void keepsTheModesAsTheyWereGiven() {
        List<Mode> modes = new ArrayList<>(List.of(Mode.FLUSH, Mode.GATHERED));
        RaceSpec spec = of(Protocol.TCP, modes);
        modes.clear();
        assertThat(spec.modes()).containsExactly(Mode.FLUSH, Mode.GATHERED);
    }

    private static RaceSpec of(Protocol protocol, List<Mode> modes) {
        return new RaceSpec(protocol, 64, LENGTH, 1, 0, modes, Handling.NONE);
    }
}
