package echolab.ui.tcp;

import echolab.net.tcp.Framing;
import echolab.net.tcp.Model;
import echolab.ui.Controls;
import echolab.ui.Icon;
import echolab.ui.Texts;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// A client's options: those that Java honestly has, and the others with the reason why they are not offered.
public final class OptionsController implements AutoCloseable {

    private static final List<String> MISSING = List.of("hops", "qos", "serial", "bandwidth");

    private final ClientOptions options;
    private final Texts texts;
    private Subscription subscriptions = Subscription.EMPTY;

    @FXML private ToggleButton lines;
    @FXML private ToggleButton raw;
    @FXML private ToggleButton streams;
    @FXML private ToggleButton channels;
    @FXML private CheckBox noDelay;
    @FXML private CheckBox keepAlive;
    @FXML private TextField sendBuffer;
    @FXML private TextField receiveBuffer;
    @FXML private TextField trafficClass;
    @FXML private TextField limit;
    @FXML private Label problem;
    @FXML private VBox missing;

    public OptionsController(ClientOptions options, Texts texts) {
        this.options = options;
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        noDelay.selectedProperty().bindBidirectional(options.noDelayProperty());
        keepAlive.selectedProperty().bindBidirectional(options.keepAliveProperty());
        for (String key : MISSING) {
            Label label = new Label(texts.get("options.missing." + key), new Icon("slash"));
            label.getStyleClass().add("hint");
            label.setWrapText(true);
            missing.getChildren().add(label);
        }
        subscriptions = Subscription.combine(
                Controls.segments(options.framingProperty(), Map.of(Framing.LINES, lines, Framing.RAW, raw)),
                Controls.segments(options.modelProperty(), Map.of(Model.STREAMS, streams, Model.CHANNELS, channels)),
                Controls.field(sendBuffer, options.sendBuffer()), Controls.field(receiveBuffer, options.receiveBuffer()),
                Controls.field(trafficClass, options.trafficClass()), Controls.field(limit, options.limit()),
                Controls.problem(problem, options.sendBuffer(), options.receiveBuffer(), options.trafficClass(), options.limit()));
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
    }
}
