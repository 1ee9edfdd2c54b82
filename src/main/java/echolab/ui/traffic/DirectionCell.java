package echolab.ui.traffic;

import echolab.capture.Row;
import echolab.ui.Controls;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A stripe in the colour of what it is, its glyph and its word.
final class DirectionCell extends TableCell<Row, Row> {

    private final Info info;
    private final Region stripe = new Region();
    private final Label words = new Label();
    private final HBox box = new HBox(stripe, words);

    DirectionCell(Info info) {
        this.info = info;
        words.getStyleClass().add("glyph");
        box.getStyleClass().add("dir");
        box.setAlignment(Pos.CENTER_LEFT);
        setGraphic(box);
    }

    @Override
    protected void updateItem(Row row, boolean empty) {
        super.updateItem(row, empty);
        box.setVisible(!empty);
        if (!empty) {
            Controls.style(stripe, "stripe", info.mood(row).name().toLowerCase(Locale.ROOT));
            words.setText(info.direction(row));
        }
    }
}
