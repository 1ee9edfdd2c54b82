package echolab.ui.batch.result;

import echolab.net.batch.Mode;
import echolab.ui.batch.ModeLook;
import javafx.scene.layout.Region;

/// A bar whose length is a share of its room, in the colour of a mode. However short it is, it is seen.
final class Bar extends Region {

    /// The least length of what is not nothing, in parts of the height.
    private static final double LEAST = 0.15;

    private final Region fill = new Region();
    private double share;

    Bar() {
        fill.setManaged(false);
        fill.getStyleClass().add("bar-fill");
        getStyleClass().add("result-bar");
        getChildren().add(fill);
        setMinWidth(0);
    }

    /// @param share of the whole room, 0 to 1
    void show(Mode mode, double share) {
        this.share = share;
        getStyleClass().setAll("result-bar", ModeLook.style(mode));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double length = share == 0 ? 0 : Math.rint(Math.max(LEAST * getHeight(), share * getWidth()));
        fill.resizeRelocate(0, 0, Math.min(length, getWidth()), getHeight());
    }
}
