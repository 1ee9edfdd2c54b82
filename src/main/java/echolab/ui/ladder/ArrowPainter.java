package echolab.ui.ladder;

import echolab.ui.Palette;
import echolab.ui.Pen;
import echolab.ui.Pen.Face;
import echolab.ui.ladder.Arrow.Piece;
import echolab.ui.ladder.Arrow.Tip;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;

/// Draws one arrow with its caption.
final class ArrowPainter {

    private static final double DOT = 0.34;
    private static final double CROSS_GAP = 1.08;

    private final Pen pen;
    private final GraphicsContext g;

    ArrowPainter(Pen pen) {
        this.pen = pen;
        this.g = pen.graphics();
    }

    /// Where an arrow goes, in pixels.
    ///
    /// @param left,right where the lifelines are, or the edge of a block on one
    /// @param block      whether the right one is a block's edge, which takes no dot
    /// @param y          where it begins
    /// @param drop       how far it falls on its whole way
    record Span(double left, double right, boolean block, double y, double drop) { }

    /// A line from a point into a direction.
    ///
    /// @param length to its end, in pixels
    /// @param across,down how far one pixel along the line goes
    private record Way(double x, double y, double length, double across, double down) {
        static Way of(double x, double y, double dx, double dy) {
            double length = Math.hypot(dx, dy);
            return new Way(x, y, length, dx / length, dy / length);
        }

        /// A point, so far along and so far beside it.
        double x(double along, double beside) {
            return x + across * along - down * beside;
        }

        double y(double along, double beside) {
            return y + down * along + across * beside;
        }
    }

    /// @param grown how far it has come, 0 to 1
    void line(Arrow arrow, Metrics metrics, Span span, double grown) {
        double from = arrow.toServer() ? span.left : span.right;
        double to = arrow.toServer() ? span.right : span.left;
        double share = arrow.tip().share();
        Way way = Way.of(from, span.y, (to - from) * share, span.drop * share);
        boolean intoBlock = span.block && arrow.toServer();
        double gap = arrow.tip().crossed() ? pen.em(CROSS_GAP) : pen.palette().cored() ? 3 : intoBlock ? 0 : pen.em(DOT);
        double tip = (way.length - gap) * grown;
        Color color = arrow.tip() == Tip.NEXT ? pen.palette().ink().text() : color(pen.palette(), arrow.mark());
        stroke(arrow, metrics, way, tip, color);
        tip(arrow, metrics, way, tip, color);
        ends(arrow, way, grown >= 1 && !intoBlock, color);
    }

    /// The line behind the tip.
    private void stroke(Arrow arrow, Metrics metrics, Way way, double tip, Color color) {
        double begin = pen.palette().cored() ? pen.em(0.25) : 0;
        double end = tip - pen.em(metrics.head()) * 0.8;
        if (end <= begin) {
            return;
        }
        g.setLineCap(StrokeLineCap.BUTT);
        if (arrow.tip() == Tip.NEXT) {
            g.setLineDashes(pen.em(0.5), pen.em(0.33));
            stroke(way, begin, end, Math.max(1.5, pen.palette().size().core()), color);
            g.setLineDashes();
            return;
        }
        stroke(way, begin, end, pen.em(metrics.stroke()), color);
        if (pen.palette().cored()) {
            stroke(way, begin, end, pen.palette().size().core(), pen.palette().ink().text());
        }
    }

    private void stroke(Way way, double begin, double end, double width, Color color) {
        g.setStroke(color);
        g.setLineWidth(width);
        g.strokeLine(way.x(begin, 0), way.y(begin, 0), way.x(end, 0), way.y(end, 0));
    }

    private void tip(Arrow arrow, Metrics metrics, Way way, double tip, Color color) {
        double base = tip - pen.em(metrics.head());
        double half = pen.em(metrics.head()) * (pen.palette().cored() ? 0.57 : 0.42);
        double[] xs = {way.x(tip, 0), way.x(base, -half), way.x(base, half)};
        double[] ys = {way.y(tip, 0), way.y(base, -half), way.y(base, half)};
        if (arrow.tip() == Tip.NEXT) {
            g.setFill(pen.palette().ground().page());
            g.fillPolygon(xs, ys, 3);
            g.setStroke(color);
            g.setLineWidth(Math.max(1.5, pen.palette().size().core() * 0.75));
            g.strokePolygon(xs, ys, 3);
            return;
        }
        g.setFill(pen.palette().cored() ? pen.palette().ink().text() : color);
        g.fillPolygon(xs, ys, 3);
    }

