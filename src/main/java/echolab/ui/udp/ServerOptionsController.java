package echolab.ui.udp;

import echolab.ui.Controls;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.util.Subscription;

/// The options of the UDP server, set before it starts.
public final class ServerOptionsController implements AutoCloseable {

    private final ServerViewModel viewModel;
    private Subscription subscriptions = Subscription.EMPTY;

    @FXML private TextField rate;
    @FXML private TextField receiveBuffer;
    @FXML private CheckBox sharesPort;
    @FXML private Label problem;

    public ServerOptionsController(ServerViewModel viewModel) {
        this.viewModel = viewModel;
    }

    @FXML
    private void initialize() {
        sharesPort.selectedProperty().bindBidirectional(viewModel.sharesPortProperty());
        subscriptions = Subscription.combine(
                Controls.fieldOf(rate, viewModel.rateField()), Controls.fieldOf(receiveBuffer, viewModel.receiveBuffer()),
                Controls.problem(problem, viewModel.rateField(), viewModel.receiveBuffer()));
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
        sharesPort.selectedProperty().unbindBidirectional(viewModel.sharesPortProperty());
    }
}
