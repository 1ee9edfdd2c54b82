package echolab.ui.explain;

import echolab.ui.Controls;
import echolab.ui.Icon;
import javafx.beans.NamedArg;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// An excerpt below its file's name, with a button that copies it.
public final class CodeBox extends VBox {

    private final Icon icon = new Icon("file-text");
    private final Label file = new Label();
    private final Label badge = new Label();
    private final CodeLines lines = new CodeLines();
    private String text = "";

    /// @param copyWords what the copy button is called
    public CodeBox(@NamedArg("copyWords") String copyWords) {
        super();
        getStyleClass().add("explain-code");
        file.getStyleClass().add("explain-file");
        badge.getStyleClass().add("explain-model");
        badge.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(icon, file, space, badge, copyButton(copyWords));
        head.getStyleClass().add("explain-code-head");
        getChildren().addAll(head, lines);
    }

    private Node copyButton(String words) {
        Button copy = new Button(null, new Icon("copy"));
        copy.getStyleClass().addAll("flat", "icon-button", "small");
        copy.setAccessibleText(words);
        copy.setTooltip(new Tooltip(words));
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(_ -> Controls.copy(text));
        return copy;
    }

    /// @param description what a screen reader says of the lines
    /// @param word        a badge beside the file's name, which takes the place of the icon; empty for none
    void show(Excerpt excerpt, String description, String word) {
        text = excerpt.text();
        file.setText(excerpt.file());
        badge.setText(word);
        ExplainController.present(badge, !word.isEmpty());
        ExplainController.present(icon, word.isEmpty());
        lines.show(excerpt, word.isEmpty() ? description : description + ", " + word);
    }
}
