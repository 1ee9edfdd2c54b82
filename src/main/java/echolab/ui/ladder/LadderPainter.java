package echolab.ui.ladder;

import echolab.ui.Palette;
import echolab.ui.Pen;
import echolab.ui.Pen.Face;
import echolab.ui.ladder.Arrow.Tip;
import echolab.ui.ladder.ArrowPainter.Span;
import echolab.ui.ladder.Item.Note;
import echolab.ui.ladder.Item.Place;
import echolab.ui.ladder.Item.Remark;
import echolab.ui.ladder.Item.Silence;
import echolab.ui.ladder.Item.Step;
import echolab.ui.ladder.Placing.Placed;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// Draws a ladder: what is visible of it, and nothing else.
final class LadderPainter {

    private static final double EDGE = 0.92;
    private static final double NOTE = 1.08;
    private static final double BLOCK = 1.42;

    private final Pen pen;
    private final Words words;
    private final GraphicsContext g;
    private final ArrowPainter arrows;
    private Metrics metrics;
    private double width;
    private double left;
    private double right;

    LadderPainter(Pen pen, Words words) {
        this.pen = pen;
        this.words = words;
        this.g = pen.graphics();
        this.arrows = new ArrowPainter(pen);
        g.setTextAlign(TextAlignment.LEFT);
    }

    static Metrics metrics(Palette palette) {
        return palette.cored() ? Metrics.PROJECTOR : Metrics.DESK;
    }

    /// Prepares for a canvas of that width.
    void measure(double canvasWidth) {
        width = canvasWidth;
        metrics = metrics(pen.palette());
        double margin = Math.clamp(metrics.margin() * width, pen.em(7.5), pen.em(11.5));
        left = Math.rint(margin);
        right = Math.rint(width - margin);
    }

    double left() {
        return left;
    }

    double right() {
        return right;
    }

    /// Draws the items between two heights of the canvas.
    ///
    /// @param offset what is scrolled away above, in pixels
    void items(Placing placing, double offset, double top, double bottom, long selected) {
        g.save();
        g.beginPath();
        g.rect(0, top, width, bottom - top);
        g.clip();
        for (Placed placed : placing.all()) {
            double y = top + pen.em(placed.top()) - offset;
            if (y < bottom && top + pen.em(placing.reach(placed)) - offset > top) {
                item(placing, placed, Math.rint(y), placed.item().tells(selected));
            }
        }
        g.restore();
    }

    /// Draws the selected item's ground: below lifelines and arrows.
    void band(Placed placed, double offset, double top, double bottom) {
        double from = Math.max(top, Math.rint(top + pen.em(placed.top()) - offset));
        double to = Math.min(bottom, Math.rint(top + pen.em(placed.bottom()) - offset));
        boolean failed = placed.item() instanceof Step step && step.failed();
        if (to > from) {
            g.setFill(ground(failed));
            g.fillRect(0, from, width, to - from);
            g.setFill(failed ? pen.palette().mark().error() : pen.palette().ink().accent());
            g.fillRect(0, from, pen.palette().size().bar(), to - from);
        }
    }

    private Color ground(boolean failed) {
        return failed ? pen.palette().ground().error() : pen.palette().ground().selected();
    }

    private void item(Placing placing, Placed placed, double y, boolean selected) {
        switch (placed.item()) {
            case Silence silence when placed.height() == 0 -> { }
            case Silence silence -> silence(silence.text(), y + pen.em(placed.height() / 2));
            case Remark remark -> remark(remark, y + pen.em(placed.height() / 2));
            case Item.Landing _ -> { }
            case Step step -> {
                arrows(step, placing, placed, y, selected);
                beside(step, placed, y, selected);
            }
        }
    }

