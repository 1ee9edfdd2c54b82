package echolab.ui.udp;

import echolab.ui.Controls;
import echolab.ui.Look;
import echolab.ui.Texts;
import echolab.ui.cards.ClientCard;
import echolab.ui.ladder.LadderController;
import echolab.ui.panes.ExplainPlace;
import echolab.ui.traffic.TrafficController;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.controlsfx.control.SegmentedButton;

/// The tab's grid: ladder or loss above, port sharing below it, traffic last. A selected row brings its detail in place of port
/// sharing; where it is low there is neither.
public final class UdpController implements AutoCloseable {

    /// Sizes in em of the root font: at 13 px 700 less the header, 182, what the first steps take, and 272 px.
    private static final double THREE_PANES = 50;
    private static final double UPPER = 14;
    private static final double FIRST_STEPS = 19.5;
    private static final double SIDE = 20.92;

    private final UdpViewModel viewModel;
    private final Texts texts;
    private final Look look;
    private Subscription subscriptions = Subscription.EMPTY;
    private List<Node> shown = List.of();
    private ExplainPlace explainPlace;

    @FXML private BorderPane root;
    @FXML private ScrollPane side;
    @FXML private StackPane centreBox;
    @FXML private SplitPane centre;
    @FXML private VBox upper;
    @FXML private Node ladder;
    @FXML private Node loss;
    @FXML private Node sharing;
    @FXML private Node traffic;
    @FXML private Region detail;
    @FXML private StackPane explainBox;
    @FXML private LadderController ladderController;
    @FXML private TrafficController trafficController;

    public UdpController(UdpViewModel viewModel, Texts texts, Look look) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.look = look;
    }

    @FXML
    private void initialize() {
        explainPlace = new ExplainPlace(root, centreBox, explainBox, viewModel.panes().explain(), look);
        Controls.showWhen(side, look.largeBinding().map(p -> !p));
        Controls.showWhen(ladder, viewModel.loss().paneProperty().map(p -> p == UpperPane.LADDER));
        Controls.showWhen(loss, viewModel.loss().paneProperty().map(p -> p == UpperPane.LOSS));
        SegmentedButton panes = new SegmentedButton();
        panes.getStyleClass().add("tight");
        ladderController.lead(panes);
        subscriptions = Subscription.combine(
                UpperPanes.fill(panes, viewModel.loss().paneProperty(), texts),
                root.widthProperty().subscribe(_ -> arrange()), root.heightProperty().subscribe(_ -> arrange()),
                look.rootFontProperty().subscribe(_ -> arrangeAnew()), look.largeBinding().subscribe(_ -> arrange()),
                viewModel.panes().explain().openProperty().subscribe(_ -> arrange()),
                viewModel.loss().paneProperty().subscribe(_ -> arrange()),
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
        boolean room = root.getHeight() == 0 || root.getHeight() >= THREE_PANES * em;
        boolean selected = viewModel.panes().traffic().selectedRowProperty().get() != null;
        side.setMinWidth(SIDE * em);
        side.setPrefWidth(SIDE * em);
        explainPlace.arrange();
        split(projector || !room && !selected ? List.of(upper, traffic)
                : selected ? List.of(upper, traffic, detail) : List.of(upper, sharing, traffic));
        upper.setMinHeight(leastUpper(projector) * em);
    }

    /// Another type size moves the dividers: they go back to their places.
    private void arrangeAnew() {
        arrange();
        divide();
    }

    private double leastUpper(boolean projector) {
        if (viewModel.loss().paneProperty().get() == UpperPane.LOSS) {
            return projector ? 15 : 17;
        }
        return projector ? 8 : shown.contains(sharing) ? FIRST_STEPS : UPPER;
    }

    private void split(List<Node> wanted) {
        if (!wanted.equals(shown)) {
            shown = wanted;
            centre.getItems().setAll(wanted);
            divide();
        }
    }

    private void divide() {
        centre.setDividerPositions(shown.size() == 2 ? new double[] {look.largeBinding().get() ? 0.72 : 0.6}
                : shown.contains(detail) ? new double[] {0.38, 0.761} : new double[] {0.38, 0.7});
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
