package echolab.ui.tcp;

import echolab.ui.Controls;
import echolab.ui.Icon;
import echolab.ui.Look;
import echolab.ui.Texts;
import echolab.ui.ladder.LadderController;
import echolab.ui.tcp.ServerViewModel.State;
import echolab.ui.traffic.TrafficController;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The tab's grid, and what yields where there is little room: Explain first, then the detail, and on a projector the cards.
public final class TcpController implements AutoCloseable {

    /// Sizes in em of the root font: at 13 px 1180, 760 less the header, 182, 272 and 304 px.
    private static final double EXPLAIN_BESIDE = 90.7;
    private static final double DETAIL_BELOW = 55;
    private static final double LADDER = 14;
    private static final double STRIP_ADDRESS = 48;
    private static final double SIDE = 20.92;
    private static final double EXPLAIN = 23.4;

    private final TcpViewModel viewModel;
    private final Texts texts;
    private final Look look;
    private Subscription subscriptions = Subscription.EMPTY;
    private List<Node> shown = List.of();
    /// Whether Explain had room beside the centre; it is closed when that room goes, and opened when it comes back.
    private boolean wasBeside = true;

    @FXML private BorderPane root;
    @FXML private HBox strip;
    @FXML private Label serverDot;
    @FXML private Label serverAt;
    @FXML private Button stripServer;
    @FXML private ToggleButton stripCalls;
    @FXML private ToggleButton stripPause;
    @FXML private ToggleButton stripStep;
    @FXML private Label clientDot;
    @FXML private Label clientName;
    @FXML private Label clientState;
    @FXML private Button stripClient;
    @FXML private ScrollPane side;
    @FXML private StackPane centreBox;
    @FXML private SplitPane centre;
    @FXML private VBox ladderBox;
    @FXML private HBox caption;
    @FXML private Label captionStep;
    @FXML private Label captionSentence;
    @FXML private Label captionCode;
    @FXML private Button next;
    @FXML private Node traffic;
    @FXML private Region detail;
    @FXML private StackPane explainBox;
    @FXML private LadderController ladderController;
    @FXML private TrafficController trafficController;

