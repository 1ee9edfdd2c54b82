package echolab.ui.shell;

import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.transform.Scale;
import echolab.ui.Icon;

/// The mark of EchoLab: a source, and its sound on the way out and back. Grows with the root font.
final class Mark extends StackPane {

    private static final Color OUT = Color.web("#0072B2");
    private static final Color IN = Color.web("#E69F00");

    Mark() {
        Shape source = new Circle(4, 9, 2.8, OUT);
        Group group = new Group(source, arc(5, OUT), arc(10, IN));
        Scale scale = new Scale();
        scale.xProperty().bind(Icon.rootProperty().divide(13));
        scale.yProperty().bind(Icon.rootProperty().divide(13));
        group.getTransforms().add(scale);
        getChildren().add(new Group(group));
    }

    private static Arc arc(double radius, Color colour) {
        Arc arc = new Arc(6, 9, radius, radius * 0.9, -52, 104);
        arc.setType(ArcType.OPEN);
        arc.setFill(null);
        arc.setStroke(colour);
        arc.setStrokeWidth(2.6);
        arc.setStrokeLineCap(StrokeLineCap.ROUND);
        return arc;
    }
}
