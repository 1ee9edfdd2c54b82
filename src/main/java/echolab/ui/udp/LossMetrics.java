package echolab.ui.udp;

import echolab.ui.Pen;

/// Where the parts of the strip stand, in pixels. Where it is low, the room for round trips shrinks first and the lanes last.
///
/// @param left,right   the room for columns
/// @param top,bottom   the lines of the longest and the shortest round trip
/// @param lanes        top of the first lane
/// @param lane,pitch   height of a lane, and from one to the next
/// @param labels       the middle of the numbers below
record LossMetrics(double left, double right, double top, double bottom, double lanes, double lane, double pitch, double labels) {

    private static final double RIGHT = 1.23;
    private static final double TOP = 0.77;
    private static final double PITCH = 1.15;
    private static final double LANE = 0.92;
    private static final double BETWEEN = 0.92;
    private static final double TO_LABELS = 0.77;
    private static final double BELOW_LABELS = 1.3;
    /// Less is no picture: what stands around gives way.
    private static final double LEAST_PLOT = 3;
    private static final double TIGHT = 0.8;

    /// @param gutter for the words at the left
    static LossMetrics of(Pen pen, double gutter, double width, double height) {
        double around = TOP + BETWEEN + Lane.values().length * PITCH + TO_LABELS + BELOW_LABELS;
        double tight = height < pen.em(around + LEAST_PLOT) ? TIGHT : 1;
        double em = pen.em(tight);
        double labels = Math.rint(height - BELOW_LABELS * em * (tight < 1 ? 0.6 : 1));
        double pitch = Math.rint(PITCH * em);
        double lanes = Math.rint(labels - TO_LABELS * em - Lane.values().length * pitch + (PITCH - LANE) * em);
        return new LossMetrics(Math.rint(gutter), Math.rint(width - pen.em(RIGHT)), Math.rint(TOP * em),
                Math.rint(lanes - BETWEEN * em), lanes, Math.rint(LANE * em), pitch, labels);
    }

    double width() {
        return Math.max(1, right - left);
    }

    double x(double share) {
        return left + share * width();
    }

    double y(double share) {
        return bottom - share * (bottom - top);
    }
}
