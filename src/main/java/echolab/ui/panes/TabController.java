package echolab.ui.panes;

import echolab.ui.Controls;
import echolab.ui.Look;
import echolab.ui.cards.ClientCard.State;
import echolab.ui.ladder.LadderController;
import echolab.ui.traffic.TrafficController;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/// The grid of every tab: cards on the left, panes one above the other in the middle, Explain on the right. What yields where
/// there is little room: Explain first, then a pane, and on a projector the cards.
public abstract class TabController implements AutoCloseable {

    /// In em of the root font: at 13 px 272 px.
    private static final double SIDE = 20.92;

    protected final Look look;
    private final TabViewModel<?, ?> tab;
    private Subscription subscriptions = Subscription.EMPTY;
    private List<Node> shown = List.of();
    private ExplainPlace explainPlace;

    @FXML protected BorderPane root;
    @FXML protected Node traffic;
    @FXML protected Region detail;
    @FXML protected LadderController ladderController;
    @FXML private ScrollPane side;
    @FXML private StackPane centreBox;
    @FXML private SplitPane centre;
    @FXML private StackPane explainBox;
    @FXML private TrafficController trafficController;

    protected TabController(TabViewModel<?, ?> tab, Look look) {
        this.tab = tab;
        this.look = look;
    }

    @FXML
    protected void initialize() {
        explainPlace = new ExplainPlace(root, centreBox, explainBox, tab.panes().explain().openProperty(), look);
        Controls.showWhen(side, look.largeBinding().map(p -> !p));
        subscriptions = Subscription.combine(
                tie(),
                root.widthProperty().subscribe(_ -> arrange()), root.heightProperty().subscribe(_ -> arrange()),
                look.rootFontProperty().subscribe(_ -> arrange()), look.largeBinding().subscribe(_ -> arrange()),
                tab.panes().explain().openProperty().subscribe(_ -> arrange()),
                tab.panes().traffic().selectedRowProperty().subscribe(_ -> arrange()),
                tab.server().localProperty().subscribe(_ -> offerFirst()),
                tab.server().port().textProperty().subscribe(_ -> offerFirst()),
                tab.clientProperty().flatMap(client -> client.stateProperty()).subscribe(_ -> offerFirst()));
    }

    /// Ties what only this tab has.
    ///
    /// @return to be let go of with the view
    protected Subscription tie() {
        return Subscription.EMPTY;
    }

    /// The panes that there is room for, from above.
    ///
    /// @param selected whether a row is
    protected abstract List<Node> panes(boolean projector, boolean selected);

    /// Where the dividers between these panes stand at first, from 0 to 1.
    protected abstract double[] dividers(List<Node> panes, boolean projector);

    /// Gives the uppermost pane the least height that it needs.
    protected abstract void fitUpper(List<Node> panes, boolean projector);

    /// Puts everything where it belongs at this size.
    protected final void arrange() {
        boolean projector = look.largeBinding().get();
        side.setMinWidth(SIDE * em());
        side.setPrefWidth(SIDE * em());
        explainPlace.arrange();
        List<Node> wanted = panes(projector, tab.panes().traffic().selectedRowProperty().get() != null);
        fitUpper(wanted, projector);
        if (!wanted.equals(shown)) {
            shown = wanted;
            centre.getItems().setAll(wanted);
            divide();
        }
    }

    /// Puts the dividers to their places.
    protected final void divide() {
        centre.setDividerPositions(dividers(shown, look.largeBinding().get()));
    }

    protected final double em() {
        return look.rootFontProperty().get();
    }

    /// Whether the grid is at least so high, in em; it is until it is laid out.
    protected final boolean hasHeight(double ems) {
        return root.getHeight() == 0 || root.getHeight() >= ems * em();
    }

    /// The next of the first steps, where nothing has happened yet.
    private void offerFirst() {
        boolean running = tab.server().localProperty().get() != null;
        boolean open = tab.client().stateProperty().get() == State.OPEN;
        ladderController.offerFirst(tab.server().port().text(), running ? open ? 2 : 1 : 0);
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
