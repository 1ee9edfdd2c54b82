package echolab.ui.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.ui.bytes.BytesView.Mode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SheetTest {

    private static final double ROOT = 10;

    @Test
    void linesBreakWhereTheyEndAndWhereTheyAreFull() {
        Wrap wrap = new Wrap(glyphs("abc\r\ndefghijklm"), 9);
        assertThat(wrap.lines()).isEqualTo(3);
        assertThat(wrap.start(1)).isEqualTo(5);
        assertThat(wrap.start(2)).isEqualTo(14);
        assertThat(wrap.line(12)).isEqualTo(1);
        assertThat(wrap.column(4)).as("behind abc and the box of CR").isEqualTo(6);
        assertThat(wrap.glyphAt(0, 5)).as("within the box of CR").isEqualTo(3);
        assertThat(wrap.glyphAt(1, 100)).isEqualTo(13);
    }

    @Test
    void sixteenBytesALineWhereTheyFit() {
        assertThat(new Sheet(glyphs("x".repeat(20)), Mode.HEX, 300, ROOT).hexLines()).isEqualTo(3);
        assertThat(new Sheet(glyphs("x".repeat(20)), Mode.HEX, 500, ROOT).hexLines()).isEqualTo(2);
    }

    @Test
    void everyByteIsFoundWhereItIsDrawn() {
        Sheet sheet = new Sheet(glyphs("Grüße aus Raum 12\r\nund noch eine Zeile"), Mode.BOTH, 300, ROOT);
        for (int offset = 0; offset < 40; offset++) {
            double middle = sheet.lineTop(offset, true) + sheet.lineHeight() / 2;
            assertThat(sheet.at(sheet.hexX(offset) + 2, middle)).isEqualTo(new Sheet.Hit(offset, true));
            assertThat(sheet.at(sheet.asciiX(offset) + 2, middle)).isEqualTo(new Sheet.Hit(offset, true));
        }
        Glyphs glyphs = glyphs("Grüße aus Raum 12\r\nund noch eine Zeile");
        for (int glyph = 0; glyph < glyphs.count(); glyph++) {
            double middle = sheet.lineTop(glyphs.start(glyph), false) + sheet.lineHeight() / 2;
            assertThat(sheet.at(sheet.textX(glyph) + 2, middle)).isEqualTo(new Sheet.Hit(glyphs.start(glyph), false));
        }
    }

    @Test
    void placesOutsideGiveTheNearestByteAndAnEmptyMessageNone() {
        Sheet sheet = new Sheet(glyphs("abc"), Mode.HEX, 300, ROOT);
        assertThat(sheet.at(-50, -50)).isEqualTo(new Sheet.Hit(0, true));
        assertThat(sheet.at(1_000, 1_000)).isEqualTo(new Sheet.Hit(2, true));
        assertThat(new Sheet(glyphs(""), Mode.BOTH, 300, ROOT).at(0, 0)).isNull();
    }

    @Test
    void aSelectionInTheTextCoversWholeCharacters() {
        byte[] bytes = "aüb".getBytes(StandardCharsets.UTF_8);
        Glyphs glyphs = Glyphs.of(bytes);
        assertThat(new Selection(2, 1, false).copy(bytes, glyphs)).isEqualTo("ü");
        assertThat(new Selection(2, 2, true).copy(bytes, glyphs)).isEqualTo("bc");
        assertThat(new Selection(0, 0, true).to(2).copy(bytes, glyphs)).isEqualTo("61 c3 bc");
    }

    private static Glyphs glyphs(String text) {
        return Glyphs.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
