package echolab.ui.udp.loss;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A large figure below its name. What stands small beside it goes where it has no room, rather than being cut off.
final class FigureBox extends VBox {

    private final Label name;
    private final Label value = new Label();
    private final Label remark = new Label();
    private final HBox line = new HBox(value, remark);
    private final Tooltip tooltip = new Tooltip();
    private final String meaning;

    FigureBox(String words, Node icon, String meaning) {
        this.meaning = meaning;
        name = new Label(words, icon);
        name.getStyleClass().add("secondary");
        name.setMinWidth(Region.USE_PREF_SIZE);
        value.getStyleClass().add("loss-value");
        value.setMinWidth(Region.USE_PREF_SIZE);
        remark.getStyleClass().add("secondary");
        remark.setMinWidth(0);
        line.getStyleClass().add("loss-line");
        line.setAlignment(Pos.BASELINE_LEFT);
        getStyleClass().add("loss-figure");
        getChildren().addAll(name, line);
        Tooltip.install(this, tooltip);
    }

    void set(String figure, String beside) {
        if (!figure.equals(value.getText()) || !beside.equals(remark.getText())) {
            value.setText(figure);
            remark.setText(beside);
            String all = (name.getText() + " " + figure + " " + beside).strip();
            setAccessibleText(all);
            tooltip.setText(all + "\n" + meaning);
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        remark.setVisible(value.prefWidth(-1) + 2 * line.getSpacing() + remark.prefWidth(-1) <= line.getWidth() + 0.5);
    }
}
