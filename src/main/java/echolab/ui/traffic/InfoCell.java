package echolab.ui.traffic;

import echolab.capture.Row;
import echolab.ui.Controls;
import echolab.ui.Icon;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// What happened, with control characters in small boxes, and the remark at the right end. All its nodes are made once.
final class InfoCell extends TableCell<Row, Row> {

    /// Pieces of a message that are set apart; what comes after the last is not shown.
    private static final int PIECES = 8;
    /// A narrower column keeps its room for what happened.
    private static final double REMARK_EM = 19;

    private final Info info;
    private final Label[] labels = new Label[PIECES];
    private final Label remark = new Label();
    private final InfoLine line;

    InfoCell(Info info) {
        this.info = info;
        for (int i = 0; i < PIECES; i++) {
            labels[i] = new Label();
            labels[i].setMinWidth(0);
            labels[i].managedProperty().bind(labels[i].visibleProperty());
        }
        remark.getStyleClass().add("remark");
        HBox said = new HBox(labels);
        said.getStyleClass().add("info");
        said.setAlignment(Pos.CENTER_LEFT);
        line = new InfoLine(said, remark);
        Controls.showWhen(remark, line.widthProperty().map(w -> w.doubleValue() > REMARK_EM * Icon.rootProperty().get()));
        setPrefWidth(0);
        setGraphic(line);
    }

    @Override
    protected void updateItem(Row row, boolean empty) {
        super.updateItem(row, empty);
        line.setVisible(!empty);
        if (empty) {
            return;
        }
        int used = 0;
        if (row.length() > 0) {
            List<MessageText.Piece> pieces = info.message(row);
            for (MessageText.Piece piece : pieces.subList(0, Math.min(PIECES, pieces.size()))) {
                set(used++, piece.text(), piece.boxed() ? "control" : "bytes");
            }
        } else {
            set(used++, info.life(row), info.mood(row) == Info.Mood.ERROR ? "said" : "quiet");
        }
        for (int i = used; i < PIECES; i++) {
            labels[i].setVisible(false);
        }
        remark.setText(info.remark(row));
    }

    private void set(int index, String text, String style) {
        Label label = labels[index];
        label.setText(text);
        Controls.style(label, "label", style);
        label.setMinWidth(style.equals("control") ? Region.USE_PREF_SIZE : 0);
        label.setVisible(true);
    }
}
