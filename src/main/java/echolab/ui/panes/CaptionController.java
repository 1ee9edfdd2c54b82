package echolab.ui.panes;

import echolab.ui.Controls;
import echolab.ui.Look;
import echolab.ui.Texts;
import echolab.ui.ladder.LadderViewModel;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

/// The caption strip of the step mode, on a projector: what the server holds, its line of Java, and the way on.
public final class CaptionController implements AutoCloseable {

    private static final int HELD = 16;

    private final Caption model;
    private final LadderViewModel ladder;
    private final Texts texts;
    private final Look look;
    private Subscription subscriptions = Subscription.EMPTY;

    @FXML private HBox caption;
    @FXML private Label captionStep;
    @FXML private Label captionSentence;
    @FXML private Label captionCode;
    @FXML private Button next;

    public CaptionController(Caption model, LadderViewModel ladder, Texts texts, Look look) {
        this.model = model;
        this.ladder = ladder;
        this.texts = texts;
        this.look = look;
    }

    @FXML
    private void initialize() {
        Controls.showWhen(caption, look.largeBinding().and(ladder.steppingProperty()));
        captionCode.setText(model.code().get());
        subscriptions = ladder.heldProperty().subscribe(_ -> show());
    }

    private void show() {
        int held = ladder.heldProperty().get();
        captionStep.setText(held == 0 ? texts.get("caption.ready") : texts.get("caption.held", held));
        captionSentence.setText(held == 0 ? texts.get("caption.wait")
                : texts.get("caption.sentence", Texts.shorten(model.held().get(), HELD)));
        captionCode.setVisible(held > 0);
        if (held > 0) {
            next.requestFocus();
        }
    }

    @FXML
    private void run() {
        ladder.steppingProperty().set(false);
    }

    @FXML
    private void next() {
        ladder.next();
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
    }
}