    public TcpController(TcpViewModel viewModel, Texts texts, Look look) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.look = look;
    }

    @FXML
    private void initialize() {
        var projector = look.largeBinding();
        Controls.showWhen(strip, projector);
        Controls.showWhen(side, projector.map(p -> !p));
        Controls.showWhen(caption, look.largeBinding().and(viewModel.panes().ladder().steppingProperty()));
        Controls.toggle(stripCalls, viewModel.panes().ladder().callsProperty());
        Controls.toggle(stripPause, viewModel.panes().ladder().pausedProperty());
        Controls.toggle(stripStep, viewModel.panes().ladder().steppingProperty());
        captionCode.setText(viewModel.heldCode());
        subscriptions = Subscription.combine(
                root.widthProperty().subscribe(_ -> arrange()), root.heightProperty().subscribe(_ -> arrange()),
                look.rootFontProperty().subscribe(_ -> arrange()), look.largeBinding().subscribe(_ -> arrange()),
                viewModel.panes().explain().openProperty().subscribe(_ -> arrange()),
                viewModel.panes().traffic().selectedRowProperty().subscribe(_ -> arrange()),
                viewModel.server().stateProperty().subscribe(_ -> showStrip()),
                viewModel.server().localProperty().subscribe(_ -> showStrip()),
                viewModel.server().port().textProperty().subscribe(_ -> showStrip()),
                viewModel.clientProperty().flatMap(ClientViewModel::stateProperty).subscribe(_ -> showStrip()),
                viewModel.clientProperty().flatMap(c -> c.composer().message().textProperty()).subscribe(_ -> showStrip()),
                viewModel.panes().ladder().heldProperty().subscribe(_ -> showCaption()));
    }

    private void arrange() {
        double em = look.rootFontProperty().get();
        boolean projector = look.largeBinding().get();
        boolean open = viewModel.panes().explain().openProperty().get() && !projector;
        boolean beside = root.getWidth() == 0 || root.getWidth() >= EXPLAIN_BESIDE * em;
        if (beside != wasBeside && !projector) {
            wasBeside = beside;
            viewModel.panes().explain().openProperty().set(beside);
            open = beside;
        }
        boolean low = root.getHeight() > 0 && root.getHeight() < DETAIL_BELOW * em;
        boolean addressFits = root.getWidth() >= STRIP_ADDRESS * em;
        serverAt.setVisible(addressFits);
        serverAt.setManaged(addressFits);
        side.setMinWidth(SIDE * em);
        side.setPrefWidth(SIDE * em);
        ladderBox.setMinHeight((projector ? 8 : LADDER) * em);
        place(open, beside);
        explainBox.setPrefWidth(EXPLAIN * em);
        explainBox.setMinWidth(EXPLAIN * em);
        explainBox.setMaxWidth(EXPLAIN * em);
        // Where it is low, the detail comes with a selected row.
        low &= viewModel.panes().traffic().selectedRowProperty().get() == null;
        split(projector || low ? List.of(ladderBox, traffic) : List.of(ladderBox, traffic, detail), projector);
    }

    /// Explain beside the centre, or over it from the right where there is no room.
    private void place(boolean open, boolean beside) {
        root.setRight(null);
        centreBox.getChildren().remove(explainBox);
        explainBox.getStyleClass().remove("over");
        if (open && beside) {
            root.setRight(explainBox);
        } else if (open) {
            explainBox.getStyleClass().add("over");
            StackPane.setAlignment(explainBox, Pos.CENTER_RIGHT);
            centreBox.getChildren().add(explainBox);
        }
    }

    private void split(List<Node> wanted, boolean projector) {
        if (!wanted.equals(shown)) {
            shown = wanted;
            centre.getItems().setAll(wanted);
            centre.setDividerPositions(wanted.size() == 3 ? new double[] {0.407, 0.761} : new double[] {projector ? 0.76 : 0.5});
        }
    }

    private void showStrip() {
        State state = viewModel.server().stateProperty().get();
        boolean running = state == State.RUNNING && viewModel.server().localProperty().get() != null;
        serverDot.setVisible(running);
        serverDot.setManaged(running);
        serverAt.setText(running ? viewModel.server().reachableAt().toString()
                : viewModel.server().host().text() + ":" + viewModel.server().port().text());
        stripServer.setText(texts.get(running ? "strip.stop" : "strip.start"));
        stripServer.setGraphic(new Icon(running ? "square" : "play"));
        ClientViewModel client = viewModel.client();
        boolean open = client.stateProperty().get() == ClientViewModel.State.OPEN;
        clientDot.setVisible(open);
        clientDot.setManaged(open);
        clientName.setText(viewModel.name(client));
        clientState.setVisible(!open);
        clientState.setManaged(!open);
        clientState.setText(texts.get(switch (client.stateProperty().get()) {
            case CLOSED -> "client.closed";
            case OPENING -> "client.opening";
            case OPEN -> "client.open";
        }));
        stripClient.setText(open ? texts.get("strip.send", shorten(client.composer().message().text(), 10)) : texts.get("client.connect"));
        stripClient.setGraphic(new Icon(open ? "send" : "log-in"));
        ladderController.offerFirst(viewModel.server().port().text(), running ? open ? 2 : 1 : 0);
    }

    private static String shorten(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "\u2026";
    }

    private void showCaption() {
        int held = viewModel.panes().ladder().heldProperty().get();
        captionStep.setText(held == 0 ? texts.get("caption.ready") : texts.get("caption.held", held));
        captionSentence.setText(held == 0 ? texts.get("caption.wait") : texts.get("caption.sentence", shorten(viewModel.held(), 16)));
        captionCode.setVisible(held > 0);
        if (held > 0) {
            next.requestFocus();
        }
    }

    /// Puts the keyboard into the traffic's filter.
    public void focusFilter() {
        trafficController.focusFilter();
    }

    @FXML
    private void toggleServer() {
        if (viewModel.server().stateProperty().get() == State.RUNNING) {
            viewModel.server().stop();
        } else {
            viewModel.server().start();
        }
    }

    @FXML
    private void useClient() {
        viewModel.sendOrConnect();
    }

    @FXML
    private void run() {
        viewModel.panes().ladder().steppingProperty().set(false);
    }

    @FXML
    private void next() {
        viewModel.panes().ladder().next();
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
    }
}
