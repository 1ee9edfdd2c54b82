package echolab.ui.udp.loss;

import echolab.ui.Palette;
import echolab.ui.Pen.Face;
import echolab.ui.Pen;
import echolab.ui.Texts;
import echolab.ui.charts.Decades;
import java.util.Arrays;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// Draws the loss strip: round trips above, below them a lane each for what was lost, late, doubled and reordered.
final class LossPainter {

    private static final double GUTTER = 8;
    private static final double INDENT = 0.92;
    private static final double GAP = 0.6;
    private static final double TYPE = 0.85;
    /// Lines of the axis that stand closer have no label between the first and the last.
    private static final double LABEL_HEIGHT = 1.15;
    /// A mark of a single datagram, in em; never less than [#LEAST_MARK] pixels.
    private static final double MARK = 0.19;
    private static final double LEAST_MARK = 2;
    /// The share of columns with a mark from which on a lane is crowded.
    private static final double CROWDED = 0.25;
    /// How strong the mark of a column is in which it befell few of many.
    private static final double FAINT = 0.25;
    /// Columns of so many datagrams are drawn in full colour; fuller ones in less, down to [#DENSE].
    private static final double FEW = 4;
    private static final double DENSE = 0.35;
    /// Lines of the axis on a projector, where hairlines are dark.
    private static final double GRID = 0.4;
    /// Single datagrams that stand so many pixels apart get a dot each.
    private static final double DOT_ROOM = 6;

    private final Pen pen;
    private final Texts texts;
    private final GraphicsContext g;

    LossPainter(Pen pen, Texts texts) {
        this.pen = pen;
        this.texts = texts;
        g = pen.graphics();
    }

    /// The room at the left that the words need.
    double gutter(Strip strip) {
        double lanes = Arrays.stream(Lane.values()).mapToDouble(lane -> pen.width(Face.TEXT, TYPE, texts.get("loss.lane." + lane))).max().orElse(0);
        double times = pen.width(Face.TEXT, TYPE, texts.get("loss.roundtrip")) + pen.em(GAP)
                + pen.width(Face.MONO, TYPE, label(strip.times(), strip.times().high()));
        return Math.max(pen.em(GUTTER), pen.em(INDENT + GAP) + Math.max(lanes, times));
    }

    void paint(Strip strip, LossMetrics at) {
        if (at.plots()) {
            times(strip.times(), at);
            trips(strip, at);
        }
        lanes(strip, at);
        numbers(strip.numbers(), at);
    }

    private void times(Decades times, LossMetrics at) {
        Palette palette = pen.palette();
        double right = at.left() - pen.em(GAP);
        boolean all = (at.bottom() - at.top()) / (times.high() - times.low()) >= pen.em(LABEL_HEIGHT);
        for (int each = times.low(); each <= times.high(); each++) {
            double y = Math.rint(at.y((double) (each - times.low()) / (times.high() - times.low())));
            g.setFill(palette.line().hairline());
            g.setGlobalAlpha(palette.cored() ? GRID : 1);
            g.fillRect(at.left(), y, at.width(), 1);
            g.setGlobalAlpha(1);
            if (all || each == times.low() || each == times.high()) {
                pen.textEnding(Face.MONO, TYPE, palette.ink().muted(), label(times, each), right, y);
            }
        }
        pen.text(Face.TEXT, TYPE, palette.ink().muted(), texts.get("loss.roundtrip"), pen.em(INDENT), at.top());
    }

    private String label(Decades times, int exponent) {
        String number = texts.get("loss.axis", Decades.value(exponent));
        return exponent == times.low() ? texts.get("loss.millis", number) : number;
    }

    private void lanes(Strip strip, LossMetrics at) {
        double y = at.lanes();
        for (Lane lane : Lane.values()) {
            g.setFill(pen.palette().ground().subtle());
            g.fillRect(at.left(), y, at.width(), at.lane());
            pen.text(Face.TEXT, TYPE, pen.palette().ink().text(), texts.get("loss.lane." + lane), pen.em(INDENT), y + at.lane() / 2);
            boolean crowded = strip.marked(lane) > CROWDED * strip.size();
            for (int i = 0; i < strip.size(); i++) {
                if (lane.count(strip.column(i)) > 0) {
                    mark(strip, lane, i, crowded, y, at);
                }
            }
            g.setGlobalAlpha(1);
            y += at.pitch();
        }
    }