    private void ends(Arrow arrow, Way way, boolean there, Color color) {
        double toX = way.x(way.length, 0);
        double toY = way.y(way.length, 0);
        boolean dots = !pen.palette().cored() && arrow.tip() != Tip.NEXT;
        boolean senderOurs = arrow.toServer() ? arrow.ours().client() : arrow.ours().server();
        boolean receiverOurs = arrow.toServer() ? arrow.ours().server() : arrow.ours().client();
        if (dots) {
            dot(way.x, way.y, senderOurs, color);
        }
        if (there && arrow.tip().crossed()) {
            cross(toX, toY, color);
        } else if (there && dots && arrow.tip() == Tip.HEAD) {
            dot(toX, toY, receiverOurs, color);
        }
    }

    private void dot(double x, double y, boolean ours, Color color) {
        double radius = pen.em(DOT);
        g.setFill(ours ? color : pen.palette().ground().page());
        g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        if (!ours) {
            g.setStroke(color);
            g.setLineWidth(1.5);
            g.strokeOval(x - radius + 0.75, y - radius + 0.75, 2 * radius - 1.5, 2 * radius - 1.5);
        }
    }

    /// A cross where something ended.
    void cross(double x, double y, Color color) {
        double half = pen.em(0.44);
        g.setLineCap(StrokeLineCap.ROUND);
        if (pen.palette().cored()) {
            g.setStroke(pen.palette().ink().text());
            g.setLineWidth(pen.em(0.34));
            strokeCross(x, y, half);
        }
        g.setStroke(color);
        g.setLineWidth(pen.em(0.19));
        strokeCross(x, y, half);
        g.setLineCap(StrokeLineCap.BUTT);
    }

    private void strokeCross(double x, double y, double half) {
        g.strokeLine(x - half, y - half, x + half, y + half);
        g.strokeLine(x - half, y + half, x + half, y - half);
    }

    static Color color(Palette palette, Arrow.Mark mark) {
        return switch (mark) {
            case OUT -> palette.mark().out();
            case IN -> palette.mark().in();
            case OK -> palette.mark().ok();
            case ERROR -> palette.mark().error();
            case NEUTRAL -> palette.mark().neutral();
        };
    }

    /// Draws what stands above an arrow, around `x`.
    ///
    /// @param ground what to clear the place with first, null for nothing
    void caption(Arrow arrow, Metrics metrics, double x, double middle, double room, Color ground) {
        Arrow.Caption caption = new Fitting(pen, metrics).fit(arrow, room);
        double width = Fitting.width(pen, metrics, arrow, caption);
        double at = x - width / 2;
        if (ground != null) {
            g.setFill(ground);
            g.fillRect(at - pen.em(0.3), middle - pen.em(0.5), width + pen.em(0.6), pen.em(1));
        }
        Palette.Ink ink = pen.palette().ink();
        if (!caption.connection().isEmpty()) {
            at = pen.text(Face.SEMI_BOLD, metrics.small(), ink.text(), caption.connection(), at, middle) + pen.em(Fitting.GAP);
        }
        if (!caption.lead().isEmpty()) {
            at = pen.text(Face.MONO, metrics.text(), ink.text(), caption.lead() + " ", at, middle);
        }
        for (Piece piece : caption.pieces()) {
            if (piece.boxed()) {
                pen.box(piece.text(), metrics.text(), at + pen.em(Fitting.BOX_GAP), middle, false);
                at += pen.boxWidth(piece.text(), metrics.text()) + pen.em(Fitting.BOX_GAP);
            } else {
                at = pen.text(Fitting.face(pen, arrow), metrics.text(), ink.text(), piece.text(), at, middle);
            }
        }
        if (!caption.extra().isEmpty()) {
            pen.text(Face.TEXT, metrics.small(), ink.muted(), caption.extra(), at + pen.em(Fitting.GAP), middle);
        }
    }
}
