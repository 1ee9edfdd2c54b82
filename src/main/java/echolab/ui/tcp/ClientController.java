package echolab.ui.tcp;

import echolab.net.Payload.Encoding;
import echolab.net.Payload.LineEnding;
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
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
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
import javafx.util.StringConverter;
import javafx.util.Subscription;

/// The card of the client that is chosen: where it connects, and what it sends. Follows the choice.
public final class ClientController implements AutoCloseable {

    private final TcpViewModel tab;
    private final Texts texts;
    private final Supplier<View> optionsView;
    private Subscription subscriptions = Subscription.EMPTY;
    private Subscription client = Subscription.EMPTY;
    private Popover optionsPopover;

    @FXML private MenuButton title;
    @FXML private Label badge;
    @FXML private VBox form;
    @FXML private TextField host;
    @FXML private TextField port;
    @FXML private Label problem;
    @FXML private Button connect;
    @FXML private Button options;
    @FXML private VBox facts;
    @FXML private Label endpoint;
    @FXML private Label choices;
    @FXML private MenuButton otherEnds;
    @FXML private ToggleButton text;
    @FXML private ToggleButton hex;
    @FXML private ToggleButton base64;
    @FXML private TextArea message;
    @FXML private Label messageProblem;
    @FXML private ComboBox<LineEnding> ending;
    @FXML private TextField repeat;
    @FXML private TextField interval;
    @FXML private Label repeatProblem;
    @FXML private Button send;
    @FXML private ProgressBar progress;
    @FXML private Label hint;
    @FXML private Hyperlink another;

    /// @param optionsView loads the options of the client that is chosen then
    public ClientController(TcpViewModel tab, Texts texts, Supplier<View> optionsView) {
        this.tab = tab;
        this.texts = texts;
        this.optionsView = optionsView;
    }

    @FXML
    private void initialize() {
        Controls.leaveByTab(message);
        optionsPopover = new Popover(options, optionsView);
        ending.getItems().setAll(LineEnding.values());
        ending.setConverter(new StringConverter<>() {
            @Override public String toString(LineEnding value) {
                return value == null ? "" : texts.get("ending." + value);
            }

            @Override public LineEnding fromString(String words) {
                throw new UnsupportedOperationException(words);
            }
        });
        MenuItem finish = new MenuItem(texts.get("client.finish"));
        finish.setOnAction(_ -> tab.client().finish());
        MenuItem reset = new MenuItem(texts.get("client.reset"));
        reset.setOnAction(_ -> tab.client().reset());
        otherEnds.getItems().setAll(finish, reset);
        title.setOnShowing(_ -> fillTitle());
        fillTitle();
        another.visibleProperty().bind(Bindings.size(tab.clients()).lessThan(TcpViewModel.MAX_CLIENTS));
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
        more.setOnAction(_ -> tab.newClient());
        title.getItems().addAll(new SeparatorMenuItem(), more);
    }

    private void show(ClientViewModel model) {
        client.unsubscribe();
        ending.valueProperty().unbind();
        Controls.showWhen(form, model.stateProperty().map(s -> s != State.OPEN));
        Controls.showWhen(facts, model.stateProperty().map(s -> s == State.OPEN));
        Controls.showWhen(progress, model.repeating().runningProperty());
        progress.progressProperty().bind(model.repeating().sentProperty().multiply(1.0).divide(model.repeating().toSendProperty()));
        title.textProperty().bind(model.connectionProperty().map(_ -> tab.name(model)).orElse(tab.name(model)));
        client = Subscription.combine(
                Controls.fieldOf(host, model.host()), Controls.fieldOf(port, model.port()), Controls.fieldOf(message, model.composer().message()),
                Controls.fieldOf(repeat, model.composer().repeat()), Controls.fieldOf(interval, model.composer().interval()),
                Controls.problem(problem, model.host(), model.port(), model.options().sendBuffer(),
                        model.options().receiveBuffer(), model.options().trafficClass(), model.options().limit()),
                Controls.problem(messageProblem, model.composer().message()),
                Controls.problem(repeatProblem, model.composer().repeat(), model.composer().interval()),
                Controls.segments(model.composer().encodingProperty(),
                        Map.of(Encoding.TEXT, text, Encoding.HEX, hex, Encoding.BASE64, base64)),
                choice(model),
                model.stateProperty().subscribe(_ -> showState(model)),
                model.failureProperty().subscribe(_ -> showState(model)),
                tab.server().stateProperty().subscribe(_ -> showState(model)),
                model.finishedProperty().subscribe(_ -> showState(model)),
                model.repeating().sentProperty().subscribe(_ -> showSend(model)),
                model.repeating().runningProperty().subscribe(_ -> showSend(model)),
                model.hintProperty().subscribe(_ -> showHint(model)),
                tab.roundTripProperty().subscribe(_ -> showHint(model)));
    }

