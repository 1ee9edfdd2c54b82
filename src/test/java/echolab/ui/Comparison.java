package echolab.ui;

import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;

/// Two pictures of the same size, pixel by pixel.
public final class Comparison {

    /// A pixel differs where one of its channels does by more than this, of 255.
    private static final int NOTICED = 24;
    private static final int FAINT = 0xC0;

    private final Image one;
    private final Image other;
    private int differing;

    public Comparison(Image one, Image other) {
        this.one = one;
        this.other = other;
        for (int y = 0; y < one.getHeight() && sameSize(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                differing += differs(x, y) ? 1 : 0;
            }
        }
    }

    public boolean sameSize() {
        return one.getWidth() == other.getWidth() && one.getHeight() == other.getHeight();
    }

    /// The part of the pixels that differ, 0 to 1; all of them where the sizes do.
    public double part() {
        return sameSize() ? differing / (one.getWidth() * one.getHeight()) : 1;
    }

    /// The first picture, faint, with red where the other differs.
    public Image differences() {
        int width = (int) one.getWidth();
        int height = (int) one.getHeight();
        WritableImage image = new WritableImage(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.getPixelWriter().setArgb(x, y, sameSize() && differs(x, y) ? 0xFFD50000 : faint(one.getPixelReader().getArgb(x, y)));
            }
        }
        return image;
    }

    private boolean differs(int x, int y) {
        PixelReader first = one.getPixelReader();
        int a = first.getArgb(x, y);
        int b = other.getPixelReader().getArgb(x, y);
        return a != b && (apart(a, b, 16) || apart(a, b, 8) || apart(a, b, 0));
    }

    private static boolean apart(int a, int b, int shift) {
        return Math.abs((a >> shift & 0xFF) - (b >> shift & 0xFF)) > NOTICED;
    }

    private static int faint(int argb) {
        int grey = FAINT + ((argb >> 8 & 0xFF) >> 2);
        return 0xFF000000 | grey << 16 | grey << 8 | grey;
    }
}
