package echolab.ui.charts;

/// A logarithmic axis from one power of ten to another.
///
/// @param low,high exponents of ten, the second one greater
public record Decades(int low, int high) {

    /// The shortest axis from the one value to the other, at least one decade long.
    ///
    /// @param least,most greater than 0
    public static Decades around(double least, double most) {
        int low = (int) Math.floor(Math.log10(least));
        return new Decades(low, Math.max(low + 1, (int) Math.ceil(Math.log10(most))));
    }

    /// The shortest axis that has both in it.
    public Decades and(Decades other) {
        return new Decades(Math.min(low, other.low), Math.max(high, other.high));
    }

    /// How high a value stands: 0 at the lower end, 1 at the upper, beyond them what is outside.
    public double share(double value) {
        return (Math.log10(value) - low) / (high - low);
    }

    /// The value at a line of the axis.
    public static double value(int exponent) {
        return Math.pow(10, exponent);
    }
}
