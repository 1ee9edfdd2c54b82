package echolab.ui;

import javafx.scene.paint.Color;

/// The colours of what is drawn by hand, for one theme. The theme's style sheet names the same values for everything else.
///
/// @param ground what things stand on
/// @param ink    what is read
/// @param line   what divides
/// @param mark   what says a direction or an outcome, beside a glyph or a word and never alone
/// @param size   widths of lines in pixels
public record Palette(Ground ground, Ink ink, Line line, Mark mark, Size size) {

    /// @param page       cards, panes, canvases
    /// @param subtle     side columns, heads, boxes
    /// @param selected   a selected row
    /// @param error      a selected row that tells of an error
    /// @param difference the first byte that differs; text on it is [Ink#onDifference()]
    public record Ground(Color page, Color subtle, Color selected, Color error, Color difference) { }

    /// @param title        names and headings, the strongest
    /// @param text         what is read at length
    /// @param muted        what is read second; still at least 6:1, in the projector 10:1
    /// @param accent       the bar of a selected row
    /// @param onDifference text on the ground of a difference
    public record Ink(Color title, Color text, Color muted, Color accent, Color onDifference) { }

    /// @param border   around boxes
    /// @param hairline inside a pane
    /// @param life     the lifelines of the ladder
    public record Line(Color border, Color hairline, Color life) { }

    /// @param neutral for what is neither good nor bad, such as an orderly close
    public record Mark(Color out, Color in, Color ok, Color error, Color tls, Color neutral) { }

    /// Widths in pixels.
    ///
    /// @param border around boxes
    /// @param life   of a lifeline
    /// @param bar    at the left of a selected row
    /// @param under  below a difference
    /// @param core   of the dark core inside a coloured arrow; 0 draws the arrow in its colour alone
    public record Size(double border, double life, double bar, double under, double core) { }

    public static final Palette LIGHT = new Palette(
            new Ground(hex("#ffffff"), hex("#f6f8fa"), hex("#e3f1fd"), hex("#ffebe9"), hex("#ffd8b0")),
            new Ink(hex("#1b1f24"), hex("#24292f"), hex("#57606a"), hex("#0969da"), Color.BLACK),
            new Line(hex("#d0d7de"), hex("#e3e7eb"), hex("#d0d7de")),
            new Mark(hex("#0072b2"), hex("#e69f00"), hex("#009e73"), hex("#d55e00"), hex("#cc79a7"), hex("#6e7781")),
            new Size(1, 2, 3, 2, 0));

    public static final Palette DARK = new Palette(
            new Ground(hex("#0d1117"), hex("#161b22"), hex("#12263f"), hex("#25171c"), hex("#ffd8b0")),
            new Ink(hex("#f0f6fc"), hex("#c9d1d9"), hex("#8b949e"), hex("#1f6feb"), Color.BLACK),
            new Line(hex("#30363d"), hex("#21262d"), hex("#30363d")),
            new Mark(hex("#56b4e9"), hex("#e69f00"), hex("#009e73"), hex("#d55e00"), hex("#cc79a7"), hex("#8b949e")),
            new Size(1, 2, 3, 2, 0));

    public static final Palette PROJECTOR = new Palette(
            new Ground(hex("#ffffff"), hex("#f2f4f6"), hex("#ddf4ff"), hex("#ffebe9"), hex("#ffd8b0")),
            new Ink(hex("#000000"), hex("#0b0f14"), hex("#32383f"), hex("#033d8b"), Color.BLACK),
            new Line(hex("#57606a"), hex("#57606a"), hex("#32383f")),
            new Mark(hex("#0072b2"), hex("#e69f00"), hex("#009e73"), hex("#d55e00"), hex("#cc79a7"), hex("#57606a")),
            new Size(2, 4, 8, 4, 4));

    /// Whether coloured marks carry a dark core, as they must on a projector.
    public boolean cored() {
        return size.core > 0;
    }

    private static Color hex(String web) {
        return Color.web(web);
    }
}