    /// A mark is wide enough to be seen alone. Where most of a lane would be marks they stand side by side, the stronger the more
    /// datagrams of their column they befell.
    private void mark(Strip strip, Lane lane, int index, boolean crowded, double y, LossMetrics at) {
        double each = strip.span(index).count();
        boolean dense = crowded && each > FEW;
        double width = dense ? 1 : Math.max(LEAST_MARK, Math.rint(pen.em(MARK)));
        double x = Math.clamp(Math.rint(at.x(strip.middle(index)) - width / 2), at.left(), at.right() - width);
        g.setGlobalAlpha(dense ? Math.clamp(Math.sqrt(FEW * lane.count(strip.column(index)) / each), FAINT, 1) : 1);
        g.setFill(pen.palette().ink().text());
        if (lane != Lane.LOST || pen.palette().cored() && !dense) {
            g.fillRect(x, y, width, at.lane());
        }
        if (lane == Lane.LOST) {
            double edge = pen.palette().cored() && !dense ? 1 : 0;
            g.setFill(pen.palette().mark().error());
            g.fillRect(x + edge, y, width - 2 * edge, at.lane());
        }
    }

    /// From the shortest to the longest of each column, and from column to column where nothing is missing between.
    private void trips(Strip strip, LossMetrics at) {
        boolean cored = pen.palette().cored();
        trips(strip, at, pen.palette().mark().ok(), cored ? 3 : 1);
        if (cored) {
            trips(strip, at, pen.palette().ink().text(), 1);
        }
    }

    private void trips(Strip strip, LossMetrics at, Color color, double line) {
        g.setFill(color);
        g.setStroke(color);
        g.setLineWidth(line);
        double each = (double) (strip.cut().last() + 1 - strip.cut().first()) / Math.max(1, strip.size());
        double dot = each * at.width() / (strip.numbers().to() - strip.numbers().from()) < DOT_ROOM ? 0 : 1;
        // The more datagrams stand in a column, the less its extremes say.
        g.setGlobalAlpha(Math.clamp(Math.sqrt(FEW / each), DENSE, 1));
        for (int i = 0; i < strip.size(); i++) {
            if (strip.column(i).longest() > 0) {
                double low = at.y(strip.height(strip.column(i).shortest()));
                double high = at.y(strip.height(strip.column(i).longest()));
                g.fillRect(Math.floor(at.x(strip.middle(i))) - (line - 1) / 2 - dot, high - line / 2 - dot, line + 2 * dot, low - high + line + 2 * dot);
            }
        }
        g.setGlobalAlpha(1);
        join(strip, at);
    }

    private void join(Strip strip, LossMetrics at) {
        g.beginPath();
        boolean joined = false;
        for (int i = 0; i < strip.size(); i++) {
            boolean back = strip.column(i).longest() > 0;
            if (back) {
                double x = Math.floor(at.x(strip.middle(i))) + 0.5;
                double y = at.y(strip.height(strip.column(i).shortest()));
                if (joined) {
                    g.lineTo(x, y);
                } else {
                    g.moveTo(x, y);
                }
            }
            joined = back;
        }
        g.stroke();
    }

    private void numbers(NumberAxis numbers, LossMetrics at) {
        long first = numbers.labels().findFirst().orElse(numbers.from());
        double[] free = {at.left()};
        numbers.labels().forEach(number -> {
            String text = number == first ? texts.get("loss.number", number) : texts.count(number);
            double width = pen.width(Face.MONO, TYPE, text);
            double x = Math.clamp(at.x(numbers.share(number)) - width / 2, at.left(), Math.max(at.left(), at.right() - width));
            if (x >= free[0]) {
                pen.text(Face.MONO, TYPE, pen.palette().ink().muted(), text, x, at.labels());
                free[0] = x + width + pen.em(1);
            }
        });
    }

    /// Marks a column over the whole height and says what it says.
    void cursor(Strip strip, int column, String words, LossMetrics at) {
        double middle = at.x(strip.middle(column));
        double bottom = at.lanes() + (Lane.values().length - 1) * at.pitch() + at.lane();
        g.setFill(pen.palette().ink().accent());
        double top = Math.min(at.top(), at.lanes());
        g.fillRect(Math.floor(middle), top, pen.palette().size().border(), bottom - top);
        double width = pen.width(Face.MONO, TYPE, words) + 2 * pen.em(GAP);
        double height = Math.rint(pen.em(1.6));
        double x = Math.rint(Math.clamp(middle + pen.em(0.5), at.left(), Math.max(at.left(), at.right() - width)));
        double y = Math.max(0, Math.rint(at.top() - pen.em(0.4)));
        pen.frame(x, y, width, height, 6);
        pen.text(Face.MONO, TYPE, pen.palette().ink().text(), words, x + pen.em(GAP), y + height / 2);
    }
}
