package echolab.ui.batch;

import echolab.net.batch.Mode;
import echolab.net.batch.Protocol;
import echolab.ui.Controls;
import echolab.ui.Field;
import echolab.ui.Icon;
import echolab.ui.Texts;
import echolab.ui.batch.BatchViewModel.State;
import echolab.ui.cards.PrimaryButton;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The race card: a form while nothing runs, facts and progress while a race goes on; below it the modes.
public final class RaceCardController implements AutoCloseable {

    private final BatchViewModel viewModel;
    private final Setup setup;
    private final Texts texts;
    private final Map<Mode, ModeRow> rows = new EnumMap<>(Mode.class);
    private Subscription subscriptions = Subscription.EMPTY;

    @FXML private Label badge;
    @FXML private VBox form;
    @FXML private ToggleButton tcp;
    @FXML private ToggleButton udp;
    @FXML private TextField size;
    @FXML private MenuButton sizes;
    @FXML private TextField length;
    @FXML private MenuButton lengths;
    @FXML private TextField repetitions;
    @FXML private TextField warmUps;
    @FXML private TextField delay;
    @FXML private CheckBox paced;
    @FXML private Label problem;
    @FXML private VBox facts;
    @FXML private Label fact;
    @FXML private Label choices;
    @FXML private ProgressBar progress;
    @FXML private Label remaining;
    @FXML private VBox modes;
    @FXML private Node repetitionsHead;
    @FXML private Label modesProblem;
    @FXML private Button start;
    @FXML private Button stop;

    public RaceCardController(BatchViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.setup = viewModel.setup();
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        viewModel.explore();
        var alive = viewModel.aliveProperty();
        Controls.showWhen(form, alive.map(on -> !on));
        Controls.showWhen(start, alive.map(on -> !on));
        Controls.showWhen(facts, alive);
        Controls.showWhen(stop, alive);
        Controls.showWhen(paced, setup.protocolProperty().map(Protocol.UDP::equals));
        for (Mode mode : Mode.values()) {
            rows.put(mode, new ModeRow(mode, setup, texts));
        }
        modes.getChildren().setAll(rows.values());
        offer(sizes, setup.size(), "1 B", "64 B", "1,400 B", "16 KiB", "64 KiB");
        offer(lengths, setup.length(), "300 ms", "1 s", "5 s", "20 s", "1,000", "100,000", "1,000,000");
        subscriptions = Subscription.combine(
                Controls.segments(setup.protocolProperty(), Map.of(Protocol.TCP, tcp, Protocol.UDP, udp)),
                Controls.field(size, setup.size()), Controls.field(length, setup.length()),
                Controls.field(repetitions, setup.repetitions()), Controls.field(warmUps, setup.warmUps()),
                Controls.field(delay, setup.delay()),
                Controls.problem(problem, setup.size(), setup.length(), setup.repetitions(), setup.warmUps(), setup.delay()),
                Controls.problem(modesProblem, setup.modes()), tiePaced(),
                Subscription.combine(rows.values().stream().map(ModeRow::tie).toArray(Subscription[]::new)),
                setup.protocolProperty().subscribe(_ -> showRace()),
                viewModel.stateProperty().subscribe(_ -> showState()),
                viewModel.snapshotProperty().subscribe(_ -> showRace()));
    }

    private Subscription tiePaced() {
        paced.selectedProperty().bindBidirectional(setup.pacedProperty());
        return () -> paced.selectedProperty().unbindBidirectional(setup.pacedProperty());
    }

    /// Fills the menu beside a field with what it may say.
    private void offer(MenuButton menu, Field field, String... values) {
        menu.getItems().setAll(Arrays.stream(values).map(value -> {
            String words = value.matches("[\\d,]+") ? texts.get("batch.length.packets", Long.parseLong(value.replace(",", ""))) : value;
            MenuItem item = new MenuItem(words);
            item.setOnAction(_ -> field.set(words));
            return item;
        }).toList());
    }

    private void showState() {
        State state = viewModel.stateProperty().get();
        Snapshot race = viewModel.snapshotProperty().get();
        showBadge(state, race);
        PrimaryButton.fill(start, race == null ? "flag" : "rotate-cw", texts.get(race == null ? "batch.start" : "batch.again"), "F5");
        PrimaryButton.fill(stop, "square", texts.get(state == State.STOPPING ? "batch.stopping" : "batch.stop"), "\u21e7F5");
        if (state == State.RUNNING) {
            fact.setText(RaceWords.what(race.spec(), texts));
            choices.setText(RaceWords.how(race.spec(), texts));
        }
        showRace();
    }

    private void showRace() {
        Snapshot race = viewModel.snapshotProperty().get();
        boolean racing = viewModel.aliveProperty().getValue();
        rows.values().forEach(row -> row.show(race, racing));
        repetitionsHead.setVisible(race != null);
        if (racing) {
            RaceProgress now = RaceProgress.of(race);
            progress.setProgress(now.part());
            remaining.setText(now.said(texts));
        }
    }

    private void showBadge(State state, Snapshot race) {
        switch (state) {
            case READY -> Controls.badge(badge, texts.get("batch.state.READY"), "", Controls.dot());
            case RUNNING -> Controls.badge(badge, texts.get("batch.state.RUNNING"), "info", Controls.dot());
            case STOPPING -> Controls.badge(badge, texts.get("batch.stopping"), "info", Controls.dot());
            case OVER -> showOver(race);
        }
    }

    private void showOver(Snapshot race) {
        boolean good = !race.failed() && !race.stopped();
        Controls.badge(badge, RaceWords.end(race, texts), race.failed() ? "danger" : good ? "good" : "warning",
                new Icon(race.failed() ? "x-circle" : good ? "check" : "square"));
    }

    @FXML
    private void start() {
        viewModel.race();
        Map<Field, Node> fields = new LinkedHashMap<>();
        fields.put(setup.size(), size);
        fields.put(setup.length(), length);
        fields.put(setup.repetitions(), repetitions);
        fields.put(setup.warmUps(), warmUps);
        fields.put(setup.delay(), delay);
        fields.put(setup.modes(), modes.getChildren().getFirst());
        Controls.focusFirst(fields);
    }

    @FXML
    private void stop() {
        viewModel.stop();
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
    }
}
