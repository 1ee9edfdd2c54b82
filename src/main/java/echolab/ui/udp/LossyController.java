package echolab.ui.udp;

import echolab.ui.Controls;
import echolab.ui.Texts;
import javafx.fxml.FXML;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.util.Subscription;

/// The card of the lossy network that our own server plays.
public final class LossyController implements AutoCloseable {

    private final LossyViewModel viewModel;
    private final Texts texts;
    private Subscription subscriptions = Subscription.EMPTY;

    @FXML private Label badge;
    @FXML private TextField drop;
    @FXML private TextField delay;
    @FXML private TextField twice;
    @FXML private TextField reorder;
    @FXML private TextField seed;
    @FXML private Label problem;
    @FXML private Hyperlink toggle;

    public LossyController(LossyViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        subscriptions = Subscription.combine(
                Controls.field(drop, viewModel.drop()), Controls.field(delay, viewModel.delay()),
                Controls.field(twice, viewModel.twice()), Controls.field(reorder, viewModel.reorder()),
                Controls.field(seed, viewModel.seed()),
                Controls.problem(problem, viewModel.drop(), viewModel.delay(), viewModel.twice(), viewModel.reorder(), viewModel.seed()),
                viewModel.onProperty().subscribe(this::show));
    }

    private void show(boolean on) {
        Controls.badge(badge, texts.get(on ? "udp.lossy.on" : "udp.lossy.off"), on ? "warning" : "", null);
        toggle.setText(texts.get(on ? "udp.lossy.turn.off" : "udp.lossy.turn.on"));
    }

    @FXML
    private void toggle() {
        viewModel.onProperty().set(!viewModel.onProperty().get());
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
    }
}
