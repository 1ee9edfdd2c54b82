package echolab.ui.cards;

import echolab.ui.Controls;
import echolab.ui.Icon;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// What stands on a button across a card: icon, words and the key that does the same.
public final class PrimaryButton {

    private PrimaryButton() { }

    /// Fills a button, and names it for those who hear it.
    public static void fill(Button button, String icon, String words, String key) {
        Label label = new Label(words);
        label.getStyleClass().add("words");
        label.setMinWidth(Label.USE_PREF_SIZE);
        HBox box = new HBox(new Icon(icon), label, Controls.key(key));
        box.getStyleClass().add("button-content");
        box.setAlignment(Pos.CENTER);
        button.setGraphic(box);
        button.setAccessibleText(words);
    }
}
