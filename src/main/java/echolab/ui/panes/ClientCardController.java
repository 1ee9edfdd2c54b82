package echolab.ui.panes;

import echolab.net.Failure;
import echolab.net.Payload.Encoding;
import echolab.ui.Controls;
import echolab.ui.Field;
import echolab.ui.Icon;
import echolab.ui.Texts;
import echolab.ui.Views.View;
import echolab.ui.cards.ClientCard;
import echolab.ui.cards.ClientCard.State;
import echolab.ui.cards.Popover;
import echolab.ui.cards.PrimaryButton;
import echolab.ui.cards.Repeating;
import echolab.ui.cards.ServerCard;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The card of the client that is chosen, as far as every tab has it: where it sends, and what. Follows the choice.
public abstract class ClientCardController<C extends ClientCard<?>> implements AutoCloseable {

    protected final Texts texts;
    protected final Supplier<View> optionsView;
    private final TabViewModel<?, C> tab;
    private Subscription choice = Subscription.EMPTY;
    private Subscription client = Subscription.EMPTY;
    private Popover optionsPopover;

    @FXML protected Label badge;
    @FXML protected Label problem;
    @FXML protected Button open;
    @FXML protected Label endpoint;
    @FXML protected Label choices;
    @FXML protected Label repeatProblem;
    @FXML protected Label hint;
    @FXML private MenuButton title;
    @FXML private VBox form;
    @FXML private TextField host;
    @FXML private TextField port;
    @FXML private Button options;
    @FXML private VBox facts;
    @FXML private ToggleButton text;
    @FXML private ToggleButton hex;
    @FXML private ToggleButton base64;
    @FXML private TextArea message;
    @FXML private Label messageProblem;
    @FXML private TextField repeat;
    @FXML private TextField interval;
    @FXML private Button send;
    @FXML private ProgressBar progress;

    /// @param optionsView loads the options of the client that is chosen then
    protected ClientCardController(TabViewModel<?, C> tab, Texts texts, Supplier<View> optionsView) {
        this.tab = tab;
        this.texts = texts;
        this.optionsView = optionsView;
    }

    @FXML
    protected void initialize() {
        Controls.leaveByTab(message);
        optionsPopover = new Popover(options, optionsView);
        ClientMenu.fill(title, tab, texts, this::newClient);
        choice = tab.clientProperty().subscribe(this::show);
    }

    /// Ties what only this card has to a client.
    ///
    /// @return to be let go of when another client is chosen
    protected abstract Subscription tie(C model);

    /// Says on the badge that the client is open.
    protected abstract void showOpen(C model);

    /// Says where the client sends.
    protected abstract void showFacts(C model);

    /// What the line below the buttons says where nothing else is to be said.
    protected abstract String usualHint(boolean isOpen);

    /// The fields with their controls, in the order in which they stand.
    protected Map<Field, TextInputControl> fields(C model) {
        Map<Field, TextInputControl> fields = new LinkedHashMap<>();
        fields.put(model.host(), host);
        fields.put(model.port(), port);
        fields.put(model.composer().message(), message);
        fields.put(model.composer().repeat(), repeat);
        fields.put(model.composer().interval(), interval);
        return fields;
    }

    private void show(C model) {
        client.unsubscribe();
        Repeating repeating = model.repeating();
        Controls.showWhen(form, model.stateProperty().map(s -> s != State.OPEN));
        Controls.showWhen(facts, model.stateProperty().map(s -> s == State.OPEN));
        Controls.showWhen(progress, repeating.runningProperty());
        progress.progressProperty().bind(repeating.sentProperty().multiply(1.0).divide(repeating.toSendProperty()));
        title.textProperty().bind(model.connectionProperty().map(_ -> tab.name(model)).orElse(tab.name(model)));
        client = Subscription.combine(
                Subscription.combine(fields(model).entrySet().stream().map(e -> Controls.fieldOf(e.getValue(), e.getKey()))
                        .toArray(Subscription[]::new)),
                Controls.problem(messageProblem, model.composer().message()),
                Controls.segments(model.composer().encodingProperty(),
                        Map.of(Encoding.TEXT, text, Encoding.HEX, hex, Encoding.BASE64, base64)),
                tie(model), follow(model));
    }

    private Subscription follow(C model) {
        return Subscription.combine(
                model.stateProperty().subscribe(_ -> showState(model)),
                model.failureProperty().subscribe(_ -> showState(model)),
                model.localProperty().subscribe(_ -> showState(model)),
                tab.server().stateProperty().subscribe(_ -> showState(model)),
                model.repeating().sentProperty().subscribe(_ -> showSend(model)),
                model.repeating().runningProperty().subscribe(_ -> showSend(model)),
                model.hintProperty().subscribe(_ -> showHint(model)));
    }

    /// Says anew how the client stands.
    protected final void showState(C model) {
        Failure failure = model.failureProperty().get();
        State state = model.stateProperty().get();
        switch (state) {
            case CLOSED -> {
                if (failure == null) {
                    Controls.badge(badge, texts.get(tab.words().closed()), "", Controls.dot());
                } else {
                    Controls.badge(badge, texts.get("state.short." + failure.status().title()), "danger", new Icon("x-circle"));
                }
            }
            case OPENING -> Controls.badge(badge, texts.get("client.opening"), "info", Controls.dot());
            case OPEN -> showOpen(model);
        }
        boolean running = tab.server().stateProperty().get() == ServerCard.State.RUNNING;
        accent(open, state != State.OPENING && (running || failure != null));
        showFacts(model);
        showSend(model);
        showHint(model);
    }

    private void showSend(C model) {
        Repeating repeating = model.repeating();
        boolean running = repeating.runningProperty().get();
        if (running) {
            PrimaryButton.fill(send, "square",
                    texts.get("client.stop", repeating.sentProperty().get(), repeating.toSendProperty().get()), "");
        } else {
            PrimaryButton.fill(send, "send", texts.get("client.send"), texts.get("key.send"));
        }
        accent(send, model.stateProperty().get() == State.OPEN && !running);
    }

    private static void accent(Button button, boolean on) {
        button.getStyleClass().remove("accent");
        if (on) {
            button.getStyleClass().add("accent");
        }
    }

    /// Says anew what belongs to no field.
    protected final void showHint(C model) {
        String said = model.hintProperty().get();
        hint.setText(said.isEmpty() ? usualHint(model.stateProperty().get() == State.OPEN) : said);
    }

    @FXML
    protected void open() {
        C model = tab.client();
        model.open();
        Controls.focusFirst(fields(model));
    }

    @FXML
    private void disconnect() {
        tab.client().close();
    }

    @FXML
    private void send() {
        C model = tab.client();
        if (model.repeating().runningProperty().get()) {
            model.repeating().stop();
        } else if (!model.send()) {
            Controls.focusFirst(fields(model));
            if (model.stateProperty().get() == State.CLOSED && !model.composer().message().refused()) {
                open.requestFocus();
            }
        }
    }

    @FXML
    protected void newClient() {
        tab.newClient();
        host.requestFocus();
    }

    @FXML
    private void toggleOptions() {
        optionsPopover.toggle();
    }

    @Override
    public void close() {
        choice.unsubscribe();
        client.unsubscribe();
    }
}
