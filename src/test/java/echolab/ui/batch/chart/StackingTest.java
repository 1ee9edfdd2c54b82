package echolab.ui.batch.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StackingTest {

    @Test
    void whatHasRoomStaysWhereItBelongs() {
        assertThat(place(new double[] {20, 100, 60}, 20)).containsExactly(20, 100, 60);
    }

    @Test
    void neighboursShareTheShift() {
        assertThat(place(new double[] {100, 104}, 24)).containsExactly(90, 114);
        assertThat(place(new double[] {104, 100}, 24)).containsExactly(114, 90);
        assertThat(place(new double[] {100, 100, 100, 30}, 20)).containsExactly(80, 100, 120, 30);
    }

    @Test
    void theEndsHold() {
        assertThat(place(new double[] {198, 200}, 20)).containsExactly(170, 190);
        assertThat(place(new double[] {-5, 0}, 20)).containsExactly(10, 30);
    }

    @Test
    void pushedTogetherTheyPushOthers() {
        assertThat(place(new double[] {199, 198, 165}, 20)).containsExactly(190, 170, 150);
    }

    @Test
    void highOnesTakeMoreRoom() {
        assertThat(Stacking.place(new double[] {100, 100}, new double[] {20, 40}, 0, 200)).containsExactly(85, 115);
    }

    @Test
    void withTooLittleRoomTheyOverlapEvenly() {
        assertThat(Stacking.place(new double[] {10, 10, 10, 10}, new double[] {20, 20, 20, 20}, 0, 40)).containsExactly(5, 15, 25, 35);
    }

    @Test
    void nothingIsNothing() {
        assertThat(place(new double[0], 20)).isEmpty();
    }

    private static double[] place(double[] wanted, double height) {
        double[] heights = new double[wanted.length];
        Arrays.fill(heights, height);
        return Stacking.place(wanted, heights, 0, 200);
    }
}
