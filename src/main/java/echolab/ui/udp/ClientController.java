package echolab.ui.udp;

import echolab.ui.Controls;
import echolab.ui.Field;
import echolab.ui.Texts;
import echolab.ui.Views.View;
import echolab.ui.cards.Popover;
import echolab.ui.panes.ClientCardController;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.util.Subscription;

/// The card of the datagram client that is chosen: where it is bound and sends, and what. Follows the choice.
public final class ClientController extends ClientCardController<ClientViewModel> {

    private final NetworkChoices network;
    private Popover grantedPopover;

    @FXML private TextField localHost;
    @FXML private MenuButton addresses;
    @FXML private TextField localPort;
    @FXML private ToggleButton connected;
    @FXML private ToggleButton unconnected;
    @FXML private Button granted;
    @FXML private TextField padTo;
    @FXML private CheckBox stamped;

    /// @param optionsView loads the options of the client that is chosen then
    public ClientController(UdpViewModel tab, Texts texts, Supplier<View> optionsView) {
        super(tab, texts, optionsView);
        network = tab.network();
    }

    @Override
    protected void initialize() {
        grantedPopover = new Popover(granted, optionsView);
        Controls.showWhen(hint, hint.textProperty().isNotEmpty());
        super.initialize();
    }

    @Override
    protected Map<Field, TextInputControl> fields(ClientViewModel model) {
        Map<Field, TextInputControl> fields = new LinkedHashMap<>();
        fields.put(model.localHost(), localHost);
        fields.put(model.localPort(), localPort);
        fields.putAll(super.fields(model));
        fields.put(model.padTo(), padTo);
        return fields;
    }

    @Override
    protected Subscription tie(ClientViewModel model) {
        AddressPicker.fill(addresses, model.localHost(), network, texts);
        stamped.selectedProperty().bindBidirectional(model.stampedProperty());
        return Subscription.combine(
                () -> stamped.selectedProperty().unbindBidirectional(model.stampedProperty()),
                Controls.problem(problem, model.localHost(), model.localPort(), model.host(), model.port(), model.options().sendBuffer(),
                        model.options().receiveBuffer(), model.options().trafficClass(), model.options().hopLimit(),
                        model.options().timeToLive()),
                Controls.problem(repeatProblem, model.composer().repeat(), model.composer().interval(), model.padTo()),
                Controls.segments(model.connectedProperty(), Map.of(true, connected, false, unconnected)));
    }

    @Override
    protected void showOpen(ClientViewModel model) {
        Controls.badge(badge, texts.get("udp.client.open"), "good", Controls.dot());
    }

    @Override
    protected void showFacts(ClientViewModel model) {
        if (model.localProperty().get() != null) {
            endpoint.setText(model.localProperty().get().toString());
            choices.setText(texts.get(model.connectedProperty().get() ? "udp.facts.connected" : "udp.facts.unconnected",
                    model.host().text().strip() + ":" + model.port().text().strip()));
        }
    }

    @Override
    protected String usualHint(boolean isOpen) {
        return isOpen ? "" : texts.get("udp.bind.first");
    }

    @FXML
    private void toggleGranted() {
        grantedPopover.toggle();
    }
}
