package echolab.ui.udp;

import echolab.net.Payload.Encoding;
import echolab.ui.Controls;
import echolab.ui.Field;
import echolab.ui.Icon;
import echolab.ui.Texts;
import echolab.ui.Views.View;
import echolab.ui.cards.ClientCard.State;
import echolab.ui.cards.Popover;
import echolab.ui.cards.PrimaryButton;
import echolab.ui.cards.ServerCard;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The card of the datagram client that is chosen: where it is bound and sends, and what. Follows the choice.
public final class ClientController implements AutoCloseable {

    private final UdpViewModel tab;
    private final Texts texts;
    private final Supplier<View> optionsView;
    private Subscription subscriptions = Subscription.EMPTY;
    private Subscription client = Subscription.EMPTY;
    private Popover optionsPopover;
    private Popover grantedPopover;

    @FXML private MenuButton title;
    @FXML private Label badge;
    @FXML private VBox form;
    @FXML private TextField localHost;
    @FXML private MenuButton addresses;
    @FXML private TextField localPort;
    @FXML private TextField host;
    @FXML private TextField port;
    @FXML private ToggleButton connected;
    @FXML private ToggleButton unconnected;
    @FXML private Label problem;
    @FXML private Button open;
    @FXML private Button options;
    @FXML private Button granted;
    @FXML private VBox facts;
    @FXML private Label endpoint;
    @FXML private Label choices;
    @FXML private ToggleButton text;
    @FXML private ToggleButton hex;
    @FXML private ToggleButton base64;
    @FXML private TextArea message;
    @FXML private Label messageProblem;
    @FXML private TextField repeat;
    @FXML private TextField interval;
    @FXML private TextField padTo;
    @FXML private Label repeatProblem;
    @FXML private CheckBox stamped;
    @FXML private Button send;
    @FXML private ProgressBar progress;
    @FXML private Label hint;

    /// @param optionsView loads the options of the client that is chosen then
    public ClientController(UdpViewModel tab, Texts texts, Supplier<View> optionsView) {
        this.tab = tab;
        this.texts = texts;
        this.optionsView = optionsView;
    }

    @FXML
    private void initialize() {
        Controls.leaveByTab(message);
        optionsPopover = new Popover(options, optionsView);
        grantedPopover = new Popover(granted, optionsView);
        title.setOnShowing(_ -> fillTitle());
        fillTitle();
        Controls.showWhen(hint, hint.textProperty().isNotEmpty());
        subscriptions = tab.clientProperty().subscribe(this::show);
    }

    private void fillTitle() {
        title.getItems().clear();
        for (ClientViewModel each : tab.clients()) {
            RadioMenuItem item = new RadioMenuItem(tab.name(each) + "  " + each.host().text() + ":" + each.port().text());
            item.setSelected(each == tab.client());
            item.setOnAction(_ -> tab.clientProperty().set(each));
            title.getItems().add(item);
        }
        MenuItem more = new MenuItem(texts.get("client.new"));
        more.setDisable(tab.clients().size() == UdpViewModel.MAX_CLIENTS);
        more.setOnAction(_ -> newClient());
        title.getItems().addAll(new SeparatorMenuItem(), more);
    }

    private void show(ClientViewModel model) {
        client.unsubscribe();
        AddressPicker.fill(addresses, model.localHost(), tab.network(), texts);
        Controls.showWhen(form, model.stateProperty().map(s -> s != State.OPEN));
        Controls.showWhen(facts, model.stateProperty().map(s -> s == State.OPEN));
        Controls.showWhen(progress, model.repeating().runningProperty());
        progress.progressProperty().bind(model.repeating().sentProperty().multiply(1.0).divide(model.repeating().toSendProperty()));
        title.textProperty().bind(model.connectionProperty().map(_ -> tab.name(model)).orElse(tab.name(model)));
        stamped.selectedProperty().bindBidirectional(model.stampedProperty());
        client = Subscription.combine(
                Controls.fieldOf(localHost, model.localHost()), Controls.fieldOf(localPort, model.localPort()),
                Controls.fieldOf(host, model.host()), Controls.fieldOf(port, model.port()),
                Controls.fieldOf(message, model.composer().message()), Controls.fieldOf(repeat, model.composer().repeat()),
                Controls.fieldOf(interval, model.composer().interval()), Controls.fieldOf(padTo, model.padTo()),
                Controls.problem(problem, model.localHost(), model.localPort(), model.host(), model.port(), model.options().sendBuffer(),
                        model.options().receiveBuffer(), model.options().trafficClass(), model.options().hopLimit(),
                        model.options().timeToLive()),
                Controls.problem(messageProblem, model.composer().message()),
                Controls.problem(repeatProblem, model.composer().repeat(), model.composer().interval(), model.padTo()),
                Controls.segments(model.composer().encodingProperty(),
                        Map.of(Encoding.TEXT, text, Encoding.HEX, hex, Encoding.BASE64, base64)),
                Controls.segments(model.connectedProperty(), Map.of(true, connected, false, unconnected)),
                () -> stamped.selectedProperty().unbindBidirectional(model.stampedProperty()),
                model.stateProperty().subscribe(_ -> showState(model)),
                model.failureProperty().subscribe(_ -> showState(model)),
                model.localProperty().subscribe(_ -> showState(model)),
                tab.server().stateProperty().subscribe(_ -> showState(model)),
                model.repeating().sentProperty().subscribe(_ -> showSend(model)),
                model.repeating().runningProperty().subscribe(_ -> showSend(model)),
                model.hintProperty().subscribe(_ -> showHint(model)));
    }

