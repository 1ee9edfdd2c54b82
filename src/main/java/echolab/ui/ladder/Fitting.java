package echolab.ui.ladder;

import echolab.ui.Pen;
import echolab.ui.Pen.Face;
import echolab.ui.ladder.Arrow.Caption;
import echolab.ui.ladder.Arrow.Piece;
import echolab.ui.ladder.Arrow.Tip;
import java.util.ArrayList;
import java.util.List;

/// Shortens a caption to the room above its arrow. The text gives way first and ends in an ellipsis; boxes stay while they can.
final class Fitting {

    static final double GAP = 0.62;
    static final double BOX_GAP = 0.19;

    private final Pen pen;
    private final Metrics metrics;

    Fitting(Pen pen, Metrics metrics) {
        this.pen = pen;
        this.metrics = metrics;
    }

    Caption fit(Arrow arrow, double room) {
        Caption caption = arrow.caption();
        double excess = width(pen, metrics, arrow, caption) - room;
        if (excess <= 0) {
            return caption;
        }
        List<Piece> pieces = new ArrayList<>(caption.pieces());
        for (int i = pieces.size() - 1; i >= 0 && excess > 0; i--) {
            Piece piece = pieces.get(i);
            if (piece.boxed() && i > 0 && i >= pieces.size() - 2) {
                continue;
            }
            double before = width(arrow, piece);
            pieces.set(i, shorten(piece, excess));
            excess -= before - width(arrow, pieces.get(i));
        }
        pieces.removeIf(piece -> piece.text().isEmpty());
        return new Caption(caption.connection(), caption.lead(), pieces, caption.extra());
    }

    private Piece shorten(Piece piece, double excess) {
        int less = (int) Math.ceil(excess / (pen.em(metrics.text()) * Pen.MONO_ADVANCE)) + 1;
        int keep = piece.text().length() - less;
        return new Piece(piece.boxed() || keep < 1 ? "" : piece.text().substring(0, keep) + "…", false);
    }

    static double width(Pen pen, Metrics metrics, Arrow arrow, Caption caption) {
        Fitting fitting = new Fitting(pen, metrics);
        double width = caption.pieces().stream().mapToDouble(piece -> fitting.width(arrow, piece)).sum();
        if (!caption.connection().isEmpty()) {
            width += pen.width(Face.SEMI_BOLD, metrics.small(), caption.connection()) + pen.em(GAP);
        }
        if (!caption.lead().isEmpty()) {
            width += pen.width(Face.MONO, metrics.text(), caption.lead() + " ");
        }
        if (!caption.extra().isEmpty()) {
            width += pen.width(Face.TEXT, metrics.small(), caption.extra()) + pen.em(GAP);
        }
        return width;
    }

    private double width(Arrow arrow, Piece piece) {
        return piece.boxed() ? pen.boxWidth(piece.text(), metrics.text()) + pen.em(BOX_GAP)
                : pen.width(face(pen, arrow), metrics.text(), piece.text());
    }

    /// On a projector what has happened stands bold.
    static Face face(Pen pen, Arrow arrow) {
        return pen.palette().cored() && arrow.tip() != Tip.NEXT ? Face.MONO_BOLD : Face.MONO;
    }
}
