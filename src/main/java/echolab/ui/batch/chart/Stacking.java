package echolab.ui.batch.chart;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Puts labels below each other, each as near as can be to where it belongs.
final class Stacking {

    private Stacking() { }

    /// Least squares: labels that would overlap share their shift. Where there is too little room they overlap evenly.
    ///
    /// @param wanted  middles, in any order
    /// @param heights of the labels
    /// @return their middles between `top` and `bottom`, in the order of `wanted`
    static double[] place(double[] wanted, double[] heights, double top, double bottom) {
        int count = wanted.length;
        double sum = Arrays.stream(heights).sum();
        double squeeze = sum > bottom - top && sum > 0 ? (bottom - top) / sum : 1;
        int[] order = IntStream.range(0, count).boxed().sorted((a, b) -> Double.compare(wanted[a], wanted[b])).mapToInt(i -> i).toArray();
        double[] before = new double[count];
        double[] tops = new double[count];
        double taken = 0;
        for (int i = 0; i < count; i++) {
            double height = squeeze * heights[order[i]];
            before[i] = taken + height / 2;
            tops[i] = wanted[order[i]] - before[i];
            taken += height;
        }
        double[] even = ascending(tops);
        double[] middles = new double[count];
        for (int i = 0; i < count; i++) {
            middles[order[i]] = Math.clamp(even[i], top, Math.max(top, bottom - taken)) + before[i];
        }
        return middles;
    }

    /// The nearest values that never fall: neighbours that would are given their mean.
    private static double[] ascending(double[] values) {
        double[] means = new double[values.length];
        int[] sizes = new int[values.length];
        int blocks = 0;
        for (double value : values) {
            means[blocks] = value;
            sizes[blocks++] = 1;
            while (blocks > 1 && means[blocks - 2] > means[blocks - 1]) {
                blocks--;
                means[blocks - 1] = (means[blocks - 1] * sizes[blocks - 1] + means[blocks] * sizes[blocks]) / (sizes[blocks - 1] + sizes[blocks]);
                sizes[blocks - 1] += sizes[blocks];
            }
        }
        int filled = blocks;
        return IntStream.range(0, filled).boxed().flatMapToDouble(b -> IntStream.range(0, sizes[b]).mapToDouble(_ -> means[b])).toArray();
    }
}
