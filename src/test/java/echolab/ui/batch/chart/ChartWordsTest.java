package echolab.ui.batch.chart;

import static echolab.ui.batch.chart.Made.MILLI;
import static echolab.ui.batch.chart.Made.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.batch.Mode;
import echolab.net.batch.RaceSpec.Handling;
import echolab.net.batch.RaceSpec;
import echolab.net.batch.Run;
import echolab.ui.Texts;
import echolab.ui.batch.Races;
import echolab.ui.batch.ScriptedRace;
import echolab.ui.batch.Snapshot;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ChartWordsTest {

    private final ChartWords english = new ChartWords(new Texts(Locale.ENGLISH));
    private final ChartWords french = new ChartWords(new Texts(Locale.FRENCH));

    @Test
    void itSaysHowFarTheRaceIs() {
        assertThat(about(race().runs(0.2))).isEqualTo("TCP, 64 B, warm-up, not measured: One at a time");
        assertThat(about(race().does(10).runs(1))).isEqualTo("TCP, 64 B, repetition 2 of 3, Gathered");
        assertThat(about(race().does())).isEqualTo("TCP, 64 B, band = lowest to highest of 3 runs");
        assertThat(about(race().does(7).runs(1).ends())).isEqualTo("TCP, 64 B, stopped after 3 of 12 runs");
    }

    @Test
    void aRunEachHasNoBandAndADelayIsOurs() {
        RaceSpec spec = Races.TCP;
        RaceSpec once = new RaceSpec(spec.protocol(), spec.size(), spec.length(), 1, 0, List.of(Mode.FLUSH), new Handling(Duration.ofNanos(50_000), false));
        assertThat(about(new ScriptedRace(once).does())).isEqualTo("TCP, 64 B, our delay of 50 µs a call, one run each");
    }

    @Test
    void theStandingIsSaid() {
        assertThat(english.standing(Chart.EMPTY)).isEqualTo("Packets a second over time; nothing is measured yet");
        Run slow = Made.done(Mode.ONE_AT_A_TIME, 1, 94e3, 5 * SECOND);
        assertThat(english.standing(chart(slow))).isEqualTo("One at a time 94.0\u00a0k a second");
        Chart both = chart(slow, Made.done(Mode.FLUSH, 1, 28.2e6, 5 * SECOND));
        assertThat(english.standing(both)).isEqualTo("Flush 28.2\u00a0M a second; One at a time 94.0\u00a0k a second; the fastest is ×\u00a0300 the slowest");
        assertThat(french.standing(both)).startsWith("Vidage 28,2\u00a0M par seconde");
    }

    @Test
    void aFactorHasAsManyFiguresAsItNeeds() {
        assertThat(english.factor(1.94)).isEqualTo("×\u00a01.9");
        assertThat(english.factor(9.94)).isEqualTo("×\u00a09.9");
        assertThat(english.factor(9.96)).isEqualTo("×\u00a010");
        assertThat(french.factor(1_234.4)).startsWith("×\u00a01").endsWith("234");
    }

    @Test
    void theAxisIsInSecondsOrMilliseconds() {
        TimeAxis seconds = new TimeAxis(5 * SECOND, SECOND / 2);
        assertThat(english.label(seconds, SECOND / 2)).isEqualTo("0.5");
        assertThat(french.label(seconds, SECOND / 2)).isEqualTo("0,5");
        assertThat(english.label(seconds, 5 * SECOND)).isEqualTo("5\u00a0s");
        TimeAxis millis = TimeAxis.beyond(3 * MILLI);
        assertThat(english.label(millis, millis.end())).isEqualTo("3\u00a0ms");
        assertThat(english.caption(millis)).startsWith("milliseconds");
        assertThat(english.time(seconds, 1_700 * MILLI)).isEqualTo("1.70\u00a0s");
        assertThat(english.time(millis, MILLI / 2)).isEqualTo("0.50\u00a0ms");
    }

    @Test
    void aTimeIsReadFromAllLinesThatAreStillThere() {
        Chart chart = chart(Made.done(Mode.ONE_AT_A_TIME, 1, 94e3, 5 * SECOND), Made.running(Mode.FLUSH, 1, 28e6, 2 * SECOND));
        assertThat(english.readout(chart.times(), Readout.of(chart, SECOND))).isEqualTo("1.00\u00a0s: Flush 28.0\u00a0M a second; One at a time 94.0\u00a0k a second");
        assertThat(english.readout(chart.times(), Readout.of(chart, 3 * SECOND))).isEqualTo("3.00\u00a0s: One at a time 94.0\u00a0k a second");
    }

    private static ScriptedRace race() {
        return new ScriptedRace(Races.TCP);
    }

    private String about(ScriptedRace race) {
        return english.about(new Snapshot(race.spec(), race.runs(), List.of(), race.over()));
    }

    private static Chart chart(Run... runs) {
        return new ChartReader().read(Made.race(Made.timed(Duration.ofSeconds(5), Mode.ONE_AT_A_TIME, Mode.FLUSH), runs), Scale.LOG);
    }
}
