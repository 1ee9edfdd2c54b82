package echolab.net.udp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StampTest {

    private final byte[] datagram = new byte[Stamp.BYTES + 3];

    @Test
    void comesBackAsItWasPut() {
        Stamp stamp = new Stamp(-7, 1L << 40, System.nanoTime());
        stamp.put(datagram);
        assertThat(Stamp.of(datagram, datagram.length)).isEqualTo(stamp);
        assertThat(Stamp.in(datagram, Stamp.BYTES)).isTrue();
        assertThat(Arrays.copyOfRange(datagram, Stamp.BYTES, datagram.length)).containsOnly(0);
    }

    @Test
    void otherDatagramsHaveNone() {
        assertThat(Stamp.of(datagram, datagram.length)).isNull();
        new Stamp(1, 2, 3).put(datagram);
        assertThat(Stamp.of(datagram, Stamp.BYTES - 1)).isNull();
        assertThat(Stamp.in(Lab.bytes("a line of text that is long enough"), 34)).isFalse();
    }

    @Test
    void needsItsRoom() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> new Stamp(1, 2, 3).put(new byte[Stamp.BYTES - 1]));
    }
}
