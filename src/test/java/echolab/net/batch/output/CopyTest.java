package echolab.net.batch.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CopyTest {

    private final Copy copy = new Copy(16);
    private final ByteBuffer letters = bytes("abcdefgh");
    private final ByteBuffer digits = bytes("01234567");

    @Test
    void packetsFollowEachOtherWhereverTheyLay() {
        copy.add(letters, 0, 2);
        copy.add(letters, 2, 3);
        copy.add(digits, 5, 1);
        copy.add(digits, 0, 2);
        copy.add(letters, 0, 2);
        assertThat(copy.remaining()).isEqualTo(6);
        assertThat(text(copy.whole())).isEqualTo("abcde501ab");
    }

    @Test
    void whatIsChangedBeforeTheCallGoesAsItIsThen() {
        copy.add(letters, 0, 2);
        letters.put(1, (byte) 'x');
        assertThat(text(copy.whole())).isEqualTo("ax");
    }

    @Test
    void clearedItForgetsAll() {
        copy.add(letters, 0, 8);
        copy.clear();
        assertThat(copy.remaining()).isEqualTo(16);
        copy.add(digits, 0, 1);
        assertThat(text(copy.whole())).isEqualTo("0");
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String text(ByteBuffer buffer) {
        return StandardCharsets.US_ASCII.decode(buffer).toString();
    }
}
