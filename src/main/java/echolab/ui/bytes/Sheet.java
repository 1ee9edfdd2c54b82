package echolab.ui.bytes;

import echolab.ui.Pen;

/// Where the lines of a message stand: text above, hex below. All in pixels from the top of the first line.
final class Sheet {

    /// Sizes in em of the root font.
    static final double TEXT = 0.92;
    static final double HEX = 0.86;
    static final double LINE = 1.4;
    static final double GAP = 0.5;
    static final double EDGE = 0.92;

    private static final int SHORT = 8;
    private static final int LONG = 16;
    private static final int OFFSET_GAP = 2;
    private static final int ASCII_GAP = 2;

    /// What lies at a place.
    ///
    /// @param hex whether in the hex part
    record Hit(int offset, boolean hex) { }

    private final Glyphs glyphs;
    private final Wrap wrap;
    private final int length;
    private final int perLine;
    private final int digits;
    private final double root;
    private final BytesView.Mode mode;

    /// @param width    of the whole view, in pixels
    /// @param rootSize of the root font, in pixels
    Sheet(Glyphs glyphs, BytesView.Mode mode, double width, double rootSize) {
        this.glyphs = glyphs;
        this.mode = mode;
        root = rootSize;
        length = glyphs.start(glyphs.count());
        digits = length > 1 << 16 ? 6 : 4;
        double room = width - 2 * EDGE * root;
        perLine = room >= (asciiCell(LONG) + LONG) * hexAdvance() ? LONG : SHORT;
        wrap = new Wrap(glyphs, Math.max(8, (int) (room / textAdvance())));
    }

    Wrap wrap() {
        return wrap;
    }

    double textAdvance() {
        return TEXT * root * Pen.MONO_ADVANCE;
    }

    double hexAdvance() {
        return HEX * root * Pen.MONO_ADVANCE;
    }

    double lineHeight() {
        return Math.rint(LINE * root);
    }

    int bytesPerLine() {
        return perLine;
    }

    int offsetDigits() {
        return digits;
    }

    int textLines() {
        return mode == BytesView.Mode.HEX ? 0 : wrap.lines();
    }

    int hexLines() {
        return mode == BytesView.Mode.TEXT ? 0 : (length + perLine - 1) / perLine;
    }

    double hexTop() {
        return textLines() * lineHeight() + (textLines() > 0 && mode == BytesView.Mode.BOTH ? Math.rint(GAP * root) : 0);
    }

    double height() {
        return hexTop() + hexLines() * lineHeight();
    }

    double edge() {
        return EDGE * root;
    }

    double textX(int glyph) {
        return edge() + wrap.column(glyph) * textAdvance();
    }

    double hexX(int offset) {
        return edge() + (digits + OFFSET_GAP + 3 * (offset % perLine)) * hexAdvance();
    }

    double asciiX(int offset) {
        return edge() + (asciiCell(perLine) + offset % perLine) * hexAdvance();
    }

    private int asciiCell(int bytes) {
        return digits + OFFSET_GAP + 3 * bytes - 1 + ASCII_GAP;
    }

    /// The top of the line in which a byte stands.
    double lineTop(int offset, boolean hex) {
        return hex ? hexTop() + offset / perLine * lineHeight() : wrap.line(glyphs.at(offset)) * lineHeight();
    }

    /// What lies nearest to a place; null where there are no bytes.
    Hit at(double x, double y) {
        if (length == 0) {
            return null;
        }
        boolean hex = textLines() == 0 || hexLines() > 0 && y >= hexTop();
        if (!hex) {
            int line = Math.clamp((int) (y / lineHeight()), 0, textLines() - 1);
            int glyph = wrap.glyphAt(line, (int) ((x - edge()) / textAdvance()));
            return new Hit(glyphs.start(glyph), false);
        }
        int line = Math.clamp((int) ((y - hexTop()) / lineHeight()), 0, hexLines() - 1);
        double cell = (x - edge()) / hexAdvance();
        int column = cell >= asciiCell(perLine) - 1 ? (int) cell - asciiCell(perLine)
                : (int) Math.floor((cell - digits - OFFSET_GAP + 0.5) / 3);
        int offset = line * perLine + Math.clamp(column, 0, perLine - 1);
        return new Hit(Math.min(offset, length - 1), true);
    }
}
