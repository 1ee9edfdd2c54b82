package echolab.ui.traffic;

import echolab.ui.Controls;
import echolab.ui.Figures;
import echolab.ui.Look;
import echolab.ui.Texts;
import java.util.SortedMap;
import java.util.TreeMap;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// The bar at the foot: counts at the left, times at the right.
public final class StatusController implements AutoCloseable {

    private static final int ALWAYS_WANTED = -1;

    private final StatusViewModel viewModel;
    private final Texts texts;
    private final Look look;
    private final SortedMap<Integer, HBox> yielding = new TreeMap<>();
    private Subscription subscriptions = Subscription.EMPTY;

    @FXML private HBox bar;

    public StatusController(StatusViewModel viewModel, Texts texts, Look look) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.look = look;
    }

    @FXML
    private void initialize() {
        Node dot = Controls.dot();
        Controls.showWhen(dot, viewModel.aliveProperty());
        Figures open = figures(viewModel.openProperty(), null);
        open.getChildren().addFirst(dot);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        space.setMinWidth(0);
        bar.getChildren().addAll(open, figures(viewModel.outProperty(), "status.both.tip"), figures(viewModel.inProperty(), "status.both.tip"),
                desk(2, viewModel.rateProperty(), "status.rate.tip"), figures(viewModel.errorsProperty(), null),
                desk(3, viewModel.hiddenProperty(), "status.hidden.tip"), desk(1, viewModel.lostProperty(), "status.lost.tip"),
                desk(0, viewModel.refusedProperty(), "status.udp.refused.tip"),
                space, desk(ALWAYS_WANTED, viewModel.medianProperty(), "status.p50.tip"), desk(4, viewModel.tailProperty(), "status.p99.tip"),
                desk(5, viewModel.windowProperty(), null));
        bar.setMinWidth(0);
        // When it has been laid out all figures have the size that they want.
        subscriptions = subscriptions.and(bar.needsLayoutProperty().subscribe(needed -> {
            if (!needed) {
                fit();
            }
        }));
    }

    /// What a narrow bar has no room for, nor a projector but for what is always wanted.
    ///
    /// @param rank the highest goes first
    private Node desk(int rank, ObservableValue<String> text, String tip) {
        Figures figures = figures(text, tip);
        HBox box = new HBox(figures);
        box.getStyleClass().add("figure");
        yielding.put(rank, box);
        return box;
    }

    /// Shows as many figures as there is room for.
    private void fit() {
        double room = bar.getWidth() == 0 ? Double.MAX_VALUE : bar.getWidth() - bar.snappedLeftInset() - bar.snappedRightInset();
        for (Node each : bar.getChildren()) {
            room -= yielding.containsValue(each) || !each.isManaged() ? 0 : each.prefWidth(-1) + bar.getSpacing();
        }
        for (HBox box : yielding.values()) {
            boolean wanted = box.getChildren().getFirst().isManaged()
                    && (!look.largeBinding().get() || box == yielding.get(ALWAYS_WANTED));
            room -= wanted ? box.prefWidth(-1) + bar.getSpacing() : 0;
            box.setVisible(wanted && room >= 0);
            box.setManaged(box.isVisible());
        }
    }

    private Figures figures(ObservableValue<String> text, String tip) {
        Figures figures = new Figures();
        Controls.showWhen(figures, text.map(t -> !t.isEmpty()));
        subscriptions = subscriptions.and(text.subscribe(figures::set));
        if (tip != null) {
            Tooltip.install(figures, new Tooltip(texts.get(tip)));
        }
        return figures;
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
    }
}