    private void showState(ClientViewModel model) {
        boolean failed = model.failureProperty().get() != null;
        switch (model.stateProperty().get()) {
            case CLOSED -> Controls.badge(badge, failed ? texts.get("state.short." + model.failureProperty().get().status().title())
                    : texts.get("udp.client.closed"), failed ? "danger" : "", failed ? new Icon("x-circle") : Controls.dot());
            case OPENING -> Controls.badge(badge, texts.get("client.opening"), "info", Controls.dot());
            case OPEN -> Controls.badge(badge, texts.get("udp.client.open"), "good", Controls.dot());
        }
        open.getStyleClass().remove("accent");
        if (tab.server().stateProperty().get() == ServerCard.State.RUNNING || failed) {
            open.getStyleClass().add("accent");
        }
        showFacts(model);
        showSend(model);
        showHint(model);
    }

    private void showFacts(ClientViewModel model) {
        if (model.localProperty().get() != null) {
            endpoint.setText(model.localProperty().get().toString());
            choices.setText(texts.get(model.connectedProperty().get() ? "udp.facts.connected" : "udp.facts.unconnected",
                    model.host().text().strip() + ":" + model.port().text().strip()));
        }
    }

    private void showSend(ClientViewModel model) {
        boolean repeating = model.repeating().runningProperty().get();
        if (repeating) {
            PrimaryButton.fill(send, "square", texts.get("client.stop", model.repeating().sentProperty().get(),
                    model.repeating().toSendProperty().get()), "");
        } else {
            PrimaryButton.fill(send, "send", texts.get("client.send"), texts.get("key.send"));
        }
        send.getStyleClass().remove("accent");
        if (model.stateProperty().get() == State.OPEN && !repeating) {
            send.getStyleClass().add("accent");
        }
    }

    private void showHint(ClientViewModel model) {
        String said = model.hintProperty().get();
        boolean isOpen = model.stateProperty().get() == State.OPEN;
        hint.setText(!said.isEmpty() ? said : isOpen ? "" : texts.get("udp.bind.first"));
    }

    @FXML
    private void bind() {
        ClientViewModel model = tab.client();
        model.open();
        focusFirst(model);
    }

    @FXML
    private void unbind() {
        tab.client().close();
    }

    @FXML
    private void send() {
        ClientViewModel model = tab.client();
        if (model.repeating().runningProperty().get()) {
            model.repeating().stop();
        } else if (!model.send()) {
            focusFirst(model);
            if (model.stateProperty().get() == State.CLOSED && !model.composer().message().refused()) {
                open.requestFocus();
            }
        }
    }

    private void focusFirst(ClientViewModel model) {
        Map<Field, Node> fields = new LinkedHashMap<>();
        fields.put(model.localHost(), localHost);
        fields.put(model.localPort(), localPort);
        fields.put(model.host(), host);
        fields.put(model.port(), port);
        fields.put(model.composer().message(), message);
        fields.put(model.composer().repeat(), repeat);
        fields.put(model.composer().interval(), interval);
        fields.put(model.padTo(), padTo);
        Controls.focusFirst(fields);
    }

    private void newClient() {
        tab.newClient();
        host.requestFocus();
    }

    @FXML
    private void toggleOptions() {
        optionsPopover.toggle();
    }

    @FXML
    private void toggleGranted() {
        grantedPopover.toggle();
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
        client.unsubscribe();
    }
}
