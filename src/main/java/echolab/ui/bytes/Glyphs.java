package echolab.ui.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/// The bytes of a message as UTF-8 text, where each glyph knows its bytes. Nothing is lost: control characters have names,
/// characters that show nothing have their number, and bytes that are no UTF-8 stand for themselves in hex.
public final class Glyphs {

    /// How a glyph is shown: as it is, over the one before it, or by name in a small box.
    public enum Kind { PLAIN, COMBINING, CONTROL, INVALID }

    private static final String[] CONTROLS = ("NUL SOH STX ETX EOT ENQ ACK BEL BS TAB LF VT FF CR SO SI "
            + "DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC FS GS RS US").split(" ");

    private final byte[] bytes;
    private final int[] starts;
    private final int count;

    private Glyphs(byte[] bytes, int[] starts, int count) {
        this.bytes = bytes;
        this.starts = starts;
        this.count = count;
    }

    public static Glyphs of(byte[] bytes) {
        int[] starts = new int[bytes.length + 1];
        int count = 0;
        for (int at = 0; at < bytes.length; at += Math.max(1, Utf8.length(bytes, at))) {
            starts[count++] = at;
        }
        starts[count] = bytes.length;
        return new Glyphs(bytes, Arrays.copyOf(starts, count + 1), count);
    }

    public int count() {
        return count;
    }

    /// The offset of a glyph's first byte; for [#count()] the number of all bytes.
    public int start(int glyph) {
        return starts[glyph];
    }

    /// The glyph that a byte belongs to; [#count()] for the offset behind the last byte.
    public int at(int offset) {
        int found = Arrays.binarySearch(starts, 0, count + 1, offset);
        return found >= 0 ? found : -found - 2;
    }

    public Kind kind(int glyph) {
        int at = starts[glyph];
        if (Utf8.length(bytes, at) == 0) {
            return Kind.INVALID;
        }
        int point = codePoint(glyph);
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> Kind.CONTROL;
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> Kind.COMBINING;
            default -> Kind.PLAIN;
        };
    }

    /// What is drawn: the character, the name of a control character, or the hex of an invalid byte.
    public String text(int glyph) {
        return switch (kind(glyph)) {
            case INVALID -> HexFormat.of().toHexDigits(bytes[starts[glyph]]);
            case CONTROL -> name(codePoint(glyph));
            case PLAIN, COMBINING -> new String(bytes, starts[glyph], starts[glyph + 1] - starts[glyph], StandardCharsets.UTF_8);
        };
    }

    /// Whether a new line begins after this glyph: an LF, or a CR that no LF follows.
    public boolean endsLine(int glyph) {
        byte first = bytes[starts[glyph]];
        return first == '\n' || first == '\r' && (glyph + 1 == count || bytes[starts[glyph + 1]] != '\n');
    }

    /// How many cells of a fixed-width font the glyph takes: 2 for wide characters, for a box its letters and one more.
    public int cells(int glyph) {
        return switch (kind(glyph)) {
            case COMBINING -> 0;
            case CONTROL, INVALID -> text(glyph).length() + 1;
            case PLAIN -> wide(codePoint(glyph)) ? 2 : 1;
        };
    }

    private int codePoint(int glyph) {
        return Utf8.codePoint(bytes, starts[glyph], starts[glyph + 1] - starts[glyph]);
    }

    private static String name(int point) {
        if (point < CONTROLS.length) {
            return CONTROLS[point];
        }
        return point == 0x7f ? "DEL" : "U+%04X".formatted(point);
    }

    private static boolean wide(int point) {
        return point >= 0x1f300 && point < 0x1fb00 || point >= 0x1100 && Character.isIdeographic(point)
                || point >= 0x1100 && point < 0x1160 || point >= 0x3000 && point < 0x3100
                || point >= 0xac00 && point < 0xd7a4 || point >= 0xff01 && point < 0xff61;
    }
}
