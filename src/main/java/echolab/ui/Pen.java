package echolab.ui;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontSmoothingType;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/// Draws text and small boxes on a canvas in the application's fonts and sizes. Widths of text are measured once and kept.
/// For the JavaFX thread only.
public final class Pen {

    public enum Face { TEXT, SEMI_BOLD, MONO, MONO_BOLD }

    /// Width of a character of the fixed-width font, in em of its size.
    public static final double MONO_ADVANCE = 0.6;

    private static final int KEPT_WIDTHS = 4_000;
    /// From the middle of small capitals to their baseline, in em of the font's size.
    private static final double BASELINE = 0.36;

    private record Style(Face face, double size) { }

    private record Measured(Style style, String text) { }

    private final Text ruler = new Text();
    private final Text cloud = new FontIcon("fth-cloud-rain");
    private final Map<Style, Font> fonts = new HashMap<>();
    private final Map<Measured, Double> widths = new HashMap<>();
    private final GraphicsContext graphics;
    private Palette palette = Palette.LIGHT;
    private double root = 13;

    public Pen(GraphicsContext graphics) {
        this.graphics = graphics;
    }

    /// @param rootSize the size of the root font in pixels
    public void dress(Palette palette, double rootSize) {
        this.palette = palette;
        root = rootSize;
        fonts.clear();
        widths.clear();
    }

    public GraphicsContext graphics() {
        return graphics;
    }

    public Palette palette() {
        return palette;
    }

    /// Pixels of so many em of the root font.
    public double em(double em) {
        return em * root;
    }

    /// Begins a new picture of the given size.
    public void begin(double width, double height) {
        graphics.setFontSmoothingType(FontSmoothingType.GRAY);
        graphics.setTextBaseline(VPos.BASELINE);
        graphics.setLineDashes();
        graphics.setFill(palette.ground().page());
        graphics.fillRect(0, 0, width, height);
    }

    /// The width in pixels of a text in a font of so many em.
    public double width(Face face, double em, String text) {
        if (widths.size() > KEPT_WIDTHS) {
            widths.clear();
        }
        return widths.computeIfAbsent(new Measured(new Style(face, em), text), this::measure);
    }

    /// Draws text from `x` to the right, its small capitals centred on `middle`.
    ///
    /// @return where the text ends
    public double text(Face face, double em, Color color, String text, double x, double middle) {
        Style style = new Style(face, em);
        graphics.setFont(font(style));
        graphics.setFill(color);
        graphics.fillText(text, Math.rint(x), Math.rint(middle + BASELINE * em * root));
        return x + width(face, em, text);
    }

    /// Draws text that ends at `right`.
    public void textEnding(Face face, double em, Color color, String text, double right, double middle) {
        text(face, em, color, text, right - width(face, em, text), middle);
    }

    /// Draws text with its middle at `x`.
    public void textAround(Face face, double em, Color color, String text, double x, double middle) {
        text(face, em, color, text, x - width(face, em, text) / 2, middle);
    }

    /// The width of a small box around a name such as CR, beside text of so many em.
    public double boxWidth(String name, double em) {
        return Math.rint(width(Face.SEMI_BOLD, 0.76 * em, name) + 0.5 * em * root);
    }

    /// Draws the small box that stands for a character without a picture, such as CR.
    public void box(String name, double em, double x, double middle, boolean marked) {
        double border = Math.max(1, palette.size().border() - 0.5);
        box(name, em, x, middle, boxWidth(name, em), marked, border);
    }

    /// Draws a small box of a given width.
    public void box(String name, double em, double x, double middle, double width, boolean marked, double border) {
        double height = Math.rint(1.12 * em * root);
        double left = Math.rint(x) + border / 2;
        double top = Math.rint(middle - height / 2) + border / 2;
        graphics.setFill(marked ? palette.ground().difference() : palette.ground().subtle());
        graphics.fillRoundRect(left, top, width - border, height - border, 5, 5);
        graphics.setStroke(marked ? palette.mark().error() : palette.line().border());
        graphics.setLineWidth(border);
        graphics.strokeRoundRect(left, top, width - border, height - border, 5, 5);
        Color ink = marked ? palette.ink().onDifference() : palette.cored() ? palette.ink().text() : palette.ink().muted();
        textAround(Face.SEMI_BOLD, 0.76 * em, ink, name, x + width / 2, middle);
    }

    /// Draws a framed box of the page's colour with round corners, for words that stand before something else.
    public void frame(double left, double top, double width, double height, double arc) {
        graphics.setFill(palette.ground().page());
        graphics.fillRoundRect(left, top, width, height, arc, arc);
        graphics.setStroke(palette.line().border());
        graphics.setLineWidth(1);
        graphics.strokeRoundRect(left + 0.5, top + 0.5, width - 1, height - 1, arc, arc);
    }

    /// Draws the cloud with rain that stands for a lossy network of our own, about 1.4 em wide beside text of so many em.
    public void cloud(double em, Color color, double x, double middle) {
        double size = 1.35 * em * root;
        graphics.setFont(Font.font(Fonts.ICONS, size));
        graphics.setFill(color);
        graphics.fillText(cloud.getText(), Math.rint(x), Math.rint(middle + 0.5 * size));
    }

    private double measure(Measured measured) {
        ruler.setFont(font(measured.style));
        ruler.setText(measured.text);
        return ruler.getLayoutBounds().getWidth();
    }

    private Font font(Style style) {
        return fonts.computeIfAbsent(style, s -> Font.font(family(s.face), weight(s.face), s.size * root));
    }

    private static String family(Face face) {
        return switch (face) {
            case TEXT -> Fonts.TEXT;
            case SEMI_BOLD -> Fonts.SEMI_BOLD;
            case MONO, MONO_BOLD -> Fonts.MONO;
        };
    }

    private static FontWeight weight(Face face) {
        return face == Face.MONO_BOLD ? FontWeight.BOLD : FontWeight.NORMAL;
    }
}
