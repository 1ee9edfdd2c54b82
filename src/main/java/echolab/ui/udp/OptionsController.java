package echolab.ui.udp;

import echolab.net.udp.DatagramSession.Granted;
import echolab.ui.Controls;
import echolab.ui.Icon;
import echolab.ui.Texts;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// A datagram client's options: those that this platform has, and the others with the reason why they are not offered.
public final class OptionsController implements AutoCloseable {

    private static final List<String> MISSING = List.of("qos", "truncation");

    private final ClientViewModel client;
    private final ClientOptions options;
    private final NetworkChoices network;
    private final Texts texts;
    private Subscription subscriptions = Subscription.EMPTY;

    @FXML private CheckBox broadcast;
    @FXML private CheckBox dontFragment;
    @FXML private TextField sendBuffer;
    @FXML private TextField receiveBuffer;
    @FXML private TextField trafficClass;
    @FXML private TextField hopLimit;
    @FXML private ComboBox<String> networkInterface;
    @FXML private TextField timeToLive;
    @FXML private CheckBox loopback;
    @FXML private Label problem;
    @FXML private Label granted;
    @FXML private VBox missing;

    public OptionsController(ClientViewModel client, NetworkChoices network, Texts texts) {
        this.client = client;
        options = client.options();
        this.network = network;
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        broadcast.selectedProperty().bindBidirectional(options.broadcastProperty());
        dontFragment.selectedProperty().bindBidirectional(options.dontFragmentProperty());
        loopback.selectedProperty().bindBidirectional(options.loopbackProperty());
        networkInterface.getItems().add("");
        networkInterface.getItems().addAll(network.multicast());
        Controls.words(networkInterface, name -> name.isEmpty() ? texts.get("udp.interface.system") : name);
        networkInterface.valueProperty().bindBidirectional(options.networkInterfaceProperty());
        for (String key : MISSING) {
            Label label = new Label(texts.get("udp.missing." + key), new Icon("slash"));
            label.getStyleClass().add("hint");
            label.setWrapText(true);
            missing.getChildren().add(label);
        }
        Controls.showWhen(granted, client.grantedProperty().map(_ -> true).orElse(false));
        granted.setGraphic(new Icon("info"));
        granted.textProperty().bind(client.grantedProperty().map(this::said).orElse(""));
        subscriptions = Subscription.combine(
                Controls.fieldOf(sendBuffer, options.sendBuffer()), Controls.fieldOf(receiveBuffer, options.receiveBuffer()),
                Controls.fieldOf(trafficClass, options.trafficClass()), Controls.fieldOf(hopLimit, options.hopLimit()),
                Controls.fieldOf(timeToLive, options.timeToLive()),
                Controls.problem(problem, options.sendBuffer(), options.receiveBuffer(), options.trafficClass(), options.hopLimit(),
                        options.timeToLive()));
    }

    private String said(Granted got) {
        return texts.get("udp.granted", texts.size(got.sendBuffer()), texts.size(got.receiveBuffer()))
                + (got.hopLimit() < 0 ? "" : " " + texts.get("udp.granted.hops", got.hopLimit()));
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
        broadcast.selectedProperty().unbindBidirectional(options.broadcastProperty());
        dontFragment.selectedProperty().unbindBidirectional(options.dontFragmentProperty());
        loopback.selectedProperty().unbindBidirectional(options.loopbackProperty());
        networkInterface.valueProperty().unbindBidirectional(options.networkInterfaceProperty());
    }
}
