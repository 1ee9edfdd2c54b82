package echolab.bench;

import java.util.Locale;

/// One row of the table: a figure of ours beside a peer's, and the goal for their ratio.
///
/// @param what  what was measured, with its unit
/// @param ours  our figure
/// @param peer  what it is compared with
/// @param other the peer's figure
/// @param goal  the bound of the ratio, or of our figure where there is no peer
record Figure(String what, double ours, String peer, double other, Goal goal) {

    /// @param atLeast whether the bound is a lower one
    record Goal(boolean atLeast, double bound) {
        static final Goal NONE = atLeast(Double.NaN);

        static Goal atLeast(double bound) {
            return new Goal(true, bound);
        }

        static Goal atMost(double bound) {
            return new Goal(false, bound);
        }

        @Override
        public String toString() {
            return this == NONE ? NOT_MEASURED : (atLeast ? "≥ " : "≤ ") + plain(bound);
        }
    }

    private static final String NOT_MEASURED = "–";

    /// A figure with a bound of its own, without a peer.
    static Figure alone(String what, double ours, Goal goal) {
        return new Figure(what, ours, "", Double.NaN, goal);
    }

    /// A figure that could not be measured.
    ///
    /// @param why what is missing
    static Figure missing(String what, String why, Goal goal) {
        return new Figure(what, Double.NaN, why, Double.NaN, goal);
    }

    private double ratio() {
        return peer.isEmpty() ? ours : ours / other;
    }

    private String met() {
        if (goal == Goal.NONE || Double.isNaN(ratio())) {
            return NOT_MEASURED;
        }
        boolean met = goal.atLeast ? ratio() >= goal.bound : ratio() <= goal.bound;
        return met ? "yes" : "NO";
    }

    String[] cells() {
        String ratio = peer.isEmpty() ? NOT_MEASURED : plain(ratio());
        return new String[] { what, plain(ours), peer, plain(other), ratio, goal.toString(), met() };
    }

    static String[] heads() {
        return new String[] { "figure", "ours", "peer", "peer's", "ratio", "goal", "met" };
    }

    private static String plain(double value) {
        if (Double.isNaN(value)) {
            return NOT_MEASURED;
        }
        return String.format(Locale.ROOT, value != 0 && Math.abs(value) < 100 ? "%.3f" : "%.0f", value).replaceFirst("(\\.\\d*?)0+$", "$1").replaceFirst("\\.$", "");
    }
}
