package echolab.ui.bytes;

import echolab.ui.Palette;
import echolab.ui.Pen;
import echolab.ui.Pen.Face;
import echolab.ui.bytes.Glyphs.Kind;
import java.util.HexFormat;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// Draws the visible lines of a message.
final class BytesPainter {

    private static final double BOX_INSET = 1.5;

    private final Pen pen;
    private final GraphicsContext g;
    private final HexFormat format = HexFormat.of();
    private byte[] bytes;
    private Glyphs glyphs;
    private Sheet sheet;
    private int from;
    private int end;
    private int difference;

    BytesPainter(Pen pen) {
        this.pen = pen;
        this.g = pen.graphics();
    }

    /// @param difference the offset of the marked byte, -1 for none
    /// @param selection  null where nothing is selected
    void paint(byte[] bytes, Glyphs glyphs, Sheet sheet, Selection selection, int difference, double offset, double height) {
        this.bytes = bytes;
        this.glyphs = glyphs;
        this.sheet = sheet;
        this.difference = difference;
        from = selection == null ? 0 : selection.from(glyphs);
        end = selection == null ? 0 : selection.end(glyphs);
        double line = sheet.lineHeight();
        int first = Math.max(0, (int) (offset / line));
        for (int i = first; i < sheet.textLines() && i * line - offset < height; i++) {
            text(i, i * line - offset);
        }
        double top = sheet.hexTop() - offset;
        for (int i = Math.max(0, (int) (-top / line)); i < sheet.hexLines() && top + i * line < height; i++) {
            hex(i, top + i * line);
        }
    }

    private void text(int line, double top) {
        int begin = sheet.wrap().start(line);
        int behind = sheet.wrap().start(line + 1);
        for (int glyph = begin; glyph < behind; glyph++) {
            ground(glyphs.start(glyph), sheet.textX(glyph), width(glyph), top, marked(glyph) && !boxed(glyph));
        }
        for (int glyph = begin; glyph < behind; glyph++) {
            glyph(glyph, top + sheet.lineHeight() / 2);
        }
    }

    private void glyph(int glyph, double middle) {
        double x = sheet.textX(glyph);
        if (boxed(glyph)) {
            pen.box(glyphs.text(glyph), Sheet.TEXT, x + BOX_INSET, middle, width(glyph) - BOX_INSET, marked(glyph),
                    Math.max(1, pen.palette().size().border() / 2));
        } else {
            pen.text(Face.MONO, Sheet.TEXT, ink(marked(glyph)), glyphs.text(glyph), x, middle);
        }
    }

    private double width(int glyph) {
        return glyphs.cells(glyph) * sheet.textAdvance();
    }

    private boolean marked(int glyph) {
        return difference >= glyphs.start(glyph) && difference < glyphs.start(glyph + 1);
    }

    private boolean boxed(int glyph) {
        return switch (glyphs.kind(glyph)) {
            case CONTROL, INVALID -> true;
            case PLAIN, COMBINING -> false;
        };
    }

    private void hex(int line, double top) {
        double middle = top + sheet.lineHeight() / 2;
        int begin = line * sheet.bytesPerLine();
        String number = format.toHexDigits(begin, sheet.offsetDigits());
        pen.text(Face.MONO, Sheet.HEX, pen.palette().ink().muted(), number, sheet.edge(), middle);
        int last = Math.min(bytes.length, begin + sheet.bytesPerLine());
        for (int at = begin; at < last; at++) {
            boolean marked = at == difference;
            boolean joined = at + 1 < last && at + 1 < end && at >= from;
            ground(at, sheet.hexX(at), (joined ? 3 : 2) * sheet.hexAdvance(), top, false);
            ground(at, sheet.asciiX(at), sheet.hexAdvance(), top, marked);
            if (marked) {
                mark(sheet.hexX(at), 2 * sheet.hexAdvance(), top);
            }
        }
        for (int at = begin; at < last; at++) {
            boolean marked = at == difference;
            pen.text(Face.MONO, Sheet.HEX, ink(marked), format.toHexDigits(bytes[at]), sheet.hexX(at), middle);
            ascii(at, marked, middle);
        }
    }

    /// In the last column a character stands at its first byte, a dot at each further one.
    private void ascii(int at, boolean marked, double middle) {
        int glyph = glyphs.at(at);
        Kind kind = glyphs.kind(glyph);
        boolean first = glyphs.start(glyph) == at;
        if (kind == Kind.PLAIN && !first && glyphs.cells(glyph) == 2 && at == glyphs.start(glyph) + 1) {
            return;
        }
        boolean shown = kind == Kind.PLAIN && first;
        String text = shown ? glyphs.text(glyph) : first ? "." : "·";
        Palette.Ink ink = pen.palette().ink();
        pen.text(Face.MONO, Sheet.HEX, marked ? ink.onDifference() : shown ? ink.text() : ink.muted(), text, sheet.asciiX(at), middle);
    }

    private void ground(int offset, double x, double width, double top, boolean marked) {
        if (offset >= from && offset < end) {
            double left = Math.rint(x) - 0.5;
            g.setFill(pen.palette().ground().selected());
            g.fillRect(left, top + 1, Math.rint(x + width) - left, sheet.lineHeight() - 1);
            g.setFill(pen.palette().ink().accent());
            double under = pen.palette().size().border();
            g.fillRect(left, top + sheet.lineHeight() - under, Math.rint(x + width) - left, under);
        }
        if (marked) {
            mark(x, width, top);
        }
    }

    private void mark(double x, double width, double top) {
        double under = pen.palette().size().under();
        double left = Math.rint(x) - 1;
        double right = Math.rint(x + width) + 1;
        double bottom = top + sheet.lineHeight() - 1;
        g.setFill(pen.palette().ground().difference());
        g.fillRect(left, top + 2, right - left, bottom - top - 2);
        g.setFill(pen.palette().mark().error());
        g.fillRect(left, bottom - under, right - left, under);
    }

    private Color ink(boolean marked) {
        return marked ? pen.palette().ink().onDifference() : pen.palette().ink().text();
    }
}
