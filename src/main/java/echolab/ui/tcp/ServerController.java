package echolab.ui.tcp;

import echolab.net.Endpoint;
import echolab.net.tcp.Framing;
import echolab.net.tcp.Model;
import echolab.ui.Controls;
import echolab.ui.Field;
import echolab.ui.Icon;
import echolab.ui.Texts;
import echolab.ui.cards.PeerCell;
import echolab.ui.cards.PeerList;
import echolab.ui.cards.PrimaryButton;
import echolab.ui.cards.ServerCard.State;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The server's card: a form while it is closed, facts while it is open.
public final class ServerController implements AutoCloseable {

    /// Clients that stand in the list without scrolling.
    private static final int LISTED = 6;

    private final ServerViewModel viewModel;
    private final Texts texts;
    private Subscription subscriptions = Subscription.EMPTY;

    @FXML private Label badge;
    @FXML private VBox form;
    @FXML private TextField host;
    @FXML private TextField port;
    @FXML private Label problem;
    @FXML private ToggleButton lines;
    @FXML private ToggleButton raw;
    @FXML private ToggleButton streams;
    @FXML private ToggleButton channels;
    @FXML private Button start;
    @FXML private Label reach;
    @FXML private VBox facts;
    @FXML private Label endpoint;
    @FXML private Label choices;
    @FXML private Button stop;
    @FXML private VBox clients;
    @FXML private Label count;
    @FXML private ListView<PeerList.Peer> peers;

    public ServerController(ServerViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        PrimaryButton.fill(start, "play", texts.get("server.start"), "F5");
        PrimaryButton.fill(stop, "square", texts.get("server.stop"), "\u21e7F5");
        var running = viewModel.stateProperty().map(s -> s == State.RUNNING);
        Controls.showWhen(form, viewModel.stateProperty().map(s -> s != State.RUNNING));
        Controls.showWhen(facts, running);
        Controls.showWhen(clients, running);
        endpoint.textProperty().bind(viewModel.localProperty().map(Endpoint::toString).orElse(""));
        count.textProperty().bind(Bindings.createStringBinding(() -> texts.get("server.clients.of",
                viewModel.peers().countProperty().get(), Integer.parseInt(viewModel.maxClients().text())), viewModel.peers().countProperty()));
        peers.setItems(viewModel.peers().peers());
        peers.setCellFactory(_ -> new PeerCell(texts, viewModel::disconnect));
        peers.setPlaceholder(new Label(texts.get("server.clients.none")));
        peers.prefHeightProperty().bind(Bindings.createDoubleBinding(
                () -> peers.getFixedCellSize() * Math.clamp(viewModel.peers().peers().size(), 1, LISTED) + 2, viewModel.peers().peers(), peers.fixedCellSizeProperty()));
        subscriptions = Subscription.combine(
                Controls.field(host, viewModel.host()), Controls.field(port, viewModel.port()),
                Controls.problem(problem, viewModel.host(), viewModel.port()),
                Controls.segments(viewModel.framingProperty(), Map.of(Framing.LINES, lines, Framing.RAW, raw)),
                Controls.segments(viewModel.modelProperty(), Map.of(Model.STREAMS, streams, Model.CHANNELS, channels)),
                viewModel.stateProperty().subscribe(this::showState),
                viewModel.host().textProperty().subscribe(_ -> showReach()),
                viewModel.failureProperty().subscribe(_ -> showState(viewModel.stateProperty().get())));
    }

    private void showState(State state) {
        boolean failed = state == State.STOPPED && viewModel.failureProperty().get() != null;
        switch (state) {
            case STOPPED -> Controls.badge(badge, texts.get(failed ? "state.failed" : "server.stopped"), failed ? "danger" : "",
                    failed ? new Icon("x-circle") : Controls.dot());
            case OPENING -> Controls.badge(badge, texts.get("server.opening"), "info", Controls.dot());
            case RUNNING -> Controls.badge(badge, texts.get("server.running"), "good", Controls.dot());
        }
        choices.setText(texts.get("framing." + viewModel.framingProperty().get()) + " \u00b7 "
                + texts.get("model." + viewModel.modelProperty().get()) + " \u00b7 "
                + texts.get(viewModel.reachable() ? "server.reach.network" : "server.reach.local"));
    }

    private void showReach() {
        boolean reachable = viewModel.reachable();
        reach.setText(reachable ? texts.get("server.reach.warning") : texts.get("server.reach.hint", viewModel.host().text().strip()));
        reach.getStyleClass().remove("warning");
        reach.setGraphic(reachable ? new Icon("alert-triangle") : null);
        if (reachable) {
            reach.getStyleClass().add("warning");
        }
    }

    @FXML
    private void start() {
        viewModel.start();
        Map<Field, TextField> fields = new LinkedHashMap<>();
        fields.put(viewModel.host(), host);
        fields.put(viewModel.port(), port);
        Controls.focusFirst(fields);
    }

    @FXML
    private void stop() {
        viewModel.stop();
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
