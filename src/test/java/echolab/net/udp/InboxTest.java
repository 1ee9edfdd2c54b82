package echolab.net.udp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class InboxTest {

    private final Inbox inbox = new Inbox();

    private static byte[] taken(ByteBuffer datagram) {
        byte[] bytes = new byte[datagram.remaining()];
        datagram.get(bytes);
        return bytes;
    }

    private void add(int number, int length) {
        byte[] bytes = new byte[Incoming.LARGEST];
        ByteBuffer.wrap(bytes).putInt(number);
        inbox.add(null, bytes, length);
    }

    private int take() {
        return ByteBuffer.wrap(taken(inbox.take())).getInt();
    }

    @Test
    void theFirstIn() {
        assertThat(inbox.isEmpty()).isTrue();
        inbox.add(null, Lab.bytes("one, and what is not of it"), 3);
        inbox.add(null, Lab.bytes(""), 0);
        assertThat(inbox.isEmpty()).isFalse();
        assertThat(taken(inbox.take())).isEqualTo(Lab.bytes("one"));
        inbox.add(null, Lab.bytes("two"), 3);
        assertThat(taken(inbox.take())).isEmpty();
        assertThat(taken(inbox.take())).isEqualTo(Lab.bytes("two"));
        assertThat(inbox.isEmpty()).isTrue();
    }

    @Test
    void isFullOfSmallOnes() {
        int count = 0;
        while (inbox.hasRoom()) {
            add(count++, Integer.BYTES);
        }
        assertThat(count).isBetween(Inbox.SEGMENTS * Segment.DATAGRAMS - Segment.DATAGRAMS, Inbox.SEGMENTS * Segment.DATAGRAMS);
        assertThat(take()).isZero();
        for (int i = 1; i < count; i++) {
            assertThat(take()).isEqualTo(i);
        }
        assertThat(inbox.isEmpty()).isTrue();
        assertThat(inbox.hasRoom()).isTrue();
    }

    @Test
    void isFullOfLargeOnesAndHasRoomAgain() {
        int count = 0;
        while (inbox.hasRoom()) {
            add(count++, Incoming.LARGEST);
        }
        assertThat(count).isEqualTo(2 * Inbox.SEGMENTS);
        for (int i = 0; i < 3 * count; i++) {
            assertThat(take()).isEqualTo(i);
            if (inbox.hasRoom()) {
                add(count + i, Integer.BYTES);
            } else {
                assertThat(take()).isEqualTo(++i);
                add(count + i - 1, Integer.BYTES);
                add(count + i, Integer.BYTES);
            }
        }
    }
}
