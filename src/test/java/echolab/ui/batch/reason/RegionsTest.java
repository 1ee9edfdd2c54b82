package echolab.ui.batch.reason;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.batch.Mode;
import echolab.net.batch.Protocol;
import echolab.ui.explain.Excerpt;
import echolab.ui.explain.Source;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The lines behind every mode and experiment, in the sources that run.
class RegionsTest {

    /// Characters of a line that the pane, at its narrowest, shows without scrolling.
    private static final int PANE = 35;

    static Stream<String> regions() {
        Stream<String> modes = Arrays.stream(Protocol.values()).flatMap(protocol -> Arrays.stream(Mode.values())
                .filter(mode -> mode.runsOver(protocol)).map(mode -> RaceExplainer.region(mode, protocol)));
        return Stream.concat(modes.distinct(), Stream.of("batch-modify", "batch-modify-after", "batch-unconnected"));
    }

    @ParameterizedTest
    @MethodSource("regions")
    void areMarkedAndFitIntoThePane(String region) {
        Excerpt lines = Source.own().region(region, null);
        assertThat(lines.lines()).hasSizeBetween(3, 9).allSatisfy(line -> assertThat(line.text()).hasSizeLessThanOrEqualTo(PANE));
        assertThat(lines.marked()).isNotNegative();
    }
}
