package echolab.ui.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            64          | 64
            64 B        | 64
            64 o        | 64
            ' 1,400 B ' | 1400
            1\u202f400 B  | 1400
            16 KiB      | 16384
            16KiB       | 16384
            0.5 kib     | 512
            1,5 ko      | 1500
            64k         | 64000
            """)
    void bytes(String text, long expected) {
        assertThat(Quantity.read(text, Quantity.BYTES)).hasValue(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5 s      | 5000000000
            500 ms   | 500000000
            1.5 s    | 1500000000
            1,5 s    | 1500000000
            10 \u00b5s    | 10000
            10 \u03bcs    | 10000
            10us     | 10000
            """)
    void times(String text, long expected) {
        assertThat(Quantity.read(text, Quantity.TIME)).hasValue(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            100,000         | 100000
            100 000 paquets | 100000
            1,000 packets   | 1000
            1 M             | 1000000
            100k            | 100000
            1,000,000,000   | 1000000000
            """)
    void counts(String text, long expected) {
        assertThat(Quantity.read(text, Quantity.COUNT)).hasValue(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "B", "-1", "1e3", "64 parsecs", "0.5 B", "1.2.3", "99999999999999999999999", "9,99 B", "1 s 2", "\u0661\u0662 lines"})
    void whatIsNoQuantityIsNone(String text) {
        assertThat(Quantity.read(text, Quantity.BYTES)).isEmpty();
    }

    @Test
    void aShortTimeNeedsNoUnit() {
        assertThat(Quantity.read("0", Quantity.SHORT_TIME)).hasValue(0);
        assertThat(Quantity.read("10", Quantity.SHORT_TIME)).hasValue(10_000);
        assertThat(Quantity.read("10", Quantity.TIME)).isEmpty();
    }
}
