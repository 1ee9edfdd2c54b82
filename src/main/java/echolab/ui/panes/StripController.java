package echolab.ui.panes;

import echolab.ui.Controls;
import echolab.ui.Icon;
import echolab.ui.Look;
import echolab.ui.Texts;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

/// The cards as one line, on a projector.
public final class StripController implements AutoCloseable {

    /// A line of less em has no room for the server's address.
    private static final double ADDRESS = 48;

    private final Strip model;
    private final Panes panes;
    private final Texts texts;
    private final Look look;
    private Subscription subscriptions = Subscription.EMPTY;

    @FXML private HBox strip;
    @FXML private Label serverDot;
    @FXML private Label serverAt;
    @FXML private Button server;
    @FXML private ToggleButton calls;
    @FXML private ToggleButton pause;
    @FXML private ToggleButton step;
    @FXML private Label clientDot;
    @FXML private Label clientName;
    @FXML private Label clientState;
    @FXML private Button client;

    public StripController(Strip model, Panes panes, Texts texts, Look look) {
        this.model = model;
        this.panes = panes;
        this.texts = texts;
        this.look = look;
    }

    @FXML
    private void initialize() {
        Controls.showWhen(strip, look.largeBinding());
        Controls.showWhen(serverAt, Bindings.createBooleanBinding(() -> strip.getWidth() == 0
                || strip.getWidth() >= ADDRESS * look.rootFontProperty().get(), strip.widthProperty(), look.rootFontProperty()));
        calls.setVisible(!panes.ladder().isOneCallEach());
        calls.setManaged(calls.isVisible());
        Controls.toggle(calls, panes.ladder().callsProperty());
        Controls.toggle(pause, panes.ladder().pausedProperty());
        Controls.toggle(step, panes.ladder().steppingProperty());
        subscriptions = Subscription.combine(model.changes().stream().map(change -> change.subscribe(_ -> show()))
                .toArray(Subscription[]::new));
    }

    private void show() {
        Strip.State now = model.state().get();
        serverDot.setVisible(now.running());
        serverDot.setManaged(now.running());
        serverAt.setText(now.serverAt());
        server.setText(texts.get(now.running() ? "strip.stop" : "strip.start"));
        server.setGraphic(new Icon(now.running() ? "square" : "play"));
        clientDot.setVisible(now.open());
        clientDot.setManaged(now.open());
        clientName.setText(now.client());
        clientState.setVisible(!now.open());
        clientState.setManaged(!now.open());
        clientState.setText(now.clientState());
        client.setText(now.next());
        client.setGraphic(new Icon(now.open() ? "send" : "log-in"));
    }

    @FXML
    private void toggleServer() {
        model.toggleServer().run();
    }

    @FXML
    private void useClient() {
        model.useClient().run();
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
    }
}
