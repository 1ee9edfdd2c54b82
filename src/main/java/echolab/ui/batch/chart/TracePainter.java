package echolab.ui.batch.chart;

import echolab.net.batch.Mode;
import echolab.ui.Palette;
import echolab.ui.Pen;
import echolab.ui.batch.ModeLook;
import java.util.function.IntToDoubleFunction;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/// Draws the line of a mode, its band and its markers.
final class TracePainter {

    /// Size of a marker, and from one to the next, in em.
    private static final double MARKER = 0.85;
    private static final double PITCH = 7.75;
    /// Where the first markers stand, as parts of the pitch: those of each mode a little further right, as lines may coincide.
    private static final double FIRST = 0.3;
    private static final double SHIFT = 0.4;
    /// The shortest line of a run that lasts too short to be seen, in em.
    private static final double SHORTEST = 0.9;
    private static final double DOT = 0.35;
    private static final double AROUND_DOT = 0.75;
    private static final double GLOW = 0.3;
    private static final double CROSS = 0.32;
    private static final double BAND = 0.18;
    private static final double WARM_UP = 0.45;
    private static final double UNSELECTED = 0.4;
    /// Widths of lines, as multiples of the usual one.
    private static final double THIN = 0.6;
    private static final double STRONG = 1.6;
    /// Where marks must have a dark core: so much wider is a line, and such a part of it is the core.
    private static final double CORED = 1.5;
    private static final double CORE = 0.25;

    private final Pen pen;
    private final GraphicsContext g;

    TracePainter(Pen pen) {
        this.pen = pen;
        g = pen.graphics();
    }

    /// Lines first, then what stands on them. A line may leave the chart, as where nothing arrives on a logarithmic axis.
    ///
    /// @param selected the mode that is looked at, null for none
    void paint(Chart chart, ChartMetrics at, Mode selected) {
        g.save();
        g.beginPath();
        g.rect(at.left(), at.top() - pen.em(MARKER), at.width(), at.height() + pen.em(MARKER) + 1);
        g.clip();
        g.setLineJoin(StrokeLineJoin.ROUND);
        for (Trace trace : chart.traces()) {
            fade(chart, trace, selected);
            lines(chart, trace, at, selected == trace.mode());
        }
        g.restore();
        for (int i = 0; i < chart.traces().size(); i++) {
            fade(chart, chart.traces().get(i), selected);
            marks(chart, chart.traces().get(i), at, FIRST + SHIFT * i / chart.traces().size());
        }
        g.setGlobalAlpha(1);
    }

    private void fade(Chart chart, Trace trace, Mode selected) {
        g.setGlobalAlpha((chart.warming() ? WARM_UP : 1) * (selected == null || selected == trace.mode() ? 1 : UNSELECTED));
    }

    private void lines(Chart chart, Trace trace, ChartMetrics at, boolean strong) {
        double width = pen.palette().size().life() * (pen.palette().cored() ? CORED : 1) * (strong ? STRONG : 1);
        Measured measured = trace.measured();
        if (measured != null) {
            if (measured.runs() > 1) {
                band(chart, trace, at);
            }
            stroke(chart, trace.mode(), measured.median(), at, width);
        }
        if (!trace.open().isEmpty()) {
            stroke(chart, trace.mode(), trace.open(), at, measured == null ? width : THIN * width);
        }
    }

    private void marks(Chart chart, Trace trace, ChartMetrics at, double first) {
        if (!trace.line().isEmpty()) {
            markers(chart, trace, at, first * pen.em(PITCH));
        }
        end(chart, trace, at);
    }

    private void band(Chart chart, Trace trace, ChartMetrics at) {
        Curve curve = trace.measured().median();
        PixelLine area = line(chart, curve, i -> trace.measured().highest()[i], at).closedBy(line(chart, curve, i -> trace.measured().lowest()[i], at));
        double before = g.getGlobalAlpha();
        g.setGlobalAlpha(BAND * before);
        g.setFill(ModeLook.color(trace.mode(), pen.palette()));
        g.fillPolygon(area.xs(), area.ys(), area.size());
        g.setGlobalAlpha(before);
    }

