package echolab.ui.bytes;

import java.util.Arrays;

/// The lines into which text is broken: after a line ending, and where a line is full.
final class Wrap {

    private final int[] starts;
    private final int lines;
    private final int[] columns;

    /// @param width cells of a line, at least that of one glyph
    Wrap(Glyphs glyphs, int width) {
        int[] begin = new int[glyphs.count() + 1];
        columns = new int[glyphs.count()];
        int count = 0;
        int column = 0;
        boolean fresh = true;
        for (int glyph = 0; glyph < glyphs.count(); glyph++) {
            int cells = glyphs.cells(glyph);
            if (fresh || column > 0 && column + cells > width) {
                begin[count++] = glyph;
                column = 0;
            }
            columns[glyph] = cells == 0 && column > 0 ? column - 1 : column;
            column += cells;
            fresh = glyphs.endsLine(glyph);
        }
        begin[count] = glyphs.count();
        lines = count;
        starts = Arrays.copyOf(begin, count + 1);
    }

    int lines() {
        return lines;
    }

    /// The first glyph of a line; for the line behind the last one the number of all glyphs.
    int start(int line) {
        return starts[line];
    }

    int line(int glyph) {
        int found = Arrays.binarySearch(starts, 0, lines, glyph);
        return found >= 0 ? found : -found - 2;
    }

    /// The cell of its line in which a glyph begins.
    int column(int glyph) {
        return columns[glyph];
    }

    /// The glyph of a line that covers a cell, else the line's last.
    int glyphAt(int line, int cell) {
        int glyph = starts[line + 1] - 1;
        while (glyph > starts[line] && columns[glyph] > cell) {
            glyph--;
        }
        return glyph;
    }
}
