package echolab.ui.ladder;

import echolab.net.Connection;
import echolab.ui.Controls;
import echolab.ui.Icon;
import echolab.ui.Look;
import echolab.ui.Refresh;
import echolab.ui.Texts;
import echolab.ui.ladder.LadderViewModel.Pace;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.controlsfx.control.SegmentedButton;

/// The ladder with what steers it, and the three first steps while it is empty.
public final class LadderController implements AutoCloseable {

    /// Connections that stand side by side; the others are in a menu.
    private static final int SEGMENTS = 3;

    private final LadderViewModel viewModel;
    private final Texts texts;
    private final Look look;
    private final Refresh refresh;
    private final LadderView view;
    private List<Connection> segments;
    private List<Connection> unseen;
    private Subscription subscriptions = Subscription.EMPTY;
    private long ticked = System.nanoTime();

    @FXML private HBox head;
    @FXML private HBox lead;
    @FXML private SegmentedButton choices;
    @FXML private MenuButton others;
    @FXML private ToggleButton calls;
    @FXML private Node rule;
    @FXML private ToggleButton pause;
    @FXML private ToggleButton step;
    @FXML private Button next;
    @FXML private MenuButton pace;
    @FXML private StackPane body;
    @FXML private HBox lifelines;
    @FXML private VBox first;
    @FXML private Label where;
    @FXML private Label connectWhat;
    @FXML private Label connectText;
    @FXML private Label sendWhat;
    @FXML private Button start;
    @FXML private Button connect;
    @FXML private Button send;

