package echolab.ui.tcp;

import echolab.ui.Controls;
import echolab.ui.Icon;
import echolab.ui.Look;
import echolab.ui.Texts;
import echolab.ui.cards.ClientCard;
import echolab.ui.cards.ServerCard.State;
import echolab.ui.ladder.LadderController;
import echolab.ui.panes.ExplainPlace;
import echolab.ui.traffic.TrafficController;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
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

    /// Sizes in em of the root font: at 13 px 760 less the header, 182 and 272 px.
    private static final double DETAIL_BELOW = 55;
    private static final double LADDER = 14;
    private static final double SIDE = 20.92;

    private final TcpViewModel viewModel;
    private final Texts texts;
    private final Look look;
    private Subscription subscriptions = Subscription.EMPTY;
    private List<Node> shown = List.of();
    private ExplainPlace explainPlace;

    @FXML private BorderPane root;
    @FXML private ScrollPane side;
    @FXML private StackPane centreBox;
    @FXML private SplitPane centre;
    @FXML private VBox ladderBox;
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
        explainPlace = new ExplainPlace(root, centreBox, explainBox, viewModel.panes().explain(), look);
        var projector = look.largeBinding();
        Controls.showWhen(side, projector.map(p -> !p));
        subscriptions = Subscription.combine(
                root.widthProperty().subscribe(_ -> arrange()), root.heightProperty().subscribe(_ -> arrange()),
                look.rootFontProperty().subscribe(_ -> arrange()), look.largeBinding().subscribe(_ -> arrange()),
                viewModel.panes().explain().openProperty().subscribe(_ -> arrange()),
                viewModel.panes().traffic().selectedRowProperty().subscribe(_ -> arrange()),
                viewModel.server().localProperty().subscribe(_ -> offerFirst()),
                viewModel.server().port().textProperty().subscribe(_ -> offerFirst()),
                viewModel.clientProperty().flatMap(ClientViewModel::stateProperty).subscribe(_ -> offerFirst()));
    }

    /// The next of the first steps, where nothing has happened yet.
    private void offerFirst() {
        boolean running = viewModel.server().localProperty().get() != null;
        boolean open = viewModel.client().stateProperty().get() == ClientCard.State.OPEN;
        ladderController.offerFirst(viewModel.server().port().text(), running ? open ? 2 : 1 : 0);
    }

    private void arrange() {
        double em = look.rootFontProperty().get();
        boolean projector = look.largeBinding().get();
        boolean low = root.getHeight() > 0 && root.getHeight() < DETAIL_BELOW * em;
        side.setMinWidth(SIDE * em);
        side.setPrefWidth(SIDE * em);
        ladderBox.setMinHeight((projector ? 8 : LADDER) * em);
        explainPlace.arrange();
        // Where it is low, the detail comes with a selected row.
        low &= viewModel.panes().traffic().selectedRowProperty().get() == null;
        split(projector || low ? List.of(ladderBox, traffic) : List.of(ladderBox, traffic, detail), projector);
    }

    private void split(List<Node> wanted, boolean projector) {
        if (!wanted.equals(shown)) {
            shown = wanted;
            centre.getItems().setAll(wanted);
            centre.setDividerPositions(wanted.size() == 3 ? new double[] {0.407, 0.761} : new double[] {projector ? 0.76 : 0.5});
        }
    }

    /// Puts the keyboard into the traffic's filter.
    public void focusFilter() {
        trafficController.focusFilter();
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
    }
}
