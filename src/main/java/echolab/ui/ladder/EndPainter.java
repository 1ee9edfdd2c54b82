package echolab.ui.ladder;

import echolab.ui.Pen;
import echolab.ui.Pen.Face;
import echolab.ui.ladder.LadderModel.End;
import echolab.ui.ladder.LadderModel.Kind;
import javafx.scene.canvas.GraphicsContext;

/// Draws the two ends of a ladder: their heads and lifelines.
final class EndPainter {

    private static final double NAME = 0.92;
    private static final double PADDING = 2.4;
    private static final double DASH = 0.31;

    private final Pen pen;
    private final GraphicsContext g;
    private double left;
    private double right;
    private double width;

    EndPainter(Pen pen) {
        this.pen = pen;
        this.g = pen.graphics();
    }

    /// @param left,right where the lifelines are on a canvas of that width
    void place(double left, double right, double width) {
        this.left = left;
        this.right = right;
        this.width = width;
    }

    void lifelines(LadderModel model, double bottom) {
        lifeline(left, model.client(), bottom);
        lifeline(right, model.server(), bottom);
    }

    private void lifeline(double x, End end, double bottom) {
        g.setStroke(pen.palette().line().life());
        g.setLineWidth(pen.palette().size().life());
        if (end.kind() == Kind.NOBODY) {
            g.setLineDashes(pen.em(DASH), pen.em(DASH));
        }
        g.strokeLine(x, pen.em(Metrics.HEAD_TOP + Metrics.HEAD), x, bottom);
        g.setLineDashes();
    }

    void heads(LadderModel model) {
        double room = 2 * Math.min(left, width - right) - pen.em(0.6);
        boolean addresses = !pen.palette().cored()
                && headWidth(model.client(), true) <= room && headWidth(model.server(), true) <= room;
        double box = Math.rint(Math.max(pen.em(8.3),
                Math.max(headWidth(model.client(), addresses), headWidth(model.server(), addresses))));
        head(left, box, model.client(), addresses);
        head(right, box, model.server(), addresses);
    }

    private double headWidth(End end, boolean address) {
        return pen.width(Face.SEMI_BOLD, NAME, end.name()) + pen.em(PADDING)
                + (address && !end.address().isEmpty() ? pen.em(0.5) + pen.width(Face.MONO, small(), end.address()) : 0);
    }

    private void head(double x, double box, End end, boolean address) {
        double border = pen.palette().size().border();
        double top = Math.rint(pen.em(Metrics.HEAD_TOP)) + border / 2;
        double begin = Math.rint(x - box / 2) + border / 2;
        double height = Math.rint(pen.em(Metrics.HEAD));
        boolean ours = end.kind() == Kind.OURS && !pen.palette().cored();
        g.setFill(ours || end.kind() == Kind.NOBODY ? pen.palette().ground().subtle() : pen.palette().ground().page());
        g.fillRoundRect(begin, top, box, height, 8, 8);
        g.setStroke(pen.palette().cored() ? pen.palette().line().life() : pen.palette().line().border());
        g.setLineWidth(border);
        if (end.kind() == Kind.NOBODY) {
            g.setLineDashes(pen.em(DASH), pen.em(DASH));
        }
        g.strokeRoundRect(begin, top, box, height, 8, 8);
        g.setLineDashes();
        double middle = top + height / 2;
        double at = x - (headWidth(end, address) - pen.em(PADDING)) / 2;
        at = pen.text(Face.SEMI_BOLD, NAME, pen.palette().ink().title(), end.name(), at, middle);
        if (address) {
            pen.text(Face.MONO, small(), pen.palette().ink().muted(), end.address(), at + pen.em(0.5), middle);
        }
    }

    private double small() {
        return LadderPainter.metrics(pen.palette()).small();
    }
}
