package echolab.ui.batch.chart;

import echolab.ui.Controls;
import echolab.ui.Look;
import echolab.ui.Texts;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.controlsfx.control.SegmentedButton;

/// The chart of a race, with what steers it, and how to get one while there is none.
public final class ChartController implements AutoCloseable {

    /// What the pane asks of its tab.
    ///
    /// @param race        begins a race
    /// @param savePicture takes the chart as a picture
    public record Actions(Runnable race, Consumer<Image> savePicture) { }

    private final ChartViewModel viewModel;
    private final Texts texts;
    private final Look look;
    private final Actions actions;
    private final ChartWords words;
    private final ChartView view;
    private Subscription subscriptions = Subscription.EMPTY;

    @FXML private HBox head;
    @FXML private SegmentedButton scales;
    @FXML private Label about;
    @FXML private Button save;
    @FXML private StackPane body;
    @FXML private VBox empty;

    public ChartController(ChartViewModel viewModel, Texts texts, Look look, Actions actions) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.look = look;
        this.actions = actions;
        words = new ChartWords(texts);
        view = new ChartView(words);
    }

    @FXML
    private void initialize() {
        body.getChildren().addFirst(view);
        view.setOnSelect(viewModel.selectedProperty()::set);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(about.textProperty());
        about.setTooltip(whole);
        subscriptions = Subscription.combine(
                fillScales(),
                viewModel.chartProperty().subscribe(this::show),
                viewModel.selectedProperty().subscribe(view::select),
                look.rootFontProperty().subscribe(_ -> dress()),
                look.themeProperty().subscribe(_ -> dress()),
                head.widthProperty().subscribe(_ -> fit()));
    }

    private Subscription fillScales() {
        Map<Scale, ToggleButton> buttons = new EnumMap<>(Scale.class);
        for (Scale scale : Scale.values()) {
            ToggleButton button = new ToggleButton(texts.get("batch.chart.scale." + scale));
            button.setTooltip(new Tooltip(texts.get("batch.chart.scale." + scale + ".tip")));
            buttons.put(scale, button);
        }
        scales.getButtons().setAll(buttons.values());
        return Controls.segments(viewModel.scaleProperty(), buttons);
    }

    private void show(Chart chart) {
        boolean none = viewModel.snapshot() == null;
        empty.setVisible(none);
        view.setVisible(!none);
        save.setDisable(none);
        view.show(chart);
        String now = none ? "" : words.about(viewModel.snapshot());
        if (!now.equals(about.getText())) {
            about.setText(now);
            fit();
        }
    }

    private void dress() {
        view.setLook(look.paletteBinding().get(), look.rootFontProperty().get());
        fit();
    }

    /// Where it is narrow the button keeps its icon and loses its word.
    private void fit() {
        save.setContentDisplay(ContentDisplay.LEFT);
        if (head.getWidth() > 0 && head.prefWidth(-1) > head.getWidth()) {
            save.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }
    }

    @FXML
    private void save() {
        ChartPicture picture = new ChartPicture(words, look.paletteBinding().get(), look.rootFontProperty().get());
        actions.savePicture().accept(picture.draw(viewModel.chartProperty().get(), about.getText(), view.getWidth(), view.getHeight()));
    }

    @FXML
    private void race() {
        actions.race().run();
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
    }
}
