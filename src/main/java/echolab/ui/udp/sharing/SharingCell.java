package echolab.ui.udp.sharing;

import echolab.net.udp.PortSharing;
import echolab.ui.Controls;
import echolab.ui.Texts;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// One row of the table of port sharing: the options, whether the second was bound, and what each of the two got. What was
/// refused has its reason across the row.
final class SharingCell extends ListCell<SharingRow> {

    private static final PseudoClass STRONG = PseudoClass.getPseudoClass("strong");

    private final Texts texts;
    private final Label options = new Label();
    private final Label bound;
    private final List<Tally> tallies = Stream.of("unicast", "unicast", "multicast", "multicast").map(Tally::new).toList();
    private final Label why = new Label();
    private final Label status = new Label();
    private final HBox refused = new HBox(why, status);
    private final HBox box = new HBox();

    /// A number and its ticks.
    private static final class Tally extends HBox {

        private final Label number = new Label();
        private final Ticks ticks;

        Tally(String kind) {
            ticks = new Ticks(PortSharing.COUNT, kind);
            number.getStyleClass().add("sharing-number");
            HBox.setHgrow(ticks, Priority.ALWAYS);
            getChildren().addAll(number, ticks);
            setAlignment(Pos.CENTER_LEFT);
            getStyleClass().add("sharing-tally");
        }

        void show(int came) {
            number.setText(String.valueOf(came));
            number.pseudoClassStateChanged(STRONG, came == 0 || came == PortSharing.COUNT);
            ticks.show(came);
        }
    }

    SharingCell(Texts texts, SharingColumns columns) {
        this.texts = texts;
        bound = new Label(texts.get("sharing.bound"), Controls.dot());
        Label cross = new Label("✕");
        cross.getStyleClass().add("sharing-cross");
        why.setGraphic(cross);
        status.getStyleClass().add("quiet");
        options.getStyleClass().add("sharing-options");
        bound.getStyleClass().add("sharing-bound");
        refused.getStyleClass().add("sharing-refused");
        refused.setAlignment(Pos.CENTER_LEFT);
        why.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(refused, Priority.ALWAYS);
        List<Region> cells = Stream.concat(Stream.of(options, bound), tallies.stream()).toList();
        columns.bind(cells);
        box.getChildren().addAll(cells);
        box.getChildren().add(refused);
        box.setAlignment(Pos.CENTER_LEFT);
        refused.managedProperty().bind(refused.visibleProperty());
        cells.stream().skip(1).forEach(cell -> Controls.showWhen(cell, refused.visibleProperty().not()));
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(SharingRow row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(empty ? null : box);
        setAccessibleText(empty ? null : row.spoken(texts));
        if (!empty) {
            show(row);
        }
    }

    private void show(SharingRow row) {
        options.setText(row.options(texts));
        options.pseudoClassStateChanged(STRONG, row.multicastOnly());
        refused.setVisible(row.refused());
        if (row.refused()) {
            why.setText(texts.get("sharing.refused", row.why()));
            status.setText(texts.get("sharing.refused.status", row.outcome().refused().status().value()));
            return;
        }
        tallies.get(0).show(row.outcome().unicast().first());
        tallies.get(1).show(row.outcome().unicast().second());
        tallies.get(2).show(row.outcome().multicast().first());
        tallies.get(3).show(row.outcome().multicast().second());
    }
}
