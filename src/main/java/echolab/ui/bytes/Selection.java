package echolab.ui.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/// A stretch of bytes, from where it was begun to where it was drawn. In the text it covers whole characters.
///
/// @param anchor the byte where it began
/// @param caret  the byte where it ends, itself included
/// @param hex    whether it was begun in the hex part
record Selection(int anchor, int caret, boolean hex) {

    Selection to(int offset) {
        return new Selection(anchor, offset, hex);
    }

    int from(Glyphs glyphs) {
        int first = Math.min(anchor, caret);
        return hex ? first : glyphs.start(glyphs.at(first));
    }

    /// The offset behind the last byte.
    int end(Glyphs glyphs) {
        int last = Math.max(anchor, caret);
        return hex ? last + 1 : glyphs.start(glyphs.at(last) + 1);
    }

    /// What copying gives: text, or pairs of hex digits with spaces between.
    String copy(byte[] bytes, Glyphs glyphs) {
        byte[] part = Arrays.copyOfRange(bytes, from(glyphs), end(glyphs));
        return hex ? HexFormat.ofDelimiter(" ").formatHex(part) : new String(part, StandardCharsets.UTF_8);
    }
}
