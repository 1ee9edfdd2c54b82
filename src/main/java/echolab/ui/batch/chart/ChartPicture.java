package echolab.ui.batch.chart;

import echolab.ui.Palette;
import echolab.ui.Pen.Face;
import echolab.ui.Pen;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;

/// Draws the chart as a picture that can stand alone: with its title, and twice as large as on the screen.
final class ChartPicture {

    private static final double SCALE = 2;
    /// In em.
    private static final double LEAST_WIDTH = 48;
    private static final double LEAST_HEIGHT = 26;
    private static final double HEAD = 3;
    private static final double INDENT = 0.92;
    private static final double GAP = 0.9;

    private final Canvas canvas = new Canvas();
    private final Pen pen = new Pen(canvas.getGraphicsContext2D());
    private final ChartWords words;

    ChartPicture(ChartWords words, Palette palette, double rootSize) {
        this.words = words;
        pen.dress(palette, rootSize);
    }

    /// @param width,height of the chart on the screen, in pixels; the picture is no smaller than is good to look at
    Image draw(Chart chart, String about, double width, double height) {
        double wide = Math.rint(Math.max(width, pen.em(LEAST_WIDTH)));
        double high = Math.rint(Math.max(height, pen.em(LEAST_HEIGHT)));
        double head = Math.rint(pen.em(HEAD));
        canvas.setWidth(SCALE * wide);
        canvas.setHeight(SCALE * (head + high));
        pen.graphics().scale(SCALE, SCALE);
        pen.begin(wide, head + high);
        double end = pen.text(Face.SEMI_BOLD, 1.15, pen.palette().ink().title(), words.title(), pen.em(INDENT), head / 2);
        pen.text(Face.TEXT, 1, pen.palette().ink().muted(), about, end + pen.em(GAP), head / 2);
        pen.graphics().translate(0, head);
        ChartPainter painter = new ChartPainter(pen, words);
        painter.paint(chart, painter.measure(chart, wide, high), null);
        return canvas.snapshot(null, null);
    }
}
