package echolab.ui.batch;

import echolab.net.batch.Mode;
import echolab.ui.Icon;
import javafx.beans.binding.DoubleBinding;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;

/// The marker of a mode in its colour. Its size follows the root font as that of an [Icon] does. It stands beside the mode's name
/// and says nothing by itself.
public final class ModeMark extends Region {

    /// The usual size in em of the root font.
    private static final double EM = 0.85;

    private final Polygon shape = new Polygon();
    private final DoubleBinding size;
    private Mode mode;

    public ModeMark(Mode mode) {
        this(mode, EM);
    }

    /// @param em the size in em of the root font
    public ModeMark(Mode mode, double em) {
        size = Icon.rootProperty().multiply(em);
        shape.setManaged(false);
        shape.getStyleClass().add("mode-mark");
        getChildren().add(shape);
        show(mode);
        size.subscribe(now -> draw(Math.rint(now.doubleValue())));
    }

    /// Shows another mode from now on: for cells, which are used again.
    public void show(Mode other) {
        if (mode != other) {
            mode = other;
            getStyleClass().setAll(ModeLook.style(mode));
            draw(Math.rint(size.get()));
        }
    }

    private void draw(double pixels) {
        setMinSize(pixels, pixels);
        setPrefSize(pixels, pixels);
        setMaxSize(pixels, pixels);
        shape.getPoints().clear();
        for (double each : ModeLook.corners(mode)) {
            shape.getPoints().add(pixels * (each + 0.5));
        }
    }
}
