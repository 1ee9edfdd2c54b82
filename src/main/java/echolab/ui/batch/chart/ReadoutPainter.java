package echolab.ui.batch.chart;

import echolab.ui.Palette;
import echolab.ui.Pen.Face;
import echolab.ui.Pen;
import echolab.ui.batch.ModeLook;
import javafx.scene.canvas.GraphicsContext;

/// The cursor: a line at a time, and a box with what the modes had then.
final class ReadoutPainter {

    private static final double TYPE = 0.85;
    private static final double LINE = 1.4;
    private static final double PADDING = 0.6;
    private static final double ASIDE = 0.8;
    private static final double MARKER = 0.7;
    private static final double TO_NAME = 1.2;
    private static final double TO_RATE = 1;

    private final Pen pen;
    private final ChartWords words;
    private final GraphicsContext g;

    ReadoutPainter(Pen pen, ChartWords words) {
        this.pen = pen;
        this.words = words;
        g = pen.graphics();
    }

    void paint(Chart chart, Readout readout, ChartMetrics at) {
        double x = at.x(chart.times().share(readout.time()));
        g.setFill(pen.palette().ink().accent());
        g.fillRect(Math.floor(x), at.top(), pen.palette().size().border(), at.height());
        for (Readout.Line line : readout.lines()) {
            ModeLook.paint(g, line.trace().mode(), pen.palette(), x, at.y(chart.rates().share(line.rate())), pen.em(MARKER));
        }
        box(chart, readout, x, at);
    }

    /// Right of the cursor; left of it where it would reach into the labels.
    private void box(Chart chart, Readout readout, double x, ChartMetrics at) {
        double width = Math.ceil(width(chart, readout));
        double height = Math.rint(pen.em((1 + readout.lines().size()) * LINE + PADDING));
        double left = Math.rint(x + pen.em(ASIDE) + width <= at.right() ? x + pen.em(ASIDE) : Math.max(0, x - pen.em(ASIDE) - width));
        double top = Math.rint(Math.max(0, at.top() + (at.height() - height) / 2));
        pen.frame(left, top, width, height, 8);
        double middle = top + pen.em((PADDING + LINE) / 2);
        double right = left + width - pen.em(PADDING);
        pen.text(Face.MONO, TYPE, pen.palette().ink().muted(), words.time(chart.times(), readout.time()), left + pen.em(PADDING), middle);
        for (Readout.Line line : readout.lines()) {
            middle += pen.em(LINE);
            line(line, left + pen.em(PADDING), right, middle);
        }
    }

    private void line(Readout.Line line, double left, double right, double middle) {
        Palette palette = pen.palette();
        ModeLook.paint(g, line.trace().mode(), palette, left + pen.em(MARKER / 2), middle, pen.em(MARKER));
        pen.text(Face.TEXT, TYPE, palette.ink().text(), words.name(line.trace()), left + pen.em(TO_NAME), middle);
        pen.textEnding(Face.MONO, TYPE, palette.ink().text(), words.rate(line.rate()), right, middle);
    }

    private double width(Chart chart, Readout readout) {
        double lines = readout.lines().stream().mapToDouble(line -> pen.em(TO_NAME + TO_RATE) + pen.width(Face.TEXT, TYPE, words.name(line.trace()))
                + pen.width(Face.MONO, TYPE, words.rate(line.rate()))).max().orElse(0);
        return 2 * pen.em(PADDING) + Math.max(lines, pen.width(Face.MONO, TYPE, words.time(chart.times(), readout.time())));
    }
}
