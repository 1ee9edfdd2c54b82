package echolab.ui.batch;

import echolab.net.batch.Mode;
import echolab.ui.Palette;
import echolab.ui.Texts;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// What a mode is known by wherever it is drawn: its name, its colour, and its marker, so that it is never the colour alone.
public final class ModeLook {

    private static final Color ORANGE = Color.web("#E69F00");
    private static final Color GREEN = Color.web("#009E73");
    private static final Color BLUE = Color.web("#0072B2");
    private static final Color PINK = Color.web("#CC79A7");
    private static final Color SKY = Color.web("#56B4E9");
    /// Of the polygon that stands for a circle.
    private static final int ROUND = 32;
    private static final double RADIUS = 0.42;
    /// The dark edge of a marker where marks must have one, in parts of its size.
    private static final double EDGE = 0.12;

    private ModeLook() { }

    public static String name(Mode mode, Texts texts) {
        return texts.get("batch.mode." + mode);
    }

    /// The style class in which `-el-mode` is the colour of the mode.
    public static String style(Mode mode) {
        return "mode-" + mode.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The same colour for a canvas.
    public static Color color(Mode mode, Palette palette) {
        return switch (mode) {
            case ONE_AT_A_TIME -> palette.ink().text();
            case OVERLAPPED -> ORANGE;
            case GATHERED -> GREEN;
            case FLUSH -> BLUE;
            case SENDMMSG -> PINK;
            case SEGMENTED -> SKY;
        };
    }

    /// Paints the marker around a point.
    ///
    /// @param size the width of the square that it fits into, in pixels
    public static void paint(GraphicsContext graphics, Mode mode, Palette palette, double x, double y, double size) {
        double[] corners = corners(mode);
        double[] xs = IntStream.range(0, corners.length / 2).mapToDouble(i -> x + size * corners[2 * i]).toArray();
        double[] ys = IntStream.range(0, corners.length / 2).mapToDouble(i -> y + size * corners[2 * i + 1]).toArray();
        graphics.setFill(color(mode, palette));
        graphics.fillPolygon(xs, ys, xs.length);
        if (palette.cored()) {
            graphics.setStroke(palette.ink().text());
            graphics.setLineWidth(EDGE * size);
            graphics.strokePolygon(xs, ys, xs.length);
        }
    }

    /// The marker as a polygon, x and y by turns, in a square from -0.5 to 0.5. All look equally heavy.
    static double[] corners(Mode mode) {
        return switch (mode) {
            case ONE_AT_A_TIME -> IntStream.range(0, 2 * ROUND).mapToDouble(i -> {
                double angle = (i / 2) * 2 * Math.PI / ROUND;
                return RADIUS * (i % 2 == 0 ? Math.cos(angle) : Math.sin(angle));
            }).toArray();
            case OVERLAPPED -> new double[] {0, -0.46, 0.48, 0.38, -0.48, 0.38};
            case GATHERED -> new double[] {0, -0.5, 0.5, 0, 0, 0.5, -0.5, 0};
            case FLUSH -> new double[] {-0.37, -0.37, 0.37, -0.37, 0.37, 0.37, -0.37, 0.37};
            case SENDMMSG -> new double[] {0, 0.46, 0.48, -0.38, -0.48, -0.38};
            case SEGMENTED -> new double[] {-0.16, -0.48, 0.16, -0.48, 0.16, -0.16, 0.48, -0.16, 0.48, 0.16, 0.16, 0.16,
                0.16, 0.48, -0.16, 0.48, -0.16, 0.16, -0.48, 0.16, -0.48, -0.16, -0.16, -0.16};
        };
    }
}
