package echolab.net.batch.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The packets of a race, and the check that finds those which were changed.
class PacketsTest {

    private final Packets packets = new Packets(64);
    private final Check check = new Check(packets);

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 4, 64, 1_400, 65_507, 65_536 })
    void theCycleHasWholePacketsAndKeepsWithinItsBound(int size) {
        Packets cycle = new Packets(size);
        assertThat(cycle.count()).isGreaterThanOrEqualTo(4);
        assertThat(cycle.original().remaining()).isEqualTo(cycle.count() * size).isLessThanOrEqualTo(1 << 18);
        assertThat(IntStream.range(0, cycle.count()).map(number -> cycle.get(number).remaining())).containsOnly(size);
    }

    @ParameterizedTest
    @CsvSource({ "1, 255, 255", "1, 256, 0", "2, 257, 257", "3, 4095, 4095", "64, 2047, 2047" })
    void aPacketBeginsWithItsNumberAsFarAsItFits(int size, int number, int wanted) {
        ByteBuffer packet = new Packets(size).get(number).slice();
        int got = 0;
        for (int i = 0; i < Math.min(size, 4); i++) {
            got = got << 8 | packet.get(i) & 0xFF;
        }
        assertThat(got).isEqualTo(wanted);
    }

    @Test
    void noDamageInARunThatGoesOverTheEndOfTheCycle() {
        int first = packets.count() - 2;
        assertThat(check.damaged(run(first, 5), 5, from(first))).isZero();
        assertThat(check.damaged(run(0, packets.count()), packets.count(), from(0))).isZero();
        assertThat(check.damaged(run(0, 0), 0, from(0))).isZero();
    }

    @Test
    void findsEachPacketThatWasChangedAfterItWasWritten() {
        change(7, 0);
        change(9, 63);
        assertThat(check.damaged(run(0, packets.count()), packets.count(), from(0))).isEqualTo(2);
        assertThat(check.damaged(run(8, 1), 1, from(8))).isZero();
    }

    @Test
    void aNumberThatNoPacketHasIsDamage() {
        assertThat(check.damaged(run(0, 3), 3, place -> place == 0 ? packets.count() : place)).isEqualTo(1);
        assertThat(check.damaged(run(0, 1), 1, _ -> -1)).isEqualTo(1);
    }

    @Test
    void packetsOutOfOrderAreDamageInAStream() {
        ByteBuffer swapped = ByteBuffer.allocate(128).put(packets.get(1).duplicate()).put(packets.get(0).duplicate());
        assertThat(check.damaged(swapped, 2, from(0))).isEqualTo(2);
    }

    private void change(int number, int at) {
        ByteBuffer rest = packets.get(number).slice();
        rest.put(at, (byte) ~rest.get(at));
    }

    private ByteBuffer run(int first, int count) {
        ByteBuffer run = ByteBuffer.allocate(count * packets.size());
        for (int i = 0; i < count; i++) {
            run.put(packets.get((first + i) % packets.count()).duplicate());
        }
        return run;
    }

    private IntUnaryOperator from(int first) {
        return place -> (first + place) % packets.count();
    }
}
