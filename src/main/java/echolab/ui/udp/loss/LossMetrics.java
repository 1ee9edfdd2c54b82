package echolab.ui.udp.loss;

import echolab.ui.Pen;

/// Where the parts of the strip stand, in pixels. Where it is low, the round trips shrink, then go, and the lanes stay.
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
    /// With less room for round trips, what stands around them gives way; with still less there are none.
    private static final double SMALL_PLOT = 3;
    private static final double LEAST_PLOT = 1.5;
    private static final double TIGHT = 0.8;

    /// @param gutter for the words at the left
    static LossMetrics of(Pen pen, double gutter, double width, double height) {
        double around = TOP + BETWEEN + Lane.values().length * PITCH + TO_LABELS + BELOW_LABELS;
        double tight = height < pen.em(around + SMALL_PLOT) ? TIGHT : 1;
        double em = pen.em(tight);
        double labels = Math.rint(height - BELOW_LABELS * em * (tight < 1 ? 0.6 : 1));
        double end = labels - TO_LABELS * em;
        double pitch = Math.rint(PITCH * em);
        double lanes = Math.rint(end - Lane.values().length * pitch + (PITCH - LANE) * em);
        double top = Math.rint(TOP * em);
        double bottom = Math.rint(lanes - BETWEEN * em);
        if (bottom - top < pen.em(LEAST_PLOT)) {
            lanes = Math.rint((PITCH - LANE) * em);
            pitch = Math.floor(end / Lane.values().length);
            bottom = top;
        }
        return new LossMetrics(Math.rint(gutter), Math.rint(width - pen.em(RIGHT)), top, bottom, lanes,
                Math.rint(pitch * LANE / PITCH), pitch, labels);
    }

    /// Whether there is room for round trips.
    boolean plots() {
        return bottom > top;
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
