package echolab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    @ParameterizedTest
    @CsvSource({"0,0.00", "4.118,4.12", "9.996,10.0", "99.96,100", "412.3,412", "999.4,999", "999.5,1.00 k", "94_060,94.1 k", "186_000,186 k",
        "28_400_000,28.4 M", "3_210_000_000,3.21 G", "5e12,5000 G"})
    void anAmountHasThreeFiguresAndItsPrefix(String value, String expected) {
        assertThat(new Texts(Locale.ENGLISH).amount(Double.parseDouble(value.replace("_", "")))).isEqualTo(expected.replace(' ', '\u00a0'));
    }

    @ParameterizedTest
    @CsvSource({"94060,'94,1 k'", "28400000,'28,4 M'"})
    void inFrenchWithAComma(double value, String expected) {
        assertThat(new Texts(Locale.FRENCH).amount(value)).isEqualTo(expected.replace(' ', '\u00a0'));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "500,500", "10000,10 k", "2500000,2.5 M", "1e9,1 G"})
    void aRoundAmountHasNoFigureTooMany(double value, String expected) {
        assertThat(new Texts(Locale.ENGLISH).roundAmount(value)).isEqualTo(expected.replace(' ', '\u00a0'));
    }
}