    private void silence(String text, double y) {
        double line = Math.rint(y) + 0.5;
        double half = Math.max(pen.em(4.5), pen.width(Face.TEXT, metrics.small(), text) / 2 + pen.em(0.9));
        double middle = (left + right) / 2;
        g.setStroke(pen.palette().line().hairline());
        g.setLineWidth(pen.palette().size().border());
        g.setLineDashes(2, 4);
        g.strokeLine(left - pen.em(6.6), line, middle - half, line);
        g.strokeLine(middle + half, line, width - pen.em(EDGE), line);
        g.setLineDashes();
        pen.textAround(Face.TEXT, metrics.small(), pen.palette().ink().muted(), text, middle, y);
    }

    private void remark(Remark remark, double y) {
        boolean broken = remark.place() != Place.NOWHERE;
        Color color = broken ? pen.palette().ink().text() : pen.palette().ink().muted();
        double middle = (left + right) / 2;
        double half = pen.width(Face.TEXT, metrics.small(), remark.text()) / 2 + pen.em(0.6);
        if (half > middle - left - pen.em(1)) {
            g.setFill(pen.palette().ground().page());
            g.fillRect(middle - half, y - pen.em(0.7), 2 * half, pen.em(1.4));
        }
        pen.textAround(Face.TEXT, metrics.small(), color, remark.text(), middle, y);
        if (broken) {
            arrows.cross(remark.place() == Place.CLIENT ? left : right, y, pen.palette().mark().error());
        }
    }

    /// @param ground covers long arrows that may run behind it; null where there are none
    private void caption(Arrow arrow, double middle, Color ground) {
        double share = arrow.tip().share();
        double x = arrow.toServer() ? left + (right - left) * share / 2 : right - (right - left) * share / 2;
        arrows.caption(arrow, metrics, x, middle, (right - left) * share - pen.em(2.5), ground);
    }

    private void arrows(Step step, Placing placing, Placed placed, double y, boolean selected) {
        boolean held = step.hold() != null;
        double edge = held ? right - pen.em(BLOCK) / 2 : right;
        time(step, y + pen.em(metrics.slotTop(step, 0) + metrics.line()));
        if (held && (placed.arrows() > 1 || placed.grown() >= 1)) {
            block(step, y);
        }
        for (int i = 0; i < placed.arrows(); i++) {
            Arrow arrow = step.arrows().get(i);
            double slot = y + pen.em(metrics.slotTop(step, i));
            double from = Math.rint(slot + pen.em(metrics.line()));
            double landing = placing.landing(arrow);
            double grown = i == placed.arrows() - 1 ? placed.grown() : 1;
            double drop = Double.isFinite(landing) ? y + pen.em(landing - placed.top()) - from : pen.em(metrics.drop());
            arrows.line(arrow, metrics, new Span(left, edge, held, from, drop),
                    Double.isInfinite(landing) ? Math.min(grown, 0.5) : grown);
            caption(arrow, slot + pen.em(metrics.label()), !placing.crossed() ? null : selected ? ground(step.failed()) : pen.palette().ground().page());
        }
    }

    private void beside(Step step, Placed placed, double y, boolean selected) {
        boolean whole = placed.grown() >= 1;
        if (step.roundTrip() >= 0 && placed.arrows() > 1 && whole) {
            bracket(step, y);
        }
        if (step.note() != null && (placed.arrows() > 1 || whole)) {
            note(step, y, selected);
        }
    }

    private void time(Step step, double y) {
        String text = words.get(pen.palette().cored() ? "ladder.seconds.unit" : "ladder.seconds", step.nanos() / 1e9);
        pen.text(Face.MONO, metrics.small(), pen.palette().ink().muted(), text, pen.em(EDGE), y);
    }

    private void bracket(Step step, double y) {
        double from = Math.rint(y + pen.em(metrics.slotTop(step, 0) + metrics.line())) - 0.5;
        double to = Math.rint(y + pen.em(metrics.slotTop(step, 1) + metrics.line() + metrics.drop())) + 0.5;
        double x = Math.rint(left - pen.em(1.65)) + 0.5;
        double tick = x + pen.em(0.35);
        g.setStroke(pen.palette().mark().neutral());
        g.setLineWidth(pen.palette().size().border());
        g.strokePolyline(new double[] {tick, x, x, tick}, new double[] {from, from, to, to}, 4);
        double ms = step.roundTrip() / 1e6;
        String text = words.get(ms < 100 ? "ladder.roundtrip" : "ladder.roundtrip.whole", ms);
        pen.textEnding(Face.MONO, metrics.small(), pen.palette().ink().muted(), text, x - pen.em(0.5), (from + to) / 2);
    }

