package echolab.ui.udp;

import echolab.net.Endpoint;
import echolab.net.udp.Answer;
import echolab.ui.Controls;
import echolab.ui.Field;
import echolab.ui.Icon;
import echolab.ui.Texts;
import echolab.ui.Views.View;
import echolab.ui.cards.Popover;
import echolab.ui.cards.PrimaryButton;
import echolab.ui.cards.ServerCard.State;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The card of the UDP server: a form while it is closed, facts while it is open.
public final class ServerController implements AutoCloseable {

    private final UdpViewModel tab;
    private final ServerViewModel viewModel;
    private final Texts texts;
    private final Function<Class<?>, View> load;
    private Subscription subscriptions = Subscription.EMPTY;
    private Popover optionsPopover;
    private Popover groupsPopover;
    private Popover peersPopover;

    @FXML private Label badge;
    @FXML private VBox form;
    @FXML private TextField host;
    @FXML private MenuButton addresses;
    @FXML private TextField port;
    @FXML private Label problem;
    @FXML private ToggleButton sender;
    @FXML private ToggleButton document;
    @FXML private Button options;
    @FXML private Button start;
    @FXML private Label reach;
    @FXML private VBox facts;
    @FXML private Label endpoint;
    @FXML private Label choices;
    @FXML private Hyperlink groups;
    @FXML private Button stop;
    @FXML private Hyperlink peers;

    /// @param load loads what opens below a button
    public ServerController(UdpViewModel tab, Texts texts, Function<Class<?>, View> load) {
        this.tab = tab;
        this.viewModel = tab.server();
        this.texts = texts;
        this.load = load;
    }

    @FXML
    private void initialize() {
        PrimaryButton.fill(start, "play", texts.get("server.start"), "F5");
        PrimaryButton.fill(stop, "square", texts.get("server.stop"), "\u21e7F5");
        optionsPopover = new Popover(options, () -> load.apply(ServerOptionsController.class));
        groupsPopover = new Popover(groups, () -> load.apply(GroupsController.class));
        peersPopover = new Popover(peers, () -> load.apply(PeersController.class));
        AddressPicker.fill(addresses, viewModel.host(), tab.network(), texts);
        var running = viewModel.stateProperty().map(s -> s == State.RUNNING);
        Controls.showWhen(form, running.map(r -> !r));
        Controls.showWhen(facts, running);
        endpoint.textProperty().bind(viewModel.localProperty().map(Endpoint::toString).orElse(""));
        subscriptions = Subscription.combine(
                Controls.field(host, viewModel.host()), Controls.field(port, viewModel.port()),
                Controls.problem(problem, viewModel.host(), viewModel.port(), viewModel.rateField(), viewModel.receiveBuffer()),
                Controls.segments(viewModel.answerProperty(), Map.of(Answer.SENDER, sender, Answer.DOCUMENT, document)),
                viewModel.stateProperty().subscribe(_ -> showState()),
                viewModel.host().textProperty().subscribe(_ -> showReach()),
                viewModel.failureProperty().subscribe(_ -> showState()),
                viewModel.groups().subscribe(this::showFacts),
                viewModel.peers().countProperty().subscribe(_ -> showFacts()));
    }

    private void showState() {
        State state = viewModel.stateProperty().get();
        boolean failed = state == State.STOPPED && viewModel.failureProperty().get() != null;
        switch (state) {
            case STOPPED -> Controls.badge(badge, texts.get(failed ? "state.failed" : "server.stopped"), failed ? "danger" : "",
                    failed ? new Icon("x-circle") : Controls.dot());
            case OPENING -> Controls.badge(badge, texts.get("server.opening"), "info", Controls.dot());
            case RUNNING -> Controls.badge(badge, texts.get("server.running"), "good", Controls.dot());
        }
        showFacts();
    }

    private void showFacts() {
        choices.setText(texts.get("udp.answer.fact." + viewModel.answerProperty().get())
                + (viewModel.reachable() ? " \u00b7 " + texts.get("server.reach.network") : ""));
        int joined = viewModel.groups().size();
        groups.setText(joined == 0 ? texts.get("udp.groups.none") : texts.get("udp.groups.some", joined));
        peers.setText(texts.get("udp.heard", viewModel.peers().countProperty().get()));
    }

    private void showReach() {
        boolean reachable = viewModel.reachable();
        reach.setText(texts.get("udp.reach.warning"));
        reach.getStyleClass().remove("warning");
        reach.setVisible(reachable);
        reach.setManaged(reachable);
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

    @FXML
    private void toggleOptions() {
        optionsPopover.toggle();
    }

    @FXML
    private void togglePeers() {
        peersPopover.toggle();
    }

    @FXML
    private void toggleGroups() {
        groupsPopover.toggle();
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
    }
}
