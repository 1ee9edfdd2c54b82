package echolab.ui.batch.result;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.Failure;
import echolab.net.batch.Mode;
import echolab.net.batch.Report.Arrived;
import echolab.net.batch.Report;
import echolab.net.batch.Run;
import echolab.ui.Texts;
import echolab.ui.batch.Races;
import echolab.ui.batch.Snapshot;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ResultRowTest {

    private final Texts english = new Texts(Locale.ENGLISH);
    private final Texts french = new Texts(Locale.FRENCH);

    @Test
    void theFastestComesFirstAndItsBarIsFull() {
        List<ResultRow> rows = ResultRow.of(Races.finished(Races.TCP));
        assertThat(rows).extracting(ResultRow::mode).containsExactly(Mode.FLUSH, Mode.GATHERED, Mode.OVERLAPPED, Mode.ONE_AT_A_TIME);
        assertThat(rows.getFirst().share()).isEqualTo(1);
        assertThat(rows.getLast().share()).isEqualTo(94_000 / 28_400_000.0);
        assertThat(rows).extracting(row -> row.factor(english)).containsExactly("×302", "×194", "×2.0", "×1");
        assertThat(rows).extracting(row -> row.remark(english)).containsOnly("");
    }

    @Test
    void figuresAreInTheUnitsThatFitThem() {
        List<ResultRow> rows = ResultRow.of(Races.finished(Races.TCP));
        assertThat(values(rows.getFirst(), english)).containsExactly("28.4 M", "1,818", "0.0002", "34 ns", "61 µs", "143 µs", "0");
        assertThat(values(rows.getLast(), english)).containsExactly("94.0 k", "6.0", "1.0000", "10 µs", "10 µs", "31 µs", "0");
        assertThat(values(rows.getFirst(), french)).containsExactly("28,4 M", "1 818", "0,0002", "34 ns", "61 µs", "143 µs", "0");
        assertThat(ResultColumn.RATE.remark(rows.getFirst(), english)).isEqualTo("± 4 %");
    }

    @Test
    void whatWasLostHasItsShare() {
        ResultRow segmented = row(Races.finished(Races.UDP), Mode.SEGMENTED);
        assertThat(plain(ResultColumn.LOST.value(segmented, english))).isEqualTo("2.27 M");
        assertThat(plain(ResultColumn.LOST.remark(segmented, english))).isEqualTo("4.20 %");
        assertThat(segmented.damaged()).as("lost is not damaged").isFalse();
    }

    @Test
    void fewerCallsThanFourDecimalsTellAreNotNone() {
        ResultRow row = row(race(done(1, new Report(1_000_000, new Arrived(1_000_000, 1_000_000, 0, true), new Report.Cost(4, 1),
                new Report.Completion(1, 1), 1_000_000_000))), Mode.FLUSH);
        assertThat(plain(ResultColumn.CALLS.value(row, english))).isEqualTo("< 0.0001");
        assertThat(ResultColumn.RATE.remark(row, english)).as("one repetition does not spread").isEmpty();
        assertThat(row.factor(english)).as("nobody wrote one at a time").isEmpty();
    }

    @Test
    void whatArrivedOtherwiseIsSaid() {
        Report damaged = new Report(10, new Arrived(10, 640, 1, false), new Report.Cost(1, 1), new Report.Completion(1, 1), 1_000);
        ResultRow row = row(race(done(1, damaged)), Mode.FLUSH);
        assertThat(row.damaged()).isTrue();
        assertThat(row.remark(english)).isEqualTo("damaged in 1 of 1");
    }

    @Test
    void whatIsNotAllThereSaysHowFarItIs() {
        assertThat(row(Races.running(Races.TCP), Mode.FLUSH).remark(english)).isEqualTo("1 of 3");
        assertThat(row(Races.begun(Races.TCP), Mode.FLUSH).remark(english)).isEqualTo("0 of 3");
        Snapshot failed = Races.failed(Races.TCP);
        assertThat(row(failed, Mode.FLUSH).remark(english)).isEqualTo("left out");
        assertThat(row(failed, Mode.OVERLAPPED).remark(english)).isEqualTo("1 of 3");
        assertThat(row(failed, Mode.OVERLAPPED).measured()).isTrue();
        assertThat(row(failed, Mode.GATHERED).measured()).isFalse();
    }

    @Test
    void whyItFailedIsTheStatusOrWhatTheSystemSaid() {
        ResultRow failed = row(Races.failed(Races.TCP), Mode.OVERLAPPED);
        assertThat(failed.why()).isEqualTo("ConnectionResetByPeer");
        assertThat(failed.whyInTwoLines()).isEqualTo("Connection\nResetByPeer");
        Run odd = Run.waiting(Mode.FLUSH, 1).failed(Failure.of(Failure.Operation.WRITE, new IOException("odd")));
        assertThat(row(race(odd), Mode.FLUSH).why()).isEqualTo("odd");
        assertThat(row(race(odd), Mode.FLUSH).whyInTwoLines()).isEqualTo("odd");
    }

    @Test
    void rowsAreSpokenInWords() {
        assertThat(plain(row(Races.finished(Races.TCP), Mode.FLUSH).spoken(english))).isEqualTo("Flush: ×302 as fast as one at a time, "
                + "28.4 M packets a second ± 4 %, 1,818 megabytes a second, 0.0002 kernel calls a packet, 34 ns of processor time a packet, "
                + "half of the writes within 61 µs, 99 of 100 within 143 µs, 0 lost");
        assertThat(row(Races.failed(Races.TCP), Mode.GATHERED).spoken(english)).isEqualTo("Gathered: Failed: ConnectionResetByPeer.");
        assertThat(row(Races.failed(Races.TCP), Mode.OVERLAPPED).spoken(english)).startsWith("Overlapped: Failed: ConnectionResetByPeer. ×2.0")
                .endsWith("0 lost, 1 of 3");
        assertThat(row(Races.begun(Races.TCP), Mode.FLUSH).spoken(french)).isEqualTo("Vidage: 0 sur 3");
    }

    private static Run done(int repetition, Report report) {
        return Run.waiting(Mode.FLUSH, repetition).done(report);
    }

    private static Snapshot race(Run... runs) {
        return Races.race(Races.TCP, List.of(runs), true);
    }

    private static ResultRow row(Snapshot race, Mode mode) {
        return ResultRow.of(race).stream().filter(row -> row.mode() == mode).findFirst().orElseThrow();
    }

    private static List<String> values(ResultRow row, Texts texts) {
        return java.util.Arrays.stream(ResultColumn.values()).map(column -> plain(column.value(row, texts))).toList();
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
