package echolab.ui.traffic;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// What happened, and a remark at the right end. Where there is no room for both the remark is cut first, down to a third of the width.
final class InfoLine extends Region {

    private static final double REMARK_SHARE = 1 / 3.0;

    private final HBox said;
    private final Label remark;

    InfoLine(HBox said, Label remark) {
        super();
        this.said = said;
        this.remark = remark;
        getChildren().addAll(said, remark);
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight();
        double room = Math.max(getWidth() - said.prefWidth(-1), getWidth() * REMARK_SHARE);
        double right = remark.isVisible() ? Math.min(Math.ceil(remark.prefWidth(-1)), room) : 0;
        said.resizeRelocate(0, 0, getWidth() - right, height);
        double tall = Math.min(height, remark.prefHeight(-1));
        remark.resizeRelocate(getWidth() - right, snapPositionY((height - tall) / 2), right, tall);
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(said.prefHeight(-1), remark.prefHeight(-1));
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return said.prefWidth(-1) + (remark.isVisible() ? remark.prefWidth(-1) : 0);
    }
}