    private void stroke(Chart chart, Mode mode, Curve curve, ChartMetrics at, double width) {
        PixelLine line = line(chart, curve, curve::rate, at);
        stroke(line, ModeLook.color(mode, pen.palette()), width);
        if (pen.palette().cored()) {
            stroke(line, pen.palette().ink().text(), CORE * width);
        }
    }

    private void stroke(PixelLine line, Color color, double width) {
        g.setStroke(color);
        g.setLineWidth(width);
        g.strokePolyline(line.xs(), line.ys(), line.size());
    }

    /// From the beginning of the first point's span to the end of the run.
    private PixelLine line(Chart chart, Curve curve, IntToDoubleFunction rates, ChartMetrics at) {
        PixelLine line = new PixelLine();
        int last = curve.size() - 1;
        line.add(at.left(), at.y(chart.rates().share(rates.applyAsDouble(0))));
        for (int i = 0; i <= last; i++) {
            line.add(at.x(chart.times().share(curve.time(i))), at.y(chart.rates().share(rates.applyAsDouble(i))));
        }
        line.add(endX(chart, curve, at), at.y(chart.rates().share(rates.applyAsDouble(last))));
        return line;
    }

    /// Where the line of a run ends.
    double endX(Chart chart, Curve curve, ChartMetrics at) {
        return Math.clamp(at.x(chart.times().share(curve.nanos())), Math.min(at.left() + pen.em(SHORTEST), at.right()), at.right());
    }

    private void markers(Chart chart, Trace trace, ChartMetrics at, double first) {
        Curve curve = trace.line();
        double length = endX(chart, curve, at) - at.left();
        if (length < first + pen.em(MARKER)) {
            marker(chart, trace, curve.at(curve.nanos() / 2), at.left() + length / 2, at);
        }
        for (double along = first; along < length - pen.em(MARKER) / 2; along += pen.em(PITCH)) {
            int point = curve.at((long) (along / at.width() * chart.times().end()));
            marker(chart, trace, point, at.x(chart.times().share(curve.time(point))), at);
        }
    }

    private void marker(Chart chart, Trace trace, int point, double x, ChartMetrics at) {
        double share = chart.rates().share(trace.line().rate(point));
        if (share >= 0) {
            ModeLook.paint(g, trace.mode(), pen.palette(), x, at.y(share), pen.em(MARKER));
        }
    }

    private void end(Chart chart, Trace trace, ChartMetrics at) {
        if (trace.newest().isEmpty()) {
            return;
        }
        double x = endX(chart, trace.newest(), at);
        double y = at.inside(chart.rates().share(trace.newest().last()));
        switch (trace.end()) {
            case RUNNING -> dot(ModeLook.color(trace.mode(), pen.palette()), x, y);
            case FAILED -> cross(x, y, 1);
            case DONE, STOPPED -> { }
        }
    }

    private void dot(Color color, double x, double y) {
        double before = g.getGlobalAlpha();
        g.setFill(color);
        g.setGlobalAlpha(GLOW * before);
        circle(x, y, pen.em(AROUND_DOT));
        g.setGlobalAlpha(before);
        g.setFill(pen.palette().cored() ? pen.palette().ink().text() : color);
        circle(x, y, pen.em(DOT));
    }

    private void circle(double x, double y, double radius) {
        g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    /// The end of a run that failed. Also where a label says so.
    ///
    /// @param size as a part of the usual one
    void cross(double x, double y, double size) {
        Palette palette = pen.palette();
        double arm = pen.em(size * CROSS);
        double width = Math.max(1.5, pen.em(size * 0.16));
        g.setLineCap(StrokeLineCap.ROUND);
        cross(x, y, arm, palette.cored() ? palette.ink().text() : palette.ground().page(), width + 3);
        cross(x, y, arm, palette.mark().error(), width);
        g.setLineCap(StrokeLineCap.SQUARE);
    }

    private void cross(double x, double y, double arm, Color color, double width) {
        g.setStroke(color);
        g.setLineWidth(width);
        g.strokeLine(x - arm, y - arm, x + arm, y + arm);
        g.strokeLine(x - arm, y + arm, x + arm, y - arm);
    }
}
