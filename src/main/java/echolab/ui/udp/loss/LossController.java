package echolab.ui.udp.loss;

import echolab.ui.Controls;
import echolab.ui.Icon;
import echolab.ui.Look;
import echolab.ui.Refresh;
import echolab.ui.Texts;
import java.util.EnumMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.controlsfx.control.SegmentedButton;

/// The loss pane: seven figures and the strip, and how to get there while nothing is numbered.
public final class LossController implements AutoCloseable {

    private static final double NARROW_EM = 66;
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final LossViewModel viewModel;
    private final Texts texts;
    private final Look look;
    private final Refresh refresh;
    private final LossView view;
    private final Map<LossFigure, FigureBox> boxes = new EnumMap<>(LossFigure.class);
    private Subscription subscriptions = Subscription.EMPTY;

    @FXML private HBox head;
    @FXML private SegmentedButton panes;
    @FXML private Label about;
    @FXML private Label impaired;
    @FXML private ToggleButton pause;
    @FXML private VBox content;
    @FXML private HBox figures;
    @FXML private VBox empty;

    public LossController(LossViewModel viewModel, Texts texts, Look look, Refresh refresh) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.look = look;
        this.refresh = refresh;
        view = new LossView(texts);
    }

    @FXML
    private void initialize() {
        fillFigures();
        content.getChildren().add(view);
        VBox.setVgrow(view, Priority.ALWAYS);
        view.setOnResolution(viewModel::setResolution);
        view.setOnChoose(viewModel::choose);
        Controls.toggle(pause, viewModel.pausedProperty());
        about.textProperty().bind(viewModel.titleProperty());
        impaired.textProperty().bind(viewModel.impairedProperty());
        Controls.showWhen(impaired, impaired.textProperty().isNotEmpty());
        Controls.showWhen(empty, viewModel.emptyProperty());
        content.visibleProperty().bind(viewModel.emptyProperty().map(e -> !e));
        subscriptions = Subscription.combine(
                UpperPanes.fill(panes, viewModel.paneProperty(), texts),
                viewModel.stripProperty().subscribe(view::show),
                viewModel.fatesProperty().subscribe(this::showFigures),
                look.rootFontProperty().subscribe(_ -> dress()),
                look.themeProperty().subscribe(_ -> dress()),
                head.widthProperty().subscribe(_ -> fit()), impaired.textProperty().subscribe(_ -> fit()),
                refresh.numerals(this::stayAwake));
    }

    private void fillFigures() {
        for (LossFigure each : LossFigure.values()) {
            FigureBox box = new FigureBox(texts.get("loss.figure." + each), icon(each), texts.get("loss.meaning." + each));
            HBox.setHgrow(box, Priority.ALWAYS);
            boxes.put(each, box);
            figures.getChildren().add(box);
        }
        showFigures();
    }

    private static Node icon(LossFigure figure) {
        return switch (figure) {
            case SENT -> glyph("→", "out");
            case RETURNED -> glyph("←", "in");
            case LOST -> glyph("✕", "error");
            case LATE -> new Icon("clock");
            case DOUBLED -> new Icon("copy");
            case REORDERED -> new Icon("shuffle");
            case ROUND_TRIP -> {
                Icon icon = new Icon("refresh-cw");
                icon.getStyleClass().add("ok");
                yield icon;
            }
        };
    }

    private static Label glyph(String glyph, String mood) {
        Label label = new Label(glyph);
        label.getStyleClass().addAll("loss-glyph", mood);
        return label;
    }

    private void showFigures() {
        boxes.forEach((figure, box) -> box.set(viewModel.value(figure, texts), viewModel.remark(figure, texts)));
    }

    private void dress() {
        view.setLook(look.paletteBinding().get(), look.rootFontProperty().get());
        fit();
    }

    /// Where it is narrow the button keeps its icon and loses its word, and what the network is doing has room before who sends.
    private void fit() {
        boolean narrow = head.getWidth() > 0 && head.getWidth() < NARROW_EM * look.rootFontProperty().get();
        pause.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        pause.setAccessibleText(pause.getText());
        about.setVisible(!narrow || impaired.getText().isEmpty());
        about.setManaged(about.isVisible());
        figures.pseudoClassStateChanged(NARROW, narrow);
    }

    /// The last ones become lost by time alone.
    private void stayAwake() {
        if (viewModel.waiting()) {
            refresh.wake();
        }
    }

    @FXML
    private void number() {
        viewModel.number();
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
    }
}
