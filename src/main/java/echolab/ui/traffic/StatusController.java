package echolab.ui.traffic;

import echolab.ui.Controls;
import echolab.ui.Look;
import echolab.ui.StatusBar;
import echolab.ui.Texts;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/// The bar at the foot: counts at the left, times at the right.
public final class StatusController implements AutoCloseable {

    private final StatusViewModel viewModel;
    private final Texts texts;
    private final Look look;
    private StatusBar figures;

    @FXML private HBox bar;

    public StatusController(StatusViewModel viewModel, Texts texts, Look look) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.look = look;
    }

    @FXML
    private void initialize() {
        figures = new StatusBar(bar, texts, look);
        Node dot = Controls.dot();
        Controls.showWhen(dot, viewModel.aliveProperty());
        figures.add(viewModel.openProperty(), null).getChildren().addFirst(dot);
        figures.add(viewModel.outProperty(), "status.both.tip");
        figures.add(viewModel.inProperty(), "status.both.tip");
        figures.addYielding(2, viewModel.rateProperty(), "status.rate.tip");
        figures.add(viewModel.errorsProperty(), null);
        figures.addYielding(3, viewModel.hiddenProperty(), "status.hidden.tip");
        figures.addYielding(1, viewModel.lostProperty(), "status.lost.tip");
        figures.addYielding(0, viewModel.refusedProperty(), "status.udp.refused.tip");
        figures.addSpace();
        figures.addYielding(StatusBar.ALWAYS_WANTED, viewModel.medianProperty(), "status.p50.tip");
        figures.addYielding(4, viewModel.tailProperty(), "status.p99.tip");
        figures.addYielding(5, viewModel.windowProperty(), null);
    }

    @Override
    public void close() {
        figures.close();
    }
}
