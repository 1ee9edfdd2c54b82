package echolab.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A few words with figures among them, such as `out [1,226] msgs [19.6 KB]`: what stands in brackets is set in the
/// mono face, so that it does not dance while it counts.
public final class Figures extends HBox {

    private final List<Label> labels = new ArrayList<>();

    public Figures() {
        getStyleClass().add("figure");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(Region.USE_PREF_SIZE);
    }

    public void set(String text) {
        String[] parts = text.split("[\\[\\]]");
        int used = 0;
        for (int i = 0; i < parts.length; i++) {
            String part = parts[i].strip();
            if (!part.isEmpty()) {
                label(used++, i % 2 == 1).setText(part);
            }
        }
        for (int i = used; i < labels.size(); i++) {
            labels.get(i).setText("");
        }
        setAccessibleText(text.replace("[", "").replace("]", ""));
    }

    private Label label(int index, boolean number) {
        if (index == labels.size()) {
            Label label = new Label();
            label.setMinWidth(Region.USE_PREF_SIZE);
            label.managedProperty().bind(label.textProperty().isNotEmpty());
            labels.add(label);
            getChildren().add(label);
        }
        Label label = labels.get(index);
        Controls.style(label, number ? new String[] {"label", "number"} : new String[] {"label"});
        return label;
    }
}
