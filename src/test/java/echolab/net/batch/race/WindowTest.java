package echolab.net.batch.race;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.batch.Mode;
import echolab.net.batch.Protocol;
import echolab.net.batch.RaceSpec.Handling;
import echolab.net.batch.RaceSpec.Length;
import echolab.net.batch.RaceSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import java.time.Duration;
import java.util.List;

class WindowTest {

    private static final Quota QUOTA = new Quota(10_000, Duration.ofSeconds(60));

    @ParameterizedTest
    @CsvSource({ "TCP, ONE_AT_A_TIME, 64, 1", "TCP, OVERLAPPED, 64, 4096", "TCP, FLUSH, 64, 4096", "TCP, FLUSH, 65536, 256", "TCP, GATHERED, 1400, 4096",
            "UDP, SENDMMSG, 64, 4096", "UDP, SEGMENTED, 1400, 4094", "UDP, SEGMENTED, 65507, 256" })
    void isLargeButWithinItsBounds(Protocol protocol, Mode mode, int size, int most) {
        assertThat(window(protocol, mode, size, Duration.ZERO, Long.MAX_VALUE).most()).isEqualTo(most);
    }

    @ParameterizedTest
    @CsvSource({ "TCP, OVERLAPPED, 64, 1", "UDP, FLUSH, 64, 1", "TCP, FLUSH, 64, 4096", "TCP, FLUSH, 65536, 4", "TCP, GATHERED, 64, 1024", "UDP, SENDMMSG, 64, 1024",
            "UDP, SEGMENTED, 64, 128", "UDP, SEGMENTED, 1400, 46", "UDP, SEGMENTED, 65507, 1" })
    void isOneCallWhereEachIsDelayedForLong(Protocol protocol, Mode mode, int size, int most) {
        assertThat(window(protocol, mode, size, Handling.MAX_DELAY, Long.MAX_VALUE).most()).isEqualTo(most);
    }

    @ParameterizedTest
    @CsvSource({ "OVERLAPPED, 1, 1", "OVERLAPPED, 300, 150", "SEGMENTED, 300, 128", "SEGMENTED, 100, 50", "SENDMMSG, 5000, 2048" })
    void twoOfThemHaveRoom(Mode mode, long room, int most) {
        assertThat(window(Protocol.UDP, mode, 64, Duration.ZERO, room).most()).isEqualTo(most);
    }

    @Test
    void theLastHasWhatIsLeft() {
        Window window = window(Protocol.TCP, Mode.FLUSH, 64, Duration.ZERO, Long.MAX_VALUE);
        window.begin();
        assertThat(window.next(0)).isEqualTo(4_096);
        assertThat(window.next(8_192)).isEqualTo(1_808);
        assertThat(window.next(10_000)).isZero();
    }

    @Test
    void whenTheTimeIsUpThereIsNone() {
        Window window = new Window(Mode.FLUSH, spec(Protocol.TCP, Mode.FLUSH, 64, Duration.ZERO), Long.MAX_VALUE, new Quota(10_000, Duration.ZERO));
        window.begin();
        assertThat(window.next(0)).isZero();
    }

    private static Window window(Protocol protocol, Mode mode, int size, Duration delay, long room) {
        return new Window(mode, spec(protocol, mode, size, delay), room, QUOTA);
    }

    private static RaceSpec spec(Protocol protocol, Mode mode, int size, Duration delay) {
        return new RaceSpec(protocol, size, new Length.Packets(10_000), 1, 0, List.of(mode), new Handling(delay, true));
    }
}
