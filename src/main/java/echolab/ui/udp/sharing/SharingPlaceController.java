package echolab.ui.udp.sharing;

import echolab.ui.Controls;
import echolab.ui.udp.NetworkChoices;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.util.Subscription;

/// Where the next experiment with shared ports takes place.
public final class SharingPlaceController implements AutoCloseable {

    private final SharingPlace place;
    private final NetworkChoices network;
    private Subscription subscriptions = Subscription.EMPTY;

    @FXML private TextField group;
    @FXML private TextField port;
    @FXML private ComboBox<String> on;
    @FXML private Label problem;

    public SharingPlaceController(SharingPlace place, NetworkChoices network) {
        this.place = place;
        this.network = network;
    }

    @FXML
    private void initialize() {
        on.getItems().setAll(network.multicast());
        on.valueProperty().bindBidirectional(place.interfaceProperty());
        subscriptions = Subscription.combine(Controls.fieldOf(group, place.group()), Controls.fieldOf(port, place.port()),
                Controls.problem(problem, place.group(), place.port()));
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
        on.valueProperty().unbindBidirectional(place.interfaceProperty());
    }
}
