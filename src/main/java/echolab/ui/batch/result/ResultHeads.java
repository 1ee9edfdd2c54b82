package echolab.ui.batch.result;

import echolab.ui.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// The heads of the columns. Those of figures say what the figures are to who points at them.
final class ResultHeads {

    private ResultHeads() { }

    static void fill(HBox heads, ColumnWidths widths, Texts texts) {
        Label mode = new Label(texts.get("batch.result.head.mode"));
        Label bar = head(texts.get("batch.result.head.bar"), texts.get("batch.result.meaning.bar"));
        widths.bindMode(mode);
        widths.bindBar(bar);
        heads.getChildren().addAll(mode, bar);
        for (ResultColumn column : ResultColumn.values()) {
            Label head = head(column.head(texts), column.meaning(texts));
            head.getStyleClass().add("figure-head");
            widths.bind(head, column);
            heads.getChildren().add(head);
        }
    }

    private static Label head(String text, String meaning) {
        Label head = new Label(text);
        Tooltip tip = new Tooltip(meaning);
        tip.getStyleClass().add("head-tip");
        head.setTooltip(tip);
        return head;
    }
}
