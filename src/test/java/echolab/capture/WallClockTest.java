package echolab.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class WallClockTest {

    @Test
    void countsFromItsStartInBothDirections() {
        WallClock clock = new WallClock(Instant.parse("2026-01-02T03:04:05Z"), -500);
        assertThat(clock.at(1_500)).isEqualTo("2026-01-02T03:04:05.000002Z");
        assertThat(clock.at(-1_500)).isEqualTo("2026-01-02T03:04:04.999999Z");
    }

    @Test
    void startsNow() {
        assertThat(WallClock.startingNow().at(System.nanoTime())).isCloseTo(Instant.now(), within(10, ChronoUnit.SECONDS));
    }
}
