package echolab.ui.batch.chart;

import echolab.net.batch.Mode;
import echolab.ui.Palette;
import echolab.ui.Pen.Face;
import echolab.ui.Pen;
import echolab.ui.batch.ModeLook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;

/// Names the lines at their right end, with their rates. Where it is narrow the rates go first, then the names; the markers stay.
final class LabelPainter {

    private static final double TYPE = 0.92;
    private static final double SMALL = 0.85;
    private static final double MARKER = 0.85;
    private static final double TO_NAME = 0.85;
    private static final double TO_RATE = 0.8;
    private static final double HEIGHT = 1.85;
    /// Of a label that says in a second line why its mode failed.
    private static final double TALL = 2.9;
    /// How far the last label may reach below the lowest rate.
    private static final double BELOW = 0.6;
    private static final double LEADER = 0.3;
    private static final double TO_MARK = 0.65;
    private static final double GUIDE = 0.4;
    /// The lines keep so much room, before labels have any, in em.
    private static final double LEAST_LINES = 15;
    private static final double WIDEST_RATE = 99.9e6;

    private enum Detail { MARKER, NAME, RATE }

    /// Where a label stands, in pixels.
    ///
    /// @param x      the end of its line
    /// @param y      where its rate stands on the axis
    /// @param middle of the label
    record Label(Trace trace, double x, double y, double middle, double height) {

        boolean at(double mouseY) {
            return Math.abs(mouseY - middle) <= height / 2;
        }
    }

    private final Pen pen;
    private final ChartWords words;
    private final TracePainter traces;
    private final GraphicsContext g;
    private Detail detail = Detail.RATE;

    LabelPainter(Pen pen, ChartWords words, TracePainter traces) {
        this.pen = pen;
        this.words = words;
        this.traces = traces;
        g = pen.graphics();
    }

    /// The room that the labels take from the middle of their markers on; it decides how much they say.
    ///
    /// @param free what lines and labels have together
    double room(Chart chart, double free) {
        double marker = pen.em(MARKER / 2);
        double names = pen.em(TO_NAME) + Arrays.stream(Mode.values())
                .mapToDouble(mode -> pen.width(Face.SEMI_BOLD, TYPE, words.name(mode))).max().orElse(0);
        double rates = names + pen.em(TO_RATE) + pen.width(Face.MONO, TYPE, words.rate(WIDEST_RATE));
        double full = chart.traces().stream().filter(trace -> trace.failure() != null)
                .mapToDouble(trace -> pen.em(TO_NAME) + statusWidth(trace)).reduce(rates, Math::max);
        detail = free - full >= pen.em(LEAST_LINES) ? Detail.RATE : free - names >= pen.em(LEAST_LINES) ? Detail.NAME : Detail.MARKER;
        return switch (detail) {
            case RATE -> full;
            case NAME -> names;
            case MARKER -> marker;
        };
    }

    private double statusWidth(Trace trace) {
        return pen.em(TO_NAME) + pen.width(Face.TEXT, SMALL, trace.failure().status().title());
    }

    List<Label> place(Chart chart, ChartMetrics at) {
        int count = chart.traces().size();
        double[] wanted = new double[count];
        double[] heights = new double[count];
        for (int i = 0; i < count; i++) {
            wanted[i] = at.inside(chart.rates().share(chart.traces().get(i).rate()));
            heights[i] = pen.em(says(chart.traces().get(i)) ? TALL : HEIGHT);
        }
        double[] middles = Stacking.place(wanted, heights, 0, at.bottom() + pen.em(BELOW));
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Trace trace = chart.traces().get(i);
            double x = trace.newest().isEmpty() ? at.right() : traces.endX(chart, trace.newest(), at);
            labels.add(new Label(trace, x, wanted[i], Math.rint(middles[i]), heights[i]));
        }
        return List.copyOf(labels);
    }

    /// The middle of marker, name and rate.
    private double named(Label label) {
        return says(label.trace) ? Math.rint(label.middle - pen.em((TALL - HEIGHT) / 2)) : label.middle;
    }

    private boolean says(Trace trace) {
        return trace.failure() != null && detail == Detail.RATE;
    }

    /// @param selected the mode that is looked at, null for none
    void paint(List<Label> labels, ChartMetrics at, Mode selected) {
        for (Label label : labels) {
            if (label.trace.mode() == selected) {
                ground(label, at);
            }
            leader(label, at);
            ModeLook.paint(g, label.trace.mode(), pen.palette(), at.marks(), named(label), pen.em(MARKER));
            if (detail != Detail.MARKER) {
                words(label, at);
            }
        }
    }

    private void ground(Label label, ChartMetrics at) {
        double left = at.marks() - pen.em(0.6);
        double height = Math.rint(label.height - pen.em(0.3));
        g.setFill(pen.palette().ground().selected());
        g.fillRoundRect(left, Math.rint(label.middle - height / 2), at.end() + pen.em(0.4) - left, height, 6, 6);
    }

    private void leader(Label label, ChartMetrics at) {
        if (label.trace.newest().isEmpty()) {
            return;
        }
        g.setStroke(ModeLook.color(label.trace.mode(), pen.palette()));
        g.setLineWidth(Math.max(1.2, pen.palette().size().life() / 2));
        double from = at.right() + pen.em(LEADER);
        if (label.x < at.right() - 1) {
            g.setGlobalAlpha(GUIDE);
            g.setLineDashes(2, 4);
            g.strokeLine(label.x + pen.em(LEADER), label.y, from, label.y);
            g.setLineDashes();
            g.setGlobalAlpha(1);
        }
        g.strokeLine(from, label.y, at.marks() - pen.em(TO_MARK), named(label));
    }

    private void words(Label label, ChartMetrics at) {
        Palette palette = pen.palette();
        double left = at.marks() + pen.em(TO_NAME);
        double middle = named(label);
        pen.text(Face.SEMI_BOLD, TYPE, palette.ink().title(), words.name(label.trace), left, middle);
        if (detail == Detail.RATE && !label.trace.line().isEmpty()) {
            pen.textEnding(Face.MONO, TYPE, label.trace.measured() == null ? palette.ink().muted() : palette.ink().text(),
                    words.rate(label.trace.rate()), at.end(), middle);
        }
        if (says(label.trace)) {
            traces.cross(left + pen.em(0.35), middle + pen.em(1.15), 0.75);
            pen.text(Face.TEXT, SMALL, palette.ink().text(), label.trace.failure().status().title(), left + pen.em(TO_NAME), middle + pen.em(1.15));
        }
    }
}
