package echolab.ui.shell;

import echolab.ui.Texts;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// All keys on one sheet, over the dimmed window; any key or click takes it away.
final class KeySheet extends StackPane {

    private static final String[][] KEYS = {
        {"start", "F5"}, {"stop", "Shift+F5"}, {"connect", "F6"}, {"send", "key.send"}, {"filter", "/", "Ctrl+F"}, {"clear", "Ctrl+L"},
        {"pause", "Space"}, {"follow", "End"}, {"next", "N"}, {"explain", "F1"}, {"projector", "F11"}, {"zoom", "Ctrl +", "Ctrl \u2212", "Ctrl 0"},
        {"tabs", "Ctrl+1 \u2026 4"}, {"sheet", "?"}};

    KeySheet(Texts texts, Runnable close) {
        GridPane grid = new GridPane();
        grid.setHgap(28);
        grid.setVgap(9);
        ColumnConstraints words = new ColumnConstraints();
        ColumnConstraints keys = new ColumnConstraints();
        keys.setHalignment(HPos.LEFT);
        grid.getColumnConstraints().addAll(words, keys, words, keys);
        int half = (KEYS.length + 1) / 2;
        for (int i = 0; i < KEYS.length; i++) {
            HBox boxes = new HBox(6);
            for (int k = 1; k < KEYS[i].length; k++) {
                Label key = new Label(texts.has(KEYS[i][k]) ? texts.get(KEYS[i][k]) : KEYS[i][k]);
                key.getStyleClass().add("key");
                key.setMinWidth(Region.USE_PREF_SIZE);
                boxes.getChildren().add(key);
            }
            grid.add(new Label(texts.get("keys." + KEYS[i][0])), i / half * 2, i % half);
            grid.add(boxes, i / half * 2 + 1, i % half);
        }
        Label title = new Label(texts.get("keys.title"));
        title.getStyleClass().add("sheet-title");
        VBox sheet = new VBox(title, grid);
        sheet.getStyleClass().add("sheet");
        sheet.setMaxSize(VBox.USE_PREF_SIZE, VBox.USE_PREF_SIZE);
        grid.getChildren().stream().filter(Region.class::isInstance).map(Region.class::cast)
                .forEach(r -> r.setMinWidth(Region.USE_PREF_SIZE));
        getStyleClass().add("veil");
        getChildren().add(sheet);
        setFocusTraversable(true);
        setOnMouseClicked(_ -> close.run());
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (!e.getCode().isModifierKey()) {
                close.run();
            }
            e.consume();
        });
    }
}
