package echolab.ui.batch;

import echolab.ui.Controls;
import echolab.ui.Field;
import echolab.ui.Icon;
import echolab.ui.Look;
import echolab.ui.Texts;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

/// The race card as one line, on a projector.
public final class RaceStripController implements AutoCloseable {

    private final BatchViewModel viewModel;
    private final Texts texts;
    private final Look look;
    private Subscription subscriptions = Subscription.EMPTY;

    @FXML private HBox strip;
    @FXML private Label dot;
    @FXML private Label what;
    @FXML private Label state;
    @FXML private Button toggle;

    public RaceStripController(BatchViewModel viewModel, Texts texts, Look look) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.look = look;
    }

    @FXML
    private void initialize() {
        Controls.showWhen(strip, look.largeBinding());
        Controls.showWhen(dot, viewModel.aliveProperty());
        subscriptions = Subscription.combine(viewModel.stateProperty().subscribe(_ -> show()), viewModel.snapshotProperty().subscribe(_ -> showState()),
                Subscription.combine(viewModel.setup().fields().stream().map(field -> field.problemProperty().subscribe(_ -> showState()))
                        .toArray(Subscription[]::new)));
    }

    private void show() {
        boolean racing = viewModel.aliveProperty().getValue();
        toggle.setText(texts.get(racing ? "batch.stop" : viewModel.snapshotProperty().get() == null ? "batch.start" : "batch.again"));
        toggle.setGraphic(new Icon(racing ? "square" : "flag"));
        showState();
    }

    private void showState() {
        Snapshot race = viewModel.snapshotProperty().get();
        String problem = viewModel.setup().fields().stream().filter(Field::refused).map(field -> field.problemProperty().get()).findFirst().orElse("");
        what.setText(race == null || !problem.isEmpty() ? "" : RaceWords.what(race.spec(), texts));
        Controls.style(state, "label", problem.isEmpty() ? "strip-state" : "problem");
        state.setText(!problem.isEmpty() ? problem : race == null ? texts.get("batch.state.READY")
                : race.over() ? RaceWords.end(race, texts) : RaceProgress.of(race).said(texts));
    }

    @FXML
    private void toggle() {
        if (viewModel.aliveProperty().getValue()) {
            viewModel.stop();
        } else {
            viewModel.race();
        }
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
    }
}
