package echolab.ui.batch.result;

import echolab.net.batch.Mode;
import echolab.ui.Controls;
import echolab.ui.Icon;
import echolab.ui.Texts;
import echolab.ui.batch.ModeLook;
import echolab.ui.batch.ModeMark;
import java.util.Arrays;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One row of the result: the mode, its bar, its figures. What failed says so in the place of its bar, and of its figures where it
/// has none.
final class ResultCell extends ListCell<ResultRow> {

    /// The mode, and what is said of it.
    private static final int WITHOUT_FIGURES = 2;

    private final Texts texts;
    private final ObservableBooleanValue tall;
    private final ModeMark mark = new ModeMark(Mode.ONE_AT_A_TIME);
    private final Label name = new Label();
    private final Label remark;
    private final Bar bar = new Bar();
    private final Label factor = new Label();
    private final HBox speed = new HBox(bar, factor);
    private final Label state = new Label();
    private final HBox place = new HBox(speed, state);
    private final List<Figure> figures;
    private final HBox box = new HBox();

    /// A figure, and what stands smaller below it.
    private static final class Figure extends VBox {

        private final ResultColumn column;
        private final Label value = new Label();
        private final Label remark;

        Figure(ResultColumn column, ObservableBooleanValue tall) {
            this.column = column;
            remark = small(tall, "result-spread");
            value.getStyleClass().add("result-value");
            value.setMinWidth(Region.USE_PREF_SIZE);
            remark.setMinWidth(Region.USE_PREF_SIZE);
            getChildren().addAll(value, remark);
            setAlignment(Pos.CENTER_RIGHT);
        }

        void show(ResultRow row, Texts texts) {
            value.setText(row.measured() ? column.value(row, texts) : "");
            remark.setText(row.measured() ? column.remark(row, texts) : "");
        }
    }

    /// @param tall whether a row has room for two lines
    ResultCell(Texts texts, ColumnWidths widths, ObservableBooleanValue tall) {
        this.texts = texts;
        this.tall = tall;
        remark = small(tall, "result-remark");
        figures = Arrays.stream(ResultColumn.values()).map(column -> new Figure(column, tall)).toList();
        VBox named = new VBox(name, remark);
        named.setAlignment(Pos.CENTER_LEFT);
        HBox mode = new HBox(mark, named);
        mode.getStyleClass().add("result-mode");
        widths.bindMode(mode);
        widths.bindBar(place);
        figures.forEach(figure -> widths.bind(figure, figure.column));
        style();
        box.getChildren().addAll(mode, place);
        box.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    private static Label small(ObservableBooleanValue tall, String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.visibleProperty().bind(label.textProperty().isNotEmpty().and(javafx.beans.binding.BooleanExpression.booleanExpression(tall)));
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private void style() {
        name.getStyleClass().add("result-name");
        factor.getStyleClass().add("result-factor");
        factor.setMinWidth(Region.USE_PREF_SIZE);
        state.setWrapText(true);
        speed.getStyleClass().add("result-speed");
        place.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(bar, Priority.ALWAYS);
        HBox.setHgrow(speed, Priority.ALWAYS);
    }

    @Override
    protected void updateItem(ResultRow row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(empty ? null : box);
        setAccessibleText(empty ? null : row.spoken(texts));
        if (!empty) {
            show(row);
        }
    }

    /// Where figures follow there is little room, and the name of a status is one long word.
    private String failure(ResultRow row) {
        return row.measured() && tall.get() ? row.whyInTwoLines() : row.why();
    }

    private void show(ResultRow row) {
        boolean speeds = row.measured() && !row.failed();
        mark.show(row.mode());
        name.setText(ModeLook.name(row.mode(), texts));
        remark.setText(row.measured() || row.failed() ? row.remark(texts) : "");
        Controls.style(remark, "label", row.damaged() ? "result-damaged" : "result-remark");
        speed.setVisible(speeds);
        speed.setManaged(speeds);
        bar.show(row.mode(), row.share());
        factor.setText(row.factor(texts));
        state.setText(speeds ? "" : row.failed() ? failure(row) : row.remark(texts));
        state.setGraphic(row.failed() ? new Icon("x-circle") : null);
        state.setMinWidth(row.measured() ? 0 : Region.USE_PREF_SIZE);
        state.setTooltip(row.failed() ? new Tooltip(row.spoken(texts)) : null);
        Controls.style(state, "label", row.failed() ? "result-failed" : "result-state");
        figures.forEach(figure -> figure.show(row, texts));
        place(row.measured());
    }

    /// Without figures what is said has all of the row.
    private void place(boolean measured) {
        List<Node> cells = box.getChildren();
        if (measured && cells.size() == WITHOUT_FIGURES) {
            cells.addAll(figures);
        } else if (!measured) {
            cells.removeAll(figures);
        }
        HBox.setHgrow(place, measured ? Priority.NEVER : Priority.ALWAYS);
        place.setMaxWidth(measured ? Region.USE_PREF_SIZE : Double.MAX_VALUE);
    }
}
