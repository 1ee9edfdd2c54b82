package echolab.ui.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void equalBytesHaveNone() {
        assertThat(between("hello\r\n", "hello\r\n")).isEqualTo(new Difference.None());
        assertThat(between("", "").index()).isEqualTo(-1);
    }

    @Test
    void anotherEndingIsNoOtherLine() {
        assertThat(between("Raum 12\n", "Raum 12\r\n")).isEqualTo(new Difference.Ending(7, '\n', '\r'));
        assertThat(between("Raum 12", "Raum 12\r\n")).isEqualTo(new Difference.Ending(7, -1, '\r'));
        assertThat(between("Raum 12\r\n", "Raum 12\r")).isEqualTo(new Difference.Ending(8, '\n', -1));
    }

    @Test
    void theFirstOtherByteIsNamed() {
        assertThat(between("Raum 12\n", "Raum 13\n")).isEqualTo(new Difference.Content(6, '2', '3'));
        assertThat(between("Raum 12", "Raum")).isEqualTo(new Difference.Content(4, ' ', -1));
        assertThat(between("a\n\n", "a\n")).isEqualTo(new Difference.Content(2, '\n', -1));
    }

    private static Difference between(String sent, String echoed) {
        return Difference.between(sent.getBytes(StandardCharsets.UTF_8), echoed.getBytes(StandardCharsets.UTF_8));
    }
}
