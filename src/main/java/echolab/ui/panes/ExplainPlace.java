package echolab.ui.panes;

import echolab.ui.Look;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/// Where Explain stands: beside the centre, or over it from the right where there is no room. It is closed when the room goes, and
/// as it was before when the room comes back.
public final class ExplainPlace {

    /// In em of the root font: at 13 px 1180 and 304 px.
    private static final double BESIDE = 90.7;
    private static final double WIDTH = 23.4;

    private final BorderPane root;
    private final StackPane centre;
    private final StackPane box;
    private final BooleanProperty open;
    private final Look look;
    private boolean wasBeside = true;
    private boolean openBefore = true;

    /// @param root   has the box at its right, or nothing
    /// @param centre takes the box over what else is in it
    /// @param box    with the pane
    /// @param open   whether the pane is wanted
    public ExplainPlace(BorderPane root, StackPane centre, StackPane box, BooleanProperty open, Look look) {
        this.root = root;
        this.centre = centre;
        this.box = box;
        this.open = open;
        this.look = look;
    }

    /// To be called when a size, the look or what is open changes.
    public void arrange() {
        double em = look.rootFontProperty().get();
        boolean projector = look.largeBinding().get();
        boolean beside = root.getWidth() == 0 || root.getWidth() >= BESIDE * em;
        if (beside != wasBeside && !projector) {
            wasBeside = beside;
            openBefore = beside ? openBefore : open.get();
            open.set(beside && openBefore);
        }
        place(open.get() && !projector, beside);
        box.setPrefWidth(WIDTH * em);
        box.setMinWidth(WIDTH * em);
        box.setMaxWidth(WIDTH * em);
    }

    private void place(boolean shown, boolean beside) {
        root.setRight(null);
        centre.getChildren().remove(box);
        box.getStyleClass().remove("over");
        if (shown && beside) {
            root.setRight(box);
        } else if (shown) {
            box.getStyleClass().add("over");
            StackPane.setAlignment(box, Pos.CENTER_RIGHT);
            centre.getChildren().add(box);
        }
    }
}
