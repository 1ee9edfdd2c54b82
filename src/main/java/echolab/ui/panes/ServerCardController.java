package echolab.ui.panes;

import echolab.net.Endpoint;
import echolab.ui.Controls;
import echolab.ui.Field;
import echolab.ui.Icon;
import echolab.ui.Texts;
import echolab.ui.cards.PrimaryButton;
import echolab.ui.cards.ServerCard;
import echolab.ui.cards.ServerCard.State;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The server's card as far as every tab has it: a form while it is closed, facts while it is open.
public abstract class ServerCardController implements AutoCloseable {

    protected final Texts texts;
    private final ServerCard<?> server;
    private Subscription subscriptions = Subscription.EMPTY;

    @FXML protected Label problem;
    @FXML protected Label choices;
    @FXML private Label badge;
    @FXML private VBox form;
    @FXML private TextField host;
    @FXML private TextField port;
    @FXML private Button start;
    @FXML private Label reach;
    @FXML private VBox facts;
    @FXML private Label endpoint;
    @FXML private Button stop;

    protected ServerCardController(ServerCard<?> server, Texts texts) {
        this.server = server;
        this.texts = texts;
    }

    @FXML
    protected void initialize() {
        PrimaryButton.fill(start, "play", texts.get("server.start"), "F5");
        PrimaryButton.fill(stop, "square", texts.get("server.stop"), "\u21e7F5");
        Controls.showWhen(form, server.stateProperty().map(s -> s != State.RUNNING));
        Controls.showWhen(facts, server.stateProperty().map(s -> s == State.RUNNING));
        Controls.showWhen(reach, reach.textProperty().isNotEmpty());
        endpoint.textProperty().bind(server.localProperty().map(Endpoint::toString).orElse(""));
        subscriptions = Subscription.combine(
                Controls.field(host, server.host()), Controls.field(port, server.port()), tie(),
                server.stateProperty().subscribe(_ -> showState()),
                server.failureProperty().subscribe(_ -> showState()),
                server.host().textProperty().subscribe(_ -> showReach()));
    }

    /// Ties what only this card has.
    ///
    /// @return to be let go of with the view
    protected abstract Subscription tie();

    /// Says how the server answers.
    protected abstract void showFacts();

    /// Who can reach the address, in words; empty where nothing is to be said.
    protected abstract String reachWords(boolean reachable);

    private void showState() {
        State state = server.stateProperty().get();
        boolean failed = server.failureProperty().get() != null;
        switch (state) {
            case STOPPED -> Controls.badge(badge, texts.get(failed ? "state.failed" : "server.stopped"), failed ? "danger" : "",
                    failed ? new Icon("x-circle") : Controls.dot());
            case OPENING -> Controls.badge(badge, texts.get("server.opening"), "info", Controls.dot());
            case RUNNING -> Controls.badge(badge, texts.get("server.running"), "good", Controls.dot());
        }
        showFacts();
    }

    private void showReach() {
        boolean reachable = server.reachable();
        reach.setText(reachWords(reachable));
        reach.setGraphic(reachable ? new Icon("alert-triangle") : null);
        reach.getStyleClass().remove("warning");
        if (reachable) {
            reach.getStyleClass().add("warning");
        }
    }

    @FXML
    private void start() {
        server.start();
        Map<Field, TextField> fields = new LinkedHashMap<>();
        fields.put(server.host(), host);
        fields.put(server.port(), port);
        Controls.focusFirst(fields);
    }

    @FXML
    private void stop() {
        server.stop();
    }

    @FXML
    private void copyEndpoint() {
        Controls.copy(endpoint.getText());
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
    }
}
