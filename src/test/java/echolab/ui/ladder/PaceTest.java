package echolab.ui.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final Pace pace = new Pace();

    @Test
    void everythingAppearsAsItHappens() {
        long[] keys = {3, 5, 8};
        pace.follow(keys);
        assertThat(pace.shown(keys)).isEqualTo(3);
        assertThat(pace.tick(1, keys)).isFalse();
    }

    @Test
    void slowArrowsComeOneAfterTheOther() {
        long[] before = {1};
        pace.follow(before);
        pace.set(2);
        long[] keys = {1, 4, 7};
        pace.follow(keys);
        assertThat(pace.shown(keys)).isEqualTo(1);
        assertThat(pace.waiting(keys)).isEqualTo(1);
        assertThat(pace.tick(1, keys)).isTrue();
        assertThat(pace.progress()).isEqualTo(0.5);
        assertThat(pace.tick(1, keys)).isTrue();
        assertThat(pace.shown(keys)).isEqualTo(2);
        assertThat(pace.waiting(keys)).isZero();
        pace.tick(2, keys);
        assertThat(pace.shown(keys)).isEqualTo(3);
        assertThat(pace.tick(1, keys)).isFalse();
    }

    @Test
    void noMoreThanTheBoundWaits() {
        pace.set(1);
        long[] keys = LongStream.rangeClosed(1, 150).toArray();
        pace.follow(keys);
        assertThat(pace.shown(keys)).isEqualTo(150 - Pace.WAITING);
    }

    @Test
    void whatHasScrolledAwayCountsAsShown() {
        long[] keys = {1, 2, 3};
        pace.follow(keys);
        pace.set(1);
        long[] later = {3, 4};
        pace.follow(later);
        assertThat(pace.shown(later)).isEqualTo(1);
    }
}
