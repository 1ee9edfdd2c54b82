package echolab.ui.batch;

import echolab.ui.Controls;
import echolab.ui.Look;
import echolab.ui.explain.ExplainViewModel;
import echolab.ui.panes.ExplainPlace;
import javafx.fxml.FXML;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/// The grid of the tab: the race card on the left, chart and result in the middle, Explain on the right.
public final class BatchController implements AutoCloseable {

    /// In em of the root font: at 13 px 272 px.
    private static final double SIDE = 20.92;
    /// The chart's share of the middle, and of a projector.
    private static final double CHART = 0.586;
    private static final double CHART_PROJECTED = 0.5;

    private final ExplainViewModel explain;
    private final Look look;
    private Subscription subscriptions = Subscription.EMPTY;
    private ExplainPlace explainPlace;

    @FXML private BorderPane root;
    @FXML private ScrollPane side;
    @FXML private StackPane centreBox;
    @FXML private SplitPane centre;
    @FXML private StackPane explainBox;

    public BatchController(ExplainViewModel explain, Look look) {
        this.explain = explain;
        this.look = look;
    }

    @FXML
    private void initialize() {
        explainPlace = new ExplainPlace(root, centreBox, explainBox, explain.openProperty(), look);
        Controls.showWhen(side, look.largeBinding().map(large -> !large));
        subscriptions = Subscription.combine(root.widthProperty().subscribe(_ -> arrange()), look.rootFontProperty().subscribe(_ -> arrange()),
                look.largeBinding().subscribe(large -> {
                    centre.setDividerPositions(large ? CHART_PROJECTED : CHART);
                    arrange();
                }), explain.openProperty().subscribe(_ -> arrange()));
    }

    private void arrange() {
        double em = look.rootFontProperty().get();
        side.setMinWidth(SIDE * em);
        side.setPrefWidth(SIDE * em);
        explainPlace.arrange();
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
    }
}
