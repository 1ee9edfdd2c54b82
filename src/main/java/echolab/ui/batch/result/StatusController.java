package echolab.ui.batch.result;

import echolab.ui.Controls;
import echolab.ui.Look;
import echolab.ui.StatusBar;
import echolab.ui.Texts;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/// The bar at the foot of the Batch tab: the race at the left, the machine at the right.
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
        figures.add(viewModel.runsProperty(), "batch.status.runs.tip");
        figures.add(viewModel.packetsProperty(), "batch.status.packets.tip");
        figures.addYielding(0, viewModel.bytesProperty(), "batch.status.packets.tip");
        figures.add(viewModel.lostProperty(), "batch.status.lost.tip");
        figures.addSpace();
        figures.addYielding(StatusBar.ALWAYS_WANTED, viewModel.cores(), null);
        figures.addYielding(1, viewModel.system(), null);
        figures.addYielding(2, viewModel.java(), null);
    }

    @Override
    public void close() {
        figures.close();
    }
}
