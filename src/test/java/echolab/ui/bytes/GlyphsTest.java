package echolab.ui.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GlyphsTest {

    @Test
    void everyGlyphKnowsItsBytes() {
        Glyphs glyphs = glyphs("aü€😀");
        assertThat(texts(glyphs)).containsExactly("a", "ü", "€", "😀");
        assertThat(IntStream.rangeClosed(0, glyphs.count()).map(glyphs::start)).containsExactly(0, 1, 3, 6, 10);
        assertThat(IntStream.rangeClosed(0, 10).map(glyphs::at)).containsExactly(0, 1, 1, 2, 2, 2, 3, 3, 3, 3, 4);
    }

    @Test
    void controlCharactersHaveNames() {
        Glyphs glyphs = glyphs("\0\t\r\n\u001b\u007f\u0085\u200b");
        assertThat(texts(glyphs)).containsExactly("NUL", "TAB", "CR", "LF", "ESC", "DEL", "U+0085", "U+200B");
        assertThat(IntStream.range(0, glyphs.count()).mapToObj(glyphs::kind)).containsOnly(Glyphs.Kind.CONTROL);
    }

    @Test
    void bytesThatAreNoUtf8StandForThemselves() {
        assertInvalid(0xff);
        assertInvalid(0x80);
        assertInvalid(0xc0, 0xaf);
        assertInvalid(0xed, 0xa0, 0x80);
        assertInvalid(0xf4, 0x90, 0x80, 0x80);
        assertInvalid(0xe2, 0x82);
        assertThat(texts(Glyphs.of(new byte[] {'a', (byte) 0xc3, 'b'}))).containsExactly("a", "c3", "b");
    }

    @Test
    void aLineEndsAfterLfAndAfterALoneCr() {
        Glyphs glyphs = glyphs("a\r\nb\rc\n");
        assertThat(IntStream.range(0, glyphs.count()).filter(glyphs::endsLine)).containsExactly(2, 4, 6);
    }

    @Test
    void wideAndCombiningCharactersTakeTheirCells() {
        Glyphs glyphs = glyphs("日e\u0301\r");
        assertThat(IntStream.range(0, glyphs.count()).map(glyphs::cells)).containsExactly(2, 1, 0, 3);
        assertThat(glyphs.kind(2)).isEqualTo(Glyphs.Kind.COMBINING);
    }

    private static void assertInvalid(int... bytes) {
        byte[] message = new byte[bytes.length];
        IntStream.range(0, bytes.length).forEach(i -> message[i] = (byte) bytes[i]);
        Glyphs glyphs = Glyphs.of(message);
        assertThat(glyphs.count()).isEqualTo(bytes.length);
        assertThat(IntStream.range(0, glyphs.count()).mapToObj(glyphs::kind)).containsOnly(Glyphs.Kind.INVALID);
    }

    private static Glyphs glyphs(String text) {
        return Glyphs.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> texts(Glyphs glyphs) {
        return IntStream.range(0, glyphs.count()).mapToObj(glyphs::text).toList();
    }
}
