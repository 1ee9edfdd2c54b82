package echolab.net.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SeriesTest {

    private static final long BUCKET = Series.BUCKET.toNanos();

    private final Series series = new Series();

    @Test
    void isEmptyBeforeTheFirstPacket() {
        assertThat(series.packets()).isZero();
        assertThat(series.nanos()).isZero();
        assertThat(series.counts()).containsExactly(0);
    }

    @Test
    void countsEachPacketIntoTheBucketOfItsTime() {
        series.add(0, 1);
        series.add(BUCKET - 1, 2);
        series.add(BUCKET, 4);
        series.add(3 * BUCKET + 7, 8);
        assertThat(series.counts()).containsExactly(3, 4, 0, 8);
        assertThat(series.packets()).isEqualTo(15);
        assertThat(series.nanos()).isEqualTo(3 * BUCKET + 7);
    }

    @Test
    void growsToTheLongestRunAndCountsWhatIsLaterIntoTheLastBucket() {
        for (int bucket = 0; bucket < Series.BUCKETS; bucket++) {
            series.add(bucket * BUCKET, 1);
        }
        series.add(1_000 * RaceSpec.LONGEST.toNanos(), 5);
        assertThat(series.counts()).hasSize(Series.BUCKETS).endsWith(1, 6);
        assertThat(series.packets()).isEqualTo(Series.BUCKETS + 5);
    }

    @Test
    void whoReadsWhileItGrowsSeesNoPacketOutOfPlace() throws InterruptedException {
        int total = 200_000;
        Thread adding = Thread.ofPlatform().start(() -> {
            for (int i = 1; i <= total; i++) {
                series.add(i * 10_000L, 1);
            }
        });
        long seen = 0;
        while (seen < total) {
            long before = series.packets();
            long sum = Arrays.stream(series.counts()).sum();
            assertThat(sum).isGreaterThanOrEqualTo(before);
            assertThat(before).isGreaterThanOrEqualTo(seen);
            seen = before;
        }
        adding.join();
        assertThat(Arrays.stream(series.counts()).sum()).isEqualTo(total);
    }
}
