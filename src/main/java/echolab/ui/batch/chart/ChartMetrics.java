package echolab.ui.batch.chart;

import echolab.ui.Pen;

/// Where the parts of the chart stand, in pixels.
///
/// @param left,right the axis of time
/// @param top,bottom the highest and the lowest rate
/// @param marks      the middle of the markers of labels; their words follow
/// @param end        where the labels end
/// @param captioned  whether there is room for words below the axis
record ChartMetrics(double left, double right, double top, double bottom, double marks, double end, boolean captioned) {

    private static final double TOP = 1.25;
    private static final double BOTTOM = 2.9;
    private static final double BOTTOM_BARE = 1.75;
    private static final double RIGHT = 0.92;
    private static final double LEADER = 1.6;
    /// With less height there are no words below the axis.
    private static final double LEAST_CAPTIONED = 12;

    /// @param gutter for the rates at the left
    /// @param labels the room that labels need from the middle of their markers on
    static ChartMetrics of(Pen pen, double width, double height, double gutter, double labels) {
        boolean captioned = height >= pen.em(LEAST_CAPTIONED);
        double end = Math.rint(width - pen.em(RIGHT));
        double marks = Math.rint(end - labels);
        double left = Math.rint(gutter);
        double right = Math.max(left + 1, Math.rint(marks - pen.em(LEADER)));
        double top = Math.rint(pen.em(TOP));
        return new ChartMetrics(left, right, top, Math.max(top + 1, Math.rint(height - pen.em(captioned ? BOTTOM : BOTTOM_BARE))), marks, end, captioned);
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    double x(double share) {
        return left + share * width();
    }

    /// As [#y(double)], but what is outside stands at the edge.
    double inside(double share) {
        return y(Math.clamp(share, 0, 1));
    }

    /// What is outside stands just outside.
    double y(double share) {
        return bottom - Math.clamp(share, -0.1, 1.1) * height();
    }
}
