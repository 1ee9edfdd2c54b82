package echolab.ui.batch.chart;

import echolab.net.batch.Mode;
import echolab.ui.Palette;
import echolab.ui.Pen.Face;
import echolab.ui.Pen;
import echolab.ui.batch.chart.LabelPainter.Label;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;

/// Draws the chart: axes, lines, the ruler between them, and their names.
final class ChartPainter {

    private static final double TYPE = 0.85;
    private static final double INDENT = 0.92;
    private static final double GAP = 0.6;
    /// Labels of lines that stand closer are left out, in em.
    private static final double LABEL_HEIGHT = 1.15;
    /// Dotted lines that would stand closer are left out, in em.
    private static final double DOTTED_HEIGHT = 0.9;
    /// Lines of the axes on a projector, where they are dark.
    private static final double GRID = 0.4;
    private static final double TO_TIMES = 1;
    private static final double TO_CAPTION = 2.1;

    private final Pen pen;
    private final ChartWords words;
    private final TracePainter traces;
    private final LabelPainter labels;
    private final RulerPainter ruler;
    private final ReadoutPainter readouts;
    private final GraphicsContext g;

    ChartPainter(Pen pen, ChartWords words) {
        this.pen = pen;
        this.words = words;
        traces = new TracePainter(pen);
        labels = new LabelPainter(pen, words, traces);
        ruler = new RulerPainter(pen, words);
        readouts = new ReadoutPainter(pen, words);
        g = pen.graphics();
    }

    ChartMetrics measure(Chart chart, double width, double height) {
        double gutter = pen.em(INDENT + GAP) + chart.rates().lines().stream().filter(RateAxis.Line::labelled)
                .mapToDouble(line -> pen.width(Face.MONO, TYPE, words.label(line))).reduce(pen.width(Face.MONO, TYPE, "100 M"), Math::max);
        return ChartMetrics.of(pen, width, height, gutter, labels.room(chart, width - gutter));
    }

    /// @param selected the mode that is looked at, null for none
    /// @return where the labels stand
    List<Label> paint(Chart chart, ChartMetrics at, Mode selected) {
        rates(chart.rates(), at);
        times(chart.times(), at);
        traces.paint(chart, at, selected);
        ruler.paint(chart, at);
        List<Label> placed = labels.place(chart, at);
        labels.paint(placed, at, selected);
        return placed;
    }

    void cursor(Chart chart, Readout readout, ChartMetrics at) {
        readouts.paint(chart, readout, at);
    }

    private void rates(RateAxis axis, ChartMetrics at) {
        List<RateAxis.Line> labelled = axis.lines().stream().filter(RateAxis.Line::labelled).toList();
        double pitch = at.height() / Math.max(1, labelled.size() - 1);
        int each = (int) Math.max(1, Math.ceil(pen.em(LABEL_HEIGHT) / pitch));
        for (int i = 0; i < labelled.size(); i++) {
            double y = Math.rint(at.y(axis.share(labelled.get(i).rate())));
            line(y, at);
            if (i % each == 0) {
                pen.textEnding(Face.MONO, TYPE, pen.palette().ink().muted(), words.label(labelled.get(i)), at.left() - pen.em(GAP), y);
            }
        }
        if (pitch >= pen.em(4 * DOTTED_HEIGHT)) {
            axis.lines().stream().filter(line -> !line.labelled()).forEach(line -> dotted(Math.rint(at.y(axis.share(line.rate()))), at));
        }
    }

    private void line(double y, ChartMetrics at) {
        g.setFill(pen.palette().line().border());
        g.setGlobalAlpha(pen.palette().cored() ? GRID : 1);
        g.fillRect(at.left(), y, at.width(), 1);
        g.setGlobalAlpha(1);
    }

    private void dotted(double y, ChartMetrics at) {
        g.setStroke(pen.palette().line().border());
        g.setGlobalAlpha(pen.palette().cored() ? GRID : 1);
        g.setLineWidth(1);
        g.setLineDashes(1, 3);
        g.strokeLine(at.left(), y + 0.5, at.right(), y + 0.5);
        g.setLineDashes();
        g.setGlobalAlpha(1);
    }

    private void times(TimeAxis axis, ChartMetrics at) {
        Palette palette = pen.palette();
        double middle = at.bottom() + pen.em(TO_TIMES);
        double[] free = {0};
        axis.labels().forEach(time -> {
            String text = words.label(axis, time);
            double number = pen.width(Face.MONO, TYPE, text.split("\u00a0")[0]);
            double x = at.x(axis.share(time)) - number / 2;
            g.setFill(palette.line().border());
            g.fillRect(Math.rint(at.x(axis.share(time))), at.bottom(), 1, Math.rint(pen.em(0.3)));
            if (x >= free[0]) {
                free[0] = pen.text(Face.MONO, TYPE, palette.ink().muted(), text, x, middle) + pen.em(0.5);
            }
        });
        if (at.captioned()) {
            pen.textAround(Face.TEXT, TYPE, palette.ink().muted(), words.caption(axis), (at.left() + at.right()) / 2, at.bottom() + pen.em(TO_CAPTION));
        }
    }
}
