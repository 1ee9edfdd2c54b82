package echolab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    private final Texts english = new Texts(Locale.ENGLISH);
    private final Texts french = new Texts(Locale.FRENCH);

    @ParameterizedTest
    @CsvSource({"0,0.00", "4.118,4.12", "9.996,10.0", "99.96,100", "412.3,412", "999.4,999", "999.5,1.00 k", "94_060,94.1 k", "186_000,186 k",
        "28_400_000,28.4 M", "3_210_000_000,3.21 G", "5e12,5.00 T"})
    void anAmountHasThreeFiguresAndItsPrefix(String value, String expected) {
        assertThat(english.amount(Double.parseDouble(value.replace("_", "")))).isEqualTo(expected.replace(' ', '\u00a0'));
    }

    @ParameterizedTest
    @CsvSource({"94060,'94,1 k'", "28400000,'28,4 M'"})
    void inFrenchWithAComma(double value, String expected) {
        assertThat(french.amount(value)).isEqualTo(expected.replace(' ', '\u00a0'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0           | 0 ns    | 0 ns
            34.4        | 34 ns   | 34 ns
            5120        | 5.1 µs  | 5,1 µs
            9960        | 10 µs   | 10 µs
            61000       | 61 µs   | 61 µs
            143000      | 143 µs  | 143 µs
            9712000     | 9.7 ms  | 9,7 ms
            1.24e9      | 1.2 s   | 1,2 s
            2e12        | 2,000 s | 2 000 s
            """)
    void aSpanHasItsUnit(double nanos, String inEnglish, String inFrench) {
        assertThat(plain(english.span(nanos))).isEqualTo(inEnglish);
        assertThat(plain(french.span(nanos))).isEqualTo(inFrench);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.4     | 0.4 ns | 0,4 ns
            34      | 30 ns  | 30 ns
            1438    | 1.4 µs | 1,4 µs
            1960    | 2 µs   | 2 µs
            5061    | 5 µs   | 5 µs
            9600    | 10 µs  | 10 µs
            143000  | 140 µs | 140 µs
            999000  | 1 ms   | 1 ms
            2.5e9   | 2.5 s  | 2,5 s
            """)
    void estimatesHaveFewFigures(double nanos, String inEnglish, String inFrench) {
        assertThat(plain(english.about(nanos))).isEqualTo(inEnglish);
        assertThat(plain(french.about(nanos))).isEqualTo(inFrench);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            999           | 999 B   | 999 o
            1000          | 1.00 KB | 1,00 ko
            45005728000   | 45.0 GB | 45,0 Go
            """)
    void aSizeHasItsUnit(long bytes, String inEnglish, String inFrench) {
        assertThat(plain(english.size(bytes))).isEqualTo(inEnglish);
        assertThat(plain(french.size(bytes))).isEqualTo(inFrench);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0      | 7      | 0 %
            7      | 7      | 100 %
            1      | 100000 | < 0.01 %
            42     | 1000   | 4.20 %
            420    | 1000   | 42.0 %
            99999  | 100000 | 99.9 %
            """)
    void aPartIsNeitherAllNorNothingWhereItIsOnlyNearlySo(long part, long whole, String said) {
        assertThat(plain(english.percent(part, whole))).isEqualTo(said);
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    @ParameterizedTest
    @CsvSource({"0,0", "500,500", "10000,10 k", "2500000,2.5 M", "1e9,1 G"})
    void aRoundAmountHasNoFigureTooMany(double value, String expected) {
        assertThat(new Texts(Locale.ENGLISH).roundAmount(value)).isEqualTo(expected.replace(' ', '\u00a0'));
    }
}