    private Subscription choice(ClientViewModel model) {
        ending.valueProperty().bindBidirectional(model.composer().endingProperty());
        return () -> ending.valueProperty().unbindBidirectional(model.composer().endingProperty());
    }

    private void showState(ClientViewModel model) {
        boolean failed = model.failureProperty().get() != null;
        switch (model.stateProperty().get()) {
            case CLOSED -> Controls.badge(badge, failed ? texts.get("state.short." + model.failureProperty().get().status().title())
                    : texts.get("client.closed"), failed ? "danger" : "", failed ? new Icon("x-circle") : Controls.dot());
            case OPENING -> Controls.badge(badge, texts.get("client.opening"), "info", Controls.dot());
            case OPEN -> Controls.badge(badge, texts.get(model.finishedProperty().get() ? "client.half" : "client.open"),
                    model.finishedProperty().get() ? "warning" : "good", Controls.dot());
        }
        boolean opening = model.stateProperty().get() == State.OPENING;
        connect.setText(texts.get(opening ? "client.cancel" : "client.connect"));
        connect.setGraphic(new Icon(opening ? "x" : "log-in"));
        connect.getStyleClass().remove("accent");
        if (!opening && (tab.server().stateProperty().get() == ServerCard.State.RUNNING || failed)) {
            connect.getStyleClass().add("accent");
        }
        endpoint.setText(model.host().text().strip() + ":" + model.port().text().strip());
        if (model.localProperty().get() != null) {
            choices.setText(texts.get("client.facts", model.localProperty().get().toString(),
                    texts.get(model.options().noDelayProperty().get() ? "client.nodelay.on" : "client.nodelay.off")));
        }
        showSend(model);
        showHint(model);
    }

    private void showSend(ClientViewModel model) {
        boolean repeating = model.repeating().runningProperty().get();
        if (repeating) {
            PrimaryButton.fill(send, "square", texts.get("client.stop", model.repeating().sentProperty().get(), model.repeating().toSendProperty().get()), "");
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
        boolean open = model.stateProperty().get() == State.OPEN;
        long nanos = tab.roundTripProperty().get();
        hint.setText(!said.isEmpty() ? said : !open ? texts.get("client.connect.first")
                : nanos < 0 ? "" : texts.get("client.roundtrip", texts.millis(nanos)));
    }

    @FXML
    private void connect() {
        ClientViewModel model = tab.client();
        if (model.stateProperty().get() == State.OPENING) {
            model.close();
            return;
        }
        model.connect();
        focusFirst(model);
    }

    @FXML
    private void disconnect() {
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
                connect.requestFocus();
            }
        }
    }

    private void focusFirst(ClientViewModel model) {
        Map<Field, Node> fields = new LinkedHashMap<>();
        fields.put(model.host(), host);
        fields.put(model.port(), port);
        fields.put(model.composer().message(), message);
        fields.put(model.composer().repeat(), repeat);
        fields.put(model.composer().interval(), interval);
        Controls.focusFirst(fields);
    }

    @FXML
    private void newClient() {
        tab.newClient();
        host.requestFocus();
    }

    @FXML
    private void toggleOptions() {
        optionsPopover.toggle();
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
        client.unsubscribe();
    }
}
