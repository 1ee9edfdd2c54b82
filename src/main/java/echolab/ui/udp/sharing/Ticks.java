package echolab.ui.udp.sharing;

import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.StrokeLineCap;

/// A tick for each datagram: those that came in colour, the others grey. They share the width that there is, evenly.
final class Ticks extends Region {

    private static final double INK = 0.7;
    private static final double CORE = 0.35;

    private final Path missed = path("ticks-missed");
    private final Path got = path("ticks-got");
    /// Dark on a projector, else not to be seen.
    private final Path core = path("ticks-core");
    private final int count;
    private int came;

    /// @param count of all datagrams
    /// @param kind  the style class that colours those that came
    Ticks(int count, String kind) {
        this.count = count;
        got.getStyleClass().add(kind);
        getStyleClass().add("ticks");
        setMinWidth(0);
        getChildren().addAll(missed, got, core);
    }

    private static Path path(String style) {
        Path path = new Path();
        path.setManaged(false);
        path.setStrokeLineCap(StrokeLineCap.BUTT);
        path.getStyleClass().add(style);
        return path;
    }

    void show(int came) {
        this.came = came;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double ink = Math.max(1, Math.rint(INK * pitch()));
        draw(got, 0, came, ink, ink);
        draw(core, 0, came, ink, Math.max(1, Math.rint(CORE * ink)));
        draw(missed, came, count, ink, ink);
    }

    private double pitch() {
        return Math.max(2, Math.floor(getWidth() / count));
    }

    private void draw(Path path, int from, int to, double ink, double width) {
        path.setStrokeWidth(width);
        path.getElements().clear();
        for (int i = from; i < to; i++) {
            double x = i * pitch() + ink / 2;
            path.getElements().addAll(new MoveTo(x, 0), new LineTo(x, getHeight()));
        }
    }
}
