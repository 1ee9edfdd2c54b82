package echolab.ui.udp.loss;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.udp.Ledger.Column;
import echolab.net.udp.Ledger.Fates;
import echolab.net.udp.Ledger;
import echolab.ui.Texts;
import echolab.ui.charts.Decades;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripTest {

    private final Texts english = new Texts(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource({"1,0,0,20,5", "1,20,0,20,5", "1,21,0,30,10", "1,1999,0,2000,500", "1,2000,0,2000,500", "1,2001,0,3000,1000",
        "1,262144,0,300000,100000", "2,262145,1,262145,100000"})
    void theAxisEndsAtARoundNumberUntilTheEarliestAreForgotten(long first, long last, long from, long to, long step) {
        assertThat(NumberAxis.of(first, last)).isEqualTo(new NumberAxis(from, to, step));
    }

    @Test
    void itIsLabelledAtItsSteps() {
        assertThat(NumberAxis.of(1, 2_000).labels()).containsExactly(0L, 500L, 1_000L, 1_500L, 2_000L);
        assertThat(new NumberAxis(120_000, 382_144, 100_000).labels()).containsExactly(200_000L, 300_000L);
    }

    @ParameterizedTest
    @CsvSource({"200_000,50_000_000,-1,2", "9_000,50_000_000,-3,2", "30_000,300_000,-2,2", "200_000,1_900_000_000,-1,4", "100,200,-4,2"})
    void theTimesReachFromTheShortestToTheLongest(String shortest, String longest, int low, int high) {
        Column column = new Column(number(shortest), number(longest), 0, 0, 0, 0);
        assertThat(Strip.times(List.of(column, new Column(-1, -1, 1, 0, 0, 0)))).isEqualTo(new Decades(low, high));
    }

    @Test
    void aPlaceOnTheAxisIsAColumn() {
        Strip strip = Strip.of(Ledgers.perfect(15).columns(Ledger.KEPT, 5));
        assertThat(strip.span(0)).isEqualTo(new Strip.Span(1, 3));
        assertThat(strip.span(4)).isEqualTo(new Strip.Span(13, 15));
        assertThat(strip.middle(0)).isEqualTo(1.5 / 20);
        assertThat(strip.at(0)).isZero();
        assertThat(strip.at(14.9 / 20)).isEqualTo(4);
        assertThat(strip.at(15.1 / 20)).isEqualTo(-1);
        assertThat(strip.at(-0.1)).isEqualTo(-1);
        assertThat(Strip.EMPTY.at(0.5)).isEqualTo(-1);
    }

    @Test
    void aColumnSaysWhatItHolds() {
        Readout readout = new Readout(english);
        Ledger ledger = new Ledger();
        long now = System.nanoTime() - 5_000_000_000L;
        for (int i = 1; i <= 4; i++) {
            ledger.sending(now);
        }
        ledger.returned(2, now + 210_000);
        ledger.returned(1, now + 25_000_000);
        ledger.fates(System.nanoTime());
        ledger.sending(System.nanoTime());
        Strip each = Strip.of(ledger.columns(Ledger.KEPT, 5));
        assertThat(readout.of(each, 0)).isEqualTo("No 1 · 25.0\u00a0ms · late · reordered");
        assertThat(readout.of(each, 1)).isEqualTo("No 2 · 0.21\u00a0ms");
        assertThat(readout.of(each, 2)).isEqualTo("No 3 · lost");
        assertThat(readout.of(each, 4)).isEqualTo("No 5 · on its way");
        assertThat(readout.of(Strip.of(ledger.columns(Ledger.KEPT, 1)), 0))
                .isEqualTo("No 1–5 · 0.21–25.0\u00a0ms · 2 × lost · 1 × late · 1 × reordered");
    }

    @Test
    void figuresAreSaidWithTheirShare() {
        Fates fates = new Fates(2_000, 1_961, 39, 0, 18, 21, 17, 0, 210_000, 4_800_000);
        assertThat(said(fates)).containsExactly("2,000 ", "1,961 98.0\u00a0%", "39 1.95\u00a0%", "18 > 20 ms", "21 1.05\u00a0%", "17 0.85\u00a0%",
                "0.21\u00a0ms p99 4.80\u00a0ms");
        Fates nearly = new Fates(1_000_000, 999_999, 1, 0, 0, 0, 0, 0, -1, -1);
        assertThat(said(nearly)).startsWith("1,000,000 ", "999,999 99.9\u00a0%", "1 < 0.01\u00a0%").contains("0 0\u00a0%").endsWith("– ");
        assertThat(said(new Fates(5, 3, 0, 2, 0, 0, 0, 0, 1, 1))).startsWith("5 2 underway", "3 60.0\u00a0%");
        assertThat(LossFigure.LOST.remark(fates, new Texts(Locale.FRENCH))).isEqualTo("1,95\u00a0%");
    }

    private List<String> said(Fates fates) {
        return Arrays.stream(LossFigure.values()).map(f -> f.value(fates, english) + " " + f.remark(fates, english)).toList();
    }

    private static long number(String text) {
        return Long.parseLong(text.replace("_", ""));
    }
}