    public LadderController(LadderViewModel viewModel, Texts texts, Look look, Refresh refresh) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.look = look;
        this.refresh = refresh;
        view = new LadderView(texts::get);
    }

    @FXML
    private void initialize() {
        body.getChildren().addFirst(view);
        start.setGraphic(new Icon("play"));
        start.setText(texts.get("server.start"));
        String words = viewModel.firstSteps().words();
        connectWhat.setText(texts.get(words + ".connect"));
        connectText.setText(texts.get(words + ".connect.text"));
        connect.setText(texts.get(words + ".connect.button"));
        sendWhat.setText(texts.get(words + ".send"));
        Controls.toggle(calls, viewModel.callsProperty());
        Controls.toggle(pause, viewModel.pausedProperty());
        Controls.toggle(step, viewModel.steppingProperty());
        showTools(look.largeBinding().not());
        view.setOnSelect(viewModel.selectedProperty()::set);
        Controls.showWhen(lead, Bindings.isNotEmpty(lead.getChildren()));
        Controls.showWhen(head, look.largeBinding().not().or(lead.visibleProperty()));
        fillPace();
        subscriptions = Subscription.combine(
                viewModel.choices().subscribe(this::fillChoices),
                viewModel.choiceProperty().subscribe(_ -> fillChoices()),
                viewModel.modelProperty().subscribe(this::show),
                viewModel.selectedProperty().subscribe(n -> view.select(n.longValue())),
                viewModel.pausedProperty().subscribe(view::setPaused),
                viewModel.paceProperty().subscribe(p -> {
                    view.setPace(p.seconds());
                    pace.setText(texts.get("ladder.pace." + p));
                }),
                viewModel.heldProperty().subscribe(n -> next.setText(texts.get("ladder.next", n.intValue()).strip())),
                look.rootFontProperty().subscribe(_ -> dress()),
                look.themeProperty().subscribe(_ -> dress()),
                head.widthProperty().subscribe(_ -> fit()),
                refresh.pictures(this::tick));
    }

    /// Where type is large the strip has what steers the ladder.
    private void showTools(BooleanBinding shown) {
        for (Node tool : List.of(pause, step, pace)) {
            Controls.showWhen(tool, shown);
        }
        ObservableValue<Boolean> withCalls = viewModel.isOneCallEach() ? new SimpleBooleanProperty() : shown;
        Controls.showWhen(calls, withCalls);
        Controls.showWhen(rule, withCalls);
        Controls.showWhen(next, shown.and(viewModel.steppingProperty()));
    }

    /// Puts something of the tab's beside the title; the head then stays where type is large, too.
    public void lead(Node node) {
        lead.getChildren().add(node);
    }

    private void dress() {
        view.setLook(look.paletteBinding().get(), look.rootFontProperty().get());
        fit();
    }

    /// Where it is narrow the buttons keep their icons and lose their words.
    private void fit() {
        words(ContentDisplay.LEFT);
        if (head.getWidth() > 0 && head.prefWidth(-1) > head.getWidth()) {
            words(ContentDisplay.GRAPHIC_ONLY);
        }
    }

    private void words(ContentDisplay display) {
        for (Labeled each : List.of(calls, pause, step)) {
            each.setContentDisplay(display);
            each.setAccessibleText(each.getText());
            each.setMinWidth(Labeled.USE_PREF_SIZE);
        }
    }

    private void show(LadderModel model) {
        // A listener alone is no echo yet.
        boolean empty = model.items().stream().noneMatch(Item.Step.class::isInstance);
        view.setVisible(!empty);
        first.setVisible(empty);
        lifelines.setVisible(empty);
        if (!empty) {
            view.show(model);
        }
    }

    /// Where the first step would listen, and how many of the three are done.
    public void offerFirst(String port, int done) {
        where.setText(texts.get(viewModel.firstSteps().words() + ".start.text", port));
        List<Button> steps = List.of(start, connect, send);
        for (int i = 0; i < steps.size(); i++) {
            Button step = steps.get(i);
            step.setDisable(i < done);
            step.getStyleClass().remove("accent");
            if (i == done) {
                step.getStyleClass().add("accent");
            }
        }
    }

    private void tick() {
        long now = System.nanoTime();
        if (viewModel.paceProperty().get() != Pace.LIVE && view.tick(Math.min(0.5, (now - ticked) / 1e9))) {
            refresh.hurry();
        }
        ticked = now;
    }

    private void fillPace() {
        ToggleGroup group = new ToggleGroup();
        for (Pace each : Pace.values()) {
            RadioMenuItem item = new RadioMenuItem(texts.get("ladder.pace." + each + ".long"));
            item.setToggleGroup(group);
            item.setSelected(each == viewModel.paceProperty().get());
            item.setOnAction(_ -> {
                viewModel.paceProperty().set(each);
                refresh.wake();
            });
            pace.getItems().add(item);
        }
    }

    private void fillChoices() {
        List<Connection> all = viewModel.choices();
        Connection chosen = viewModel.choiceProperty().get();
        List<Connection> shown = new ArrayList<>(all.subList(0, Math.min(SEGMENTS, all.size())));
        if (chosen != null && !shown.contains(chosen)) {
            if (shown.size() == SEGMENTS) {
                shown.removeLast();
            }
            shown.add(chosen);
        }
        fillSegments(shown, chosen);
        List<Connection> rest = all.stream().filter(c -> !shown.contains(c)).limit(50).toList();
        if (!rest.equals(unseen)) {
            unseen = rest;
            fillOthers(rest);
        }
    }

    /// Buttons are made anew only for other connections: where clients come by the hundred these stay the same.
    private void fillSegments(List<Connection> shown, Connection chosen) {
        if (!shown.equals(segments)) {
            segments = shown;
            choices.setVisible(!shown.isEmpty());
            choices.setManaged(!shown.isEmpty());
            choices.getButtons().clear();
            choices.getButtons().add(segment(texts.get("ladder.all"), null));
            shown.forEach(c -> choices.getButtons().add(segment(c.label(), c)));
        }
        for (int i = 0; i < choices.getButtons().size(); i++) {
            choices.getButtons().get(i).setSelected(i == 0 ? chosen == null : segments.get(i - 1).equals(chosen));
        }
    }

    private void fillOthers(List<Connection> rest) {
        others.setVisible(!rest.isEmpty());
        others.setManaged(!rest.isEmpty());
        others.getItems().setAll(rest.stream().map(c -> {
            MenuItem item = new MenuItem(c.label());
            item.setOnAction(_ -> viewModel.choiceProperty().set(c));
            return item;
        }).toList());
    }

    private ToggleButton segment(String text, Connection connection) {
        ToggleButton button = new ToggleButton(text);
        button.setOnAction(_ -> {
            button.setSelected(true);
            viewModel.choiceProperty().set(connection);
        });
        return button;
    }

    @FXML
    private void next() {
        viewModel.next();
        refresh.wake();
    }

    @FXML
    private void start() {
        viewModel.firstSteps().start().run();
    }

    @FXML
    private void connect() {
        viewModel.firstSteps().connect().run();
    }

    @FXML
    private void send() {
        viewModel.firstSteps().send().run();
    }

    @FXML
    private void all() {
        viewModel.firstSteps().all().run();
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
    }
}
