package echolab.ui.batch.chart;

import static echolab.ui.batch.chart.Made.MILLI;
import static echolab.ui.batch.chart.Made.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import echolab.net.batch.Mode;
import echolab.net.batch.RaceSpec;
import echolab.net.batch.Run;
import echolab.net.status.SocketErrorStatus;
import echolab.ui.batch.Snapshot;
import echolab.ui.batch.chart.Trace.End;
import echolab.ui.charts.Decades;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ChartReaderTest {

    private static final RaceSpec SPEC = Made.timed(Duration.ofSeconds(5), Mode.ONE_AT_A_TIME, Mode.FLUSH);
    private static final Run WARM = Made.done(Mode.ONE_AT_A_TIME, 0, 40e3, SECOND / 2);
    private static final Run FIRST = Made.done(Mode.ONE_AT_A_TIME, 1, 94e3, 5 * SECOND);

    private final ChartReader reader = new ChartReader();

    @Test
    void warmUpsAreShownUntilSomethingIsMeasured() {
        Chart warming = read(Made.race(SPEC, WARM, Run.waiting(Mode.FLUSH, 0).running()));
        assertThat(warming.warming()).isTrue();
        assertThat(warming.traces()).singleElement().satisfies(trace -> {
            assertThat(trace.measured()).isNull();
            assertThat(trace.open().mean()).isEqualTo(40e3);
            assertThat(trace.end()).isEqualTo(End.DONE);
        });
        Chart measuring = read(Made.race(SPEC, WARM, Made.done(Mode.FLUSH, 0, 9e6, SECOND / 2), Made.running(Mode.ONE_AT_A_TIME, 1, 94e3, SECOND)));
        assertThat(measuring.warming()).isFalse();
        assertThat(measuring.traces()).extracting(Trace::mode, Trace::end).containsExactly(tuple(Mode.ONE_AT_A_TIME, End.RUNNING));
    }

    @Test
    void aRunThatGoesOnStandsBesideThoseThatAreDone() {
        Trace trace = read(Made.race(SPEC, WARM, FIRST, Made.running(Mode.ONE_AT_A_TIME, 2, 90e3, 2 * SECOND))).traces().getFirst();
        assertThat(trace.measured().runs()).isEqualTo(1);
        assertThat(trace.line()).isSameAs(trace.measured().median());
        assertThat(trace.newest()).isSameAs(trace.open());
        assertThat(trace.open().size()).isEqualTo(20);
        assertThat(trace.rate()).isEqualTo(94e3);
    }

    @Test
    void whatIsOverIsReadOnce() {
        Measured first = read(Made.race(SPEC, WARM, FIRST)).traces().getFirst().measured();
        assertThat(read(Made.race(SPEC, WARM, FIRST, Run.waiting(Mode.FLUSH, 1))).traces().getFirst().measured()).isSameAs(first);
        assertThat(read(Made.race(SPEC, WARM, FIRST, Made.done(Mode.ONE_AT_A_TIME, 2, 98e3, 5 * SECOND))).traces().getFirst().measured().runs()).isEqualTo(2);
    }

    @Test
    void aModeThatFailedKeepsItsLineAndSaysWhy() {
        Chart chart = read(Made.race(SPEC, WARM, FIRST, Made.failed(Mode.FLUSH, 1, 20e6, 3 * SECOND)));
        Trace failed = chart.traces().getLast();
        assertThat(failed.end()).isEqualTo(End.FAILED);
        assertThat(failed.failure().status()).isEqualTo(SocketErrorStatus.CONNECTION_RESET_BY_PEER);
        assertThat(failed.line().nanos()).isBetween(3 * SECOND - 1, 3 * SECOND);
        assertThat(chart.standings()).extracting(Trace::mode).containsExactly(Mode.ONE_AT_A_TIME);
        assertThat(chart.factor()).isNaN();
    }

    @Test
    void aModeThatFailedInItsWarmUpIsNotForgotten() {
        Trace failed = read(Made.race(SPEC, WARM, Made.failed(Mode.FLUSH, 0, 0, 0), FIRST)).traces().getLast();
        assertThat(failed.mode()).isEqualTo(Mode.FLUSH);
        assertThat(failed.newest().isEmpty()).isTrue();
        assertThat(failed.failure()).isNotNull();
    }

    @Test
    void aStoppedRunEndsWhereItEnds() {
        Trace trace = read(Made.race(SPEC, WARM, FIRST, Made.stopped(Mode.FLUSH, 1, 20e6, 2 * SECOND))).traces().getLast();
        assertThat(trace.end()).isEqualTo(End.STOPPED);
        assertThat(trace.line().size()).isEqualTo(20);
        assertThat(trace.failure()).isNull();
    }

    @Test
    void theFactorIsThatOfTheExtremes() {
        Chart chart = read(Made.race(SPEC, FIRST, Made.done(Mode.FLUSH, 1, 28.2e6, 5 * SECOND)));
        assertThat(chart.factor()).isEqualTo(300);
        assertThat(chart.standings()).extracting(Trace::mode).containsExactly(Mode.FLUSH, Mode.ONE_AT_A_TIME);
    }

    @Test
    void theAxesOnlyGrowDuringARace() {
        Run slow = Made.running(Mode.ONE_AT_A_TIME, 1, 2e3, SECOND);
        assertThat(decades(read(Made.race(SPEC, WARM, slow)))).isEqualTo(new Decades(3, 5));
        Made.add(slow.series(), 400e3, SECOND, 5 * SECOND);
        assertThat(decades(read(Made.race(SPEC, WARM, slow)))).isEqualTo(new Decades(3, 6));
        Made.add(slow.series(), 500, 5 * SECOND, 6 * SECOND);
        assertThat(decades(read(Made.race(SPEC, WARM, slow)))).isEqualTo(new Decades(3, 6));
        assertThat(decades(read(Made.race(SPEC, FIRST)))).isEqualTo(new Decades(4, 6));
    }

    @Test
    void theFirstPacketsOfARunDoNotSetTheScale() {
        Chart chart = read(Made.race(SPEC, WARM, Made.running(Mode.ONE_AT_A_TIME, 1, 200, 150 * MILLI)));
        assertThat(decades(chart)).isEqualTo(new Decades(4, 7));
        Run bumpy = Made.running(Mode.FLUSH, 1, 100, 300 * MILLI);
        Made.add(bumpy.series(), 30e6, 300 * MILLI, 2 * SECOND);
        assertThat(decades(read(Made.race(SPEC, WARM, bumpy)))).isEqualTo(new Decades(7, 9));
    }

    @Test
    void theLinearAxisHoldsTheHighest() {
        Snapshot race = Made.race(SPEC, FIRST, Made.done(Mode.FLUSH, 1, 28.2e6, 5 * SECOND));
        RateAxis axis = reader.read(race, Scale.LINEAR).rates();
        assertThat(axis).isEqualTo(new RateAxis.Linear(30_000_000, 10_000_000));
        assertThat(axis.lines()).hasSize(7).filteredOn(RateAxis.Line::labelled).extracting(RateAxis.Line::rate).containsExactly(0.0, 10e6, 20e6, 30e6);
    }

    @Test
    void theTimeAxisIsThatOfTheRaceOrHoldsTheLongest() {
        assertThat(read(Made.race(SPEC, WARM)).times()).isEqualTo(new TimeAxis(5 * SECOND, SECOND));
        RaceSpec counted = Made.counted(100_000, Mode.ONE_AT_A_TIME, Mode.FLUSH);
        assertThat(read(Made.race(counted, FIRST)).times().end()).isEqualTo(5 * SECOND);
        assertThat(read(Made.race(counted, Made.done(Mode.FLUSH, 1, 28e6, 3 * MILLI))).times()).satisfies(axis -> {
            assertThat(axis.end()).isEqualTo(3 * MILLI);
            assertThat(axis.inMillis()).isTrue();
            assertThat(axis.labels()).hasSize(7);
        });
    }

    @Test
    void shortRunsAreReadFinely() {
        RaceSpec counted = Made.counted(100_000, Mode.ONE_AT_A_TIME, Mode.FLUSH);
        Chart chart = read(Made.race(counted, FIRST, Made.done(Mode.FLUSH, 1, 1e6, 300 * MILLI)));
        assertThat(chart.traces().getFirst().line().size()).isEqualTo(50);
        assertThat(chart.traces().getLast().line().size()).isEqualTo(15);
        RaceSpec longest = Made.timed(RaceSpec.LONGEST, Mode.FLUSH);
        assertThat(read(Made.race(longest, Made.done(Mode.FLUSH, 1, 1e6, 60 * SECOND))).traces().getFirst().line().size()).isEqualTo(600);
    }

    private Chart read(Snapshot snapshot) {
        return reader.read(snapshot, Scale.LOG);
    }

    private static Decades decades(Chart chart) {
        return ((RateAxis.Log) chart.rates()).decades();
    }
}
