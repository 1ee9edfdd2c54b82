package echolab.ui.batch.chart;

import echolab.ui.Palette;
import echolab.ui.Pen.Face;
import echolab.ui.Pen;
import java.util.stream.DoubleStream;
import javafx.scene.canvas.GraphicsContext;

/// Says between the slowest and the fastest line by what factor they differ. Only a logarithmic axis has a length for a factor.
final class RulerPainter {

    /// Where it stands, as a part of the width.
    private static final double PLACE = 0.884;
    private static final double TYPE = 0.92;
    /// From a line to the tip, in em.
    private static final double GAP = 0.4;
    private static final double TIP = 0.55;
    private static final double TIP_WIDTH = 0.3;
    private static final double PILL = 1.95;
    private static final double PADDING = 1.1;

    private final Pen pen;
    private final ChartWords words;
    private final GraphicsContext g;

    RulerPainter(Pen pen, ChartWords words) {
        this.pen = pen;
        this.words = words;
        g = pen.graphics();
    }

    void paint(Chart chart, ChartMetrics at) {
        if (!(chart.rates() instanceof RateAxis.Log) || Double.isNaN(chart.factor())) {
            return;
        }
        double[] ys = chart.standings().stream().mapToDouble(trace -> at.y(chart.rates().share(trace.rate()))).toArray();
        double top = ys[0] + pen.em(GAP);
        double bottom = ys[ys.length - 1] - pen.em(GAP);
        if (bottom - top >= pen.em(PILL + 2 * TIP)) {
            double x = Math.rint(at.x(PLACE));
            arrow(x, top, bottom);
            double least = pen.em(PILL / 2 + TIP);
            pill(words.factor(chart.factor()), x, Math.clamp(middle(ys), top + least, bottom - least));
        }
    }

    /// The middle of the largest gap between two lines.
    private static double middle(double[] ys) {
        int widest = 0;
        for (int i = 1; i < ys.length - 1; i++) {
            widest = ys[i + 1] - ys[i] > ys[widest + 1] - ys[widest] ? i : widest;
        }
        return DoubleStream.of(ys[widest], ys[widest + 1]).average().orElseThrow();
    }

    private void arrow(double x, double top, double bottom) {
        double width = pen.palette().size().border();
        g.setFill(pen.palette().ink().text());
        g.fillRect(x - Math.floor(width / 2), top + pen.em(TIP) / 2, width, bottom - top - pen.em(TIP));
        double centre = x - Math.floor(width / 2) + width / 2;
        double half = pen.em(TIP_WIDTH);
        g.fillPolygon(new double[] {centre - half, centre, centre + half}, new double[] {top + pen.em(TIP), top, top + pen.em(TIP)}, 3);
        g.fillPolygon(new double[] {centre - half, centre, centre + half}, new double[] {bottom - pen.em(TIP), bottom, bottom - pen.em(TIP)}, 3);
    }

    private void pill(String text, double x, double middle) {
        Palette palette = pen.palette();
        double width = Math.rint(pen.width(Face.SEMI_BOLD, TYPE, text) + 2 * pen.em(PADDING));
        double height = Math.rint(pen.em(PILL));
        double left = Math.rint(x - width / 2);
        double top = Math.rint(middle - height / 2);
        pen.frame(left, top, width, height, height);
        pen.textAround(Face.SEMI_BOLD, TYPE, palette.ink().title(), text, left + width / 2, top + height / 2);
    }
}
