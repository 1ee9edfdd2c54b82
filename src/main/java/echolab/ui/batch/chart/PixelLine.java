package echolab.ui.batch.chart;

import java.util.Arrays;

/// A line of points from left to right. Where several fall into one column of pixels only the highest and the lowest are kept.
final class PixelLine {

    private static final int FIRST_ROOM = 64;

    private double[] xs = new double[FIRST_ROOM];
    private double[] ys = new double[FIRST_ROOM];
    private int size;
    /// Where the points of the newest column begin.
    private int column;

    void add(double x, double y) {
        if (size == 0 || Math.floor(x) != Math.floor(xs[column])) {
            column = size;
            append(x, y);
        } else if (size == column + 1) {
            append(x, y);
            sort();
        } else {
            ys[column] = Math.min(ys[column], y);
            ys[column + 1] = Math.max(ys[column + 1], y);
        }
    }

    private void append(double x, double y) {
        if (size == xs.length) {
            xs = Arrays.copyOf(xs, 2 * size);
            ys = Arrays.copyOf(ys, 2 * size);
        }
        xs[size] = x;
        ys[size++] = y;
    }

    private void sort() {
        double low = Math.min(ys[column], ys[column + 1]);
        ys[column + 1] = Math.max(ys[column], ys[column + 1]);
        ys[column] = low;
    }

    /// This line and another one backwards, as the edge of an area.
    PixelLine closedBy(PixelLine other) {
        PixelLine area = new PixelLine();
        for (int i = 0; i < size; i++) {
            area.append(xs[i], ys[i]);
        }
        for (int i = other.size - 1; i >= 0; i--) {
            area.append(other.xs[i], other.ys[i]);
        }
        return area;
    }

    double[] xs() {
        return xs;
    }

    double[] ys() {
        return ys;
    }

    /// How many of the values are points.
    int size() {
        return size;
    }
}
