package echolab.ui.cards;

import echolab.net.Connection;
import echolab.ui.Controls;
import echolab.ui.Icon;
import echolab.ui.Texts;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// One connected client: name, address, messages, rate, and a way to send it off.
public final class PeerCell extends ListCell<PeerList.Peer> {

    private final Texts texts;
    private final Label name = new Label();
    private final Label address = new Label();
    private final Label messages = new Label();
    private final Label rate = new Label();
    private final Button disconnect = new Button(null, new Icon("x"));
    private final HBox box = new HBox();

    /// Fills a list with a server's clients.
    ///
    /// @param listed clients that stand in it without scrolling
    public static void fill(ListView<PeerList.Peer> list, ServerCard<?> server, Texts texts, int listed) {
        ObservableList<PeerList.Peer> peers = server.peers().peers();
        list.setItems(peers);
        list.setCellFactory(_ -> new PeerCell(texts, server::disconnect));
        list.setPlaceholder(new Label(texts.get("server.clients.none")));
        list.prefHeightProperty().bind(Bindings.createDoubleBinding(
                () -> list.getFixedCellSize() * Math.clamp(peers.size(), 1, listed) + 2, peers, list.fixedCellSizeProperty()));
    }

    /// @param sendOff takes the peer whose button was pressed
    private PeerCell(Texts texts, Consumer<Connection> sendOff) {
        this.texts = texts;
        name.getStyleClass().addAll("mono", "peer-name");
        address.getStyleClass().add("mono");
        messages.getStyleClass().addAll("mono", "figure");
        rate.getStyleClass().addAll("mono", "figure", "rate");
        name.setMinWidth(Region.USE_PREF_SIZE);
        messages.setMinWidth(Region.USE_PREF_SIZE);
        rate.setMinWidth(Region.USE_PREF_SIZE);
        address.setMinWidth(0);
        HBox.setHgrow(address, Priority.ALWAYS);
        address.setMaxWidth(Double.MAX_VALUE);
        disconnect.getStyleClass().addAll("flat", "icon-button", "small");
        disconnect.setAccessibleText(texts.get("server.disconnect"));
        disconnect.setTooltip(new Tooltip(texts.get("server.disconnect")));
        disconnect.setMinWidth(Region.USE_PREF_SIZE);
        disconnect.setOnAction(_ -> sendOff.accept(getItem().connection()));
        box.getChildren().addAll(Controls.dot(), name, address, messages, rate, disconnect);
        box.getStyleClass().add("peer");
        box.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        setGraphic(box);
    }

    @Override
    protected void updateItem(PeerList.Peer peer, boolean empty) {
        super.updateItem(peer, empty);
        box.setVisible(!empty);
        if (!empty) {
            name.setText(peer.connection().label());
            address.setText(peer.address());
            messages.setText(texts.count(peer.messages()));
            rate.setText(texts.rate(peer.rate()) + "/s");
        }
    }
}
