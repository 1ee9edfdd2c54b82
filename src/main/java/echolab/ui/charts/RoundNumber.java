package echolab.ui.charts;

/// Numbers at which an axis may end, or be labelled.
public final class RoundNumber {

    private RoundNumber() { }

    /// The least round number that is no smaller.
    ///
    /// @param value  0 to a hundredth of [Long#MAX_VALUE]
    /// @param tenths what is round, of a power of ten: from 10 to 99, in their order
    public static long atLeast(long value, long... tenths) {
        for (long power = 1; ; power *= 10) {
            for (long each : tenths) {
                if (each * power >= value * 10) {
                    return Math.max(1, each * power / 10);
                }
            }
        }
    }
}