    private void note(Step step, double y, boolean selected) {
        if (step.note().cloud()) {
            cloud(step.note(), y + pen.em(metrics.slotTop(step, step.arrows().size() - 1) + metrics.line()));
            return;
        }
        boolean cross = step.arrows().getFirst().tip() == Tip.CROSS;
        double below = cross ? 0 : step.arrows().size() > 1 ? 0.69 : 0;
        double middle = y + pen.em(metrics.slotTop(step, 0) + metrics.line() + metrics.drop() + below);
        boolean strong = selected || !step.note().extra().isEmpty();
        Color color = strong ? pen.palette().ink().text() : pen.palette().ink().muted();
        double at = pen.text(Face.TEXT, metrics.small(), color, step.note().text(), right + pen.em(NOTE), middle);
        if (!step.note().extra().isEmpty()) {
            pen.text(Face.TEXT, metrics.small(), pen.palette().ink().muted(), step.note().extra(), at + pen.em(0.3), middle);
        }
    }

    /// What our own lossy network did, in two lines.
    private void cloud(Note note, double middle) {
        double x = right + pen.em(NOTE);
        double line = pen.em(metrics.small() * 0.62);
        pen.cloud(metrics.small(), pen.palette().ink().text(), x, middle - line);
        double at = x + pen.em(metrics.small() * 1.75);
        pen.text(Face.TEXT, metrics.small(), pen.palette().ink().text(), note.text(), at, middle - line);
        pen.text(Face.TEXT, metrics.small(), pen.palette().ink().muted(), note.extra(), at, middle + line);
    }

    /// The block that says that the server holds its answer.
    private void block(Step step, double y) {
        double side = pen.em(BLOCK);
        double top = y + pen.em(metrics.slotTop(step, 0) + metrics.line() - 0.5);
        double bottom = y + pen.em(step.arrows().size() > 1 ? metrics.slotTop(step, 1) + metrics.line() + 0.2
                : metrics.slotTop(step, 0) + metrics.line() + 2);
        double middle = (top + bottom) / 2;
        g.setFill(pen.palette().mark().in());
        g.fillRoundRect(right - side / 2, top, side, bottom - top, 6, 6);
        g.setStroke(pen.palette().ink().text());
        g.setLineWidth(pen.palette().size().border() * 1.5);
        g.strokeRoundRect(right - side / 2, top, side, bottom - top, 6, 6);
        g.setFill(Color.BLACK);
        g.fillRect(right - pen.em(0.29), middle - pen.em(0.45), pen.em(0.19), pen.em(0.9));
        g.fillRect(right + pen.em(0.1), middle - pen.em(0.45), pen.em(0.19), pen.em(0.9));
        double x = right + side / 2 + pen.em(0.6);
        pen.text(Face.SEMI_BOLD, metrics.text(), pen.palette().ink().title(), step.hold().title(), x, middle - pen.em(0.62));
        pen.text(Face.TEXT, metrics.small(), pen.palette().ink().text(), step.hold().text(), x, middle + pen.em(0.62));
    }

    /// Says at the bottom, at the right, how much has not appeared yet.
    void waiting(int count, double bottom) {
        if (count > 0) {
            String text = words.get("ladder.waiting", count);
            double middle = bottom - pen.em(1);
            double begin = width - pen.em(EDGE) - pen.width(Face.TEXT, metrics.small(), text);
            g.setFill(pen.palette().ground().page());
            g.fillRect(begin - pen.em(0.5), middle - pen.em(0.8), width - begin, pen.em(1.6));
            pen.text(Face.TEXT, metrics.small(), pen.palette().ink().muted(), text, begin, middle);
        }
    }
}
