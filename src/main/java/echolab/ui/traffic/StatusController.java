package echolab.ui.traffic;

import echolab.ui.Controls;
import echolab.ui.Figures;
import echolab.ui.Look;
import echolab.ui.Texts;
import javafx.beans.binding.Bindings;
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

    private final StatusViewModel viewModel;
    private final Texts texts;
    private final Look look;
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
                desk(44, figures(viewModel.rateProperty(), "status.rate.tip")), figures(viewModel.errorsProperty(), null),
                desk(50, figures(viewModel.hiddenProperty(), "status.hidden.tip")), desk(50, figures(viewModel.lostProperty(), "status.lost.tip")),
                desk(56, figures(viewModel.refusedProperty(), "status.udp.refused.tip")),
                space, figures(viewModel.medianProperty(), "status.p50.tip"), desk(60, figures(viewModel.tailProperty(), "status.p99.tip")),
                desk(70, figures(viewModel.windowProperty(), null)));
        bar.setMinWidth(0);
    }

    /// Wraps what a projector has no room for, nor a bar of less than so many em.
    private Node desk(double em, Figures figures) {
        HBox box = new HBox(figures);
        box.getStyleClass().add("figure");
        Controls.showWhen(box, Bindings.createBooleanBinding(
                () -> figures.isManaged() && !look.largeBinding().get()
                        && (bar.getWidth() == 0 || bar.getWidth() >= em * look.rootFontProperty().get()),
                figures.managedProperty(), look.largeBinding(), bar.widthProperty(), look.rootFontProperty()));
        return box;
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
