package echolab.ui.batch.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PixelLineTest {

    private final PixelLine line = new PixelLine();

    @Test
    void aPointAColumnStaysAsItIs() {
        line.add(0.5, 3);
        line.add(1.5, 1);
        line.add(9.9, 2);
        assertThat(Arrays.copyOf(line.xs(), line.size())).containsExactly(0.5, 1.5, 9.9);
        assertThat(Arrays.copyOf(line.ys(), line.size())).containsExactly(3, 1, 2);
    }

    @Test
    void ofMoreTheHighestAndTheLowestAreKept() {
        for (double y : new double[] {5, 9, 2, 4, 7}) {
            line.add(3 + y / 100, y);
        }
        line.add(4, 1);
        assertThat(Arrays.copyOf(line.ys(), line.size())).containsExactly(2, 9, 1);
    }

    @Test
    void itGrowsAsLongAsItMust() {
        for (int x = 0; x < 1_000; x++) {
            line.add(x, x % 7);
        }
        assertThat(line.size()).isEqualTo(1_000);
        assertThat(line.ys()[999]).isEqualTo(999 % 7);
    }

    @Test
    void anAreaGoesThereAndBack() {
        PixelLine other = new PixelLine();
        line.add(0, 1);
        line.add(1, 2);
        other.add(0, 5);
        other.add(1, 6);
        PixelLine area = line.closedBy(other);
        assertThat(Arrays.copyOf(area.xs(), area.size())).containsExactly(0, 1, 1, 0);
        assertThat(Arrays.copyOf(area.ys(), area.size())).containsExactly(1, 2, 6, 5);
    }
}
