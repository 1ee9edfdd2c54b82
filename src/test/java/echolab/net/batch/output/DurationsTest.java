package echolab.net.batch.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

    private final Durations durations = new Durations();

    @ParameterizedTest
    @ValueSource(longs = {1, 15, 31, 32, 33, 1_000, 1_234_567, 60_000_000_000L, Long.MAX_VALUE})
    void isKnownToWithinFourPercent(long nanos) {
        durations.add(nanos);
        assertThat(durations.quantile(0.5)).isCloseTo(nanos, withinPercentage(4));
        assertThat(durations.quantile(1)).isEqualTo(durations.quantile(0.01));
    }

    @Test
    void quantilesAreThoseOfAll() {
        LongStream.rangeClosed(1, 1_000).map(i -> i * 1_000).forEach(durations::add);
        assertThat(durations.quantile(0.5)).isCloseTo(500_000, withinPercentage(4));
        assertThat(durations.quantile(0.99)).isCloseTo(990_000, withinPercentage(4));
    }

    @Test
    void nothingIsZero() {
        assertThat(durations.quantile(0.99)).isZero();
        durations.add(0);
        assertThat(durations.quantile(0.99)).isZero();
    }
}
