package echolab.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxesTest {

    @ParameterizedTest
    @CsvSource({"94000,28400000,4,8", "100000,100000,5,6", "100000,1000000,5,6", "0.5,0.9,-1,0", "1,10.1,0,2"})
    void decadesReachAroundTheirValues(double least, double most, int low, int high) {
        assertThat(Decades.around(least, most)).isEqualTo(new Decades(low, high));
    }

    @Test
    void decadesGrow() {
        assertThat(new Decades(4, 6).and(new Decades(5, 8))).isEqualTo(new Decades(4, 8));
    }

    @Test
    void aValueStandsByItsLogarithm() {
        Decades decades = new Decades(4, 8);
        assertThat(decades.share(Decades.value(4))).isZero();
        assertThat(decades.share(1e6)).isCloseTo(0.5, within(1e-9));
        assertThat(decades.share(1e9)).isGreaterThan(1);
        assertThat(decades.share(0)).isNegative();
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "3,5", "5,5", "11,20", "49,50", "51,100", "2000000001,5000000000"})
    void aNumberIsRoundedUp(long value, long round) {
        assertThat(RoundNumber.atLeast(value, 10, 20, 50)).isEqualTo(round);
    }
}
