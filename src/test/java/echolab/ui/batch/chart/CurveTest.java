package echolab.ui.batch.chart;

import static echolab.ui.batch.chart.Made.MILLI;
import static echolab.ui.batch.chart.Made.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import echolab.net.batch.Mode;
import echolab.net.batch.Run;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurveTest {

    private static final long WIDTH = 100 * MILLI;

    @Test
    void aPointIsTheMeanOfItsSpan() {
        Run run = Made.running(Mode.FLUSH, 1, 1e6, 300 * MILLI);
        Made.add(run.series(), 3e6, 300 * MILLI, 400 * MILLI);
        Curve curve = Curve.of(run, WIDTH);
        assertThat(curve.rates()).hasSize(4);
        assertThat(curve.rate(2)).isEqualTo(1e6);
        assertThat(curve.last()).isCloseTo(3e6, within(10.0));
        assertThat(curve.time(0)).isEqualTo(50 * MILLI);
        assertThat(curve.mean()).isCloseTo(1.5e6, within(10.0));
    }

    /// What the last span has so far is neither shown as a fall nor as anything else that it is not.
    @ParameterizedTest
    @CsvSource({"300,3", "310,3", "349,3", "351,4", "390,4"})
    void theLastSpanIsShownOnceItSaysSomethingAndThenWithItsTrueLength(long millis, int points) {
        for (Run run : List.of(Made.running(Mode.FLUSH, 1, 1e6, millis * MILLI), Made.done(Mode.FLUSH, 1, 1e6, millis * MILLI))) {
            Curve curve = Curve.of(run, WIDTH);
            assertThat(curve.rates()).hasSize(points);
            assertThat(curve.last()).isCloseTo(1e6, within(100.0));
        }
    }

    @Test
    void aRunShorterThanASpanIsOnePointOfItsTrueRate() {
        Curve curve = Curve.of(Made.done(Mode.FLUSH, 1, 28e6, 3 * MILLI), 20 * MILLI);
        assertThat(curve.rates()).containsExactly(28e6);
        assertThat(curve.nanos()).isEqualTo(3 * MILLI);
        assertThat(curve.time(0)).isEqualTo(3 * MILLI / 2);
        assertThat(Curve.of(Made.running(Mode.FLUSH, 1, 28e6, 3 * MILLI), 20 * MILLI).last()).isCloseTo(28e6, within(100.0));
    }

    @Test
    void nothingArrivedIsNoCurve() {
        assertThat(Curve.of(Run.waiting(Mode.FLUSH, 1).running(), WIDTH).isEmpty()).isTrue();
    }

    @Test
    void aTimeHasAPointUntilTheRunEnds() {
        Curve curve = Curve.of(Made.running(Mode.FLUSH, 1, 1e6, 330 * MILLI), WIDTH);
        assertThat(curve.at(0)).isZero();
        assertThat(curve.at(250 * MILLI)).isEqualTo(2);
        assertThat(curve.at(320 * MILLI)).isEqualTo(2);
        assertThat(curve.at(340 * MILLI)).isEqualTo(-1);
        assertThat(curve.at(-1)).isEqualTo(-1);
    }

    @Test
    void repetitionsHaveAMedianBetweenTheirExtremes() {
        Measured measured = measured(Made.done(Mode.FLUSH, 1, 2e6, SECOND), Made.done(Mode.FLUSH, 2, 5e6, SECOND), Made.done(Mode.FLUSH, 3, 1e6, SECOND));
        assertThat(measured.median().rates()).hasSize(10).containsOnly(2e6);
        assertThat(measured.lowest()).containsOnly(1e6);
        assertThat(measured.highest()).containsOnly(5e6);
        assertThat(measured.median().mean()).isEqualTo(2e6);
        assertThat(measured.runs()).isEqualTo(3);
    }

    @Test
    void theMedianOfTwoIsBetweenThem() {
        assertThat(measured(Made.done(Mode.FLUSH, 1, 2e6, SECOND), Made.done(Mode.FLUSH, 2, 4e6, SECOND)).median().rates()).containsOnly(3e6);
    }

    @Test
    void theyEndWhereTheMedianOfThemEnds() {
        Measured measured = measured(Made.done(Mode.FLUSH, 1, 1e6, 500 * MILLI), Made.done(Mode.FLUSH, 2, 1e6, 700 * MILLI),
                Made.done(Mode.FLUSH, 3, 1e6, 5 * SECOND));
        assertThat(measured.median().rates()).hasSize(7);
        assertThat(measured.median().nanos()).isEqualTo(700 * MILLI);
    }

    private static Measured measured(Run... runs) {
        return Measured.of(List.of(runs).stream().map(run -> Curve.of(run, WIDTH)).toList());
    }
}
