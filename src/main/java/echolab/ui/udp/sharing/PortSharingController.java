package echolab.ui.udp.sharing;

import echolab.ui.Controls;
import echolab.ui.Icon;
import echolab.ui.Look;
import echolab.ui.Refresh;
import echolab.ui.Texts;
import echolab.ui.Views.View;
import echolab.ui.cards.Popover;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The pane of port sharing: the table of what was measured, and what the selected row of it means.
public final class PortSharingController implements AutoCloseable {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    /// Where it is narrower the sentence stands above the table.
    private static final double NARROW_EM = 72;
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final double SAYING_EM = 18.1;
    private static final double ROW_EM = 1.85;

    /// What else its buttons open.
    ///
    /// @param showJava shows the lines that bind and join the listeners
    /// @param place    loads the fields that say where it takes place
    public record Actions(Runnable showJava, Supplier<View> place) { }

    private final PortSharingViewModel viewModel;
    private final Texts texts;
    private final Look look;
    private final Refresh refresh;
    private final Actions actions;
    private final SharingColumns columns = new SharingColumns();
    private Popover placePopover;
    private Subscription subscriptions = Subscription.EMPTY;
    private boolean selecting;

    @FXML private VBox root;
    @FXML private Label about;
    @FXML private Button place;
    @FXML private Label measured;
    @FXML private ProgressBar progress;
    @FXML private Button java;
    @FXML private Button run;
    @FXML private BorderPane body;
    @FXML private ScrollPane saying;
    @FXML private Label sentence;
    @FXML private Label conclusion;
    @FXML private Label third;
    @FXML private Node link;
    @FXML private HBox heads;
    @FXML private ListView<SharingRow> list;
    @FXML private VBox empty;

    public PortSharingController(PortSharingViewModel viewModel, Texts texts, Look look, Refresh refresh, Actions actions) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.look = look;
        this.refresh = refresh;
        this.actions = actions;
    }

    @FXML
    private void initialize() {
        placePopover = new Popover(place, actions.place());
        columns.bind(heads.getChildren().stream().map(Label.class::cast).toList());
        list.setCellFactory(_ -> new SharingCell(texts, columns));
        list.setItems(viewModel.rows());
        Controls.showWhen(third, third.textProperty().isNotEmpty());
        Controls.showWhen(conclusion, conclusion.textProperty().isNotEmpty());
        Controls.showWhen(progress, viewModel.runningProperty());
        Controls.showWhen(measured, viewModel.runningProperty().not());
        Controls.showWhen(empty, viewModel.runningProperty().not().and(Bindings.isEmpty(viewModel.rows())));
        Controls.showWhen(run, empty.visibleProperty().not());
        body.visibleProperty().bind(empty.visibleProperty().not());
        subscriptions = Subscription.combine(
                showAbout(viewModel.place()),
                viewModel.place().port().problemProperty().subscribe(_ -> explain()),
                viewModel.runningProperty().subscribe(_ -> showRun()),
                viewModel.measuredProperty().subscribe(_ -> showRun()),
                viewModel.selectedProperty().subscribe(this::select),
                list.getSelectionModel().selectedItemProperty().subscribe(this::chosen),
                root.widthProperty().subscribe(_ -> arrange()),
                list.heightProperty().subscribe(_ -> reveal(viewModel.selectedProperty().get())),
                look.rootFontProperty().subscribe(_ -> arrange()),
                refresh.pictures(this::tick));
    }

    private Subscription showAbout(SharingPlace at) {
        Runnable show = () -> about.setText(at.said());
        show.run();
        return Subscription.combine(at.group().textProperty().subscribe(show), at.port().textProperty().subscribe(show),
                at.interfaceProperty().subscribe(show));
    }

    private void showRun() {
        boolean running = viewModel.runningProperty().get();
        boolean again = !viewModel.rows().isEmpty();
        run.setText(texts.get(running ? "sharing.stop" : again ? "sharing.again" : "sharing.run"));
        run.setGraphic(new Icon(running ? "square" : again ? "refresh-cw" : "play"));
        var result = viewModel.measuredProperty().get();
        measured.setText(result != null ? texts.get("sharing.measured", TIME.format(result.at()), result.took().toMillis() / 1e3)
                : again ? texts.get("sharing.stopped") : "");
        explain();
    }

    /// The outcomes come from no socket that the clock knows of.
    private void tick() {
        if (viewModel.runningProperty().get()) {
            progress.setProgress(viewModel.progress());
            refresh.wake();
        }
    }

    private void select(SharingRow row) {
        selecting = true;
        if (row == null) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().select(row);
            reveal(row);
        }
        selecting = false;
        explain();
    }

    /// Scrolls no further than it takes to show that row.
    private void reveal(SharingRow row) {
        int visible = (int) (list.getHeight() / list.getFixedCellSize());
        list.scrollTo(Math.max(0, list.getItems().indexOf(row) + 1 - visible));
    }

    private void chosen(SharingRow row) {
        if (!selecting && row != null) {
            viewModel.selectedProperty().set(row);
        }
    }

    private void explain() {
        SharingRow row = viewModel.selectedProperty().get();
        boolean running = viewModel.runningProperty().get();
        String taken = viewModel.taken() ? viewModel.place().port().problemProperty().get() : "";
        boolean brief = row == null || narrow() || !taken.isEmpty();
        sentence.setText(!taken.isEmpty() ? taken : row != null ? row.sentence(texts) : texts.get(running ? "sharing.running" : "sharing.choose"));
        conclusion.setText(brief ? "" : row.conclusion(texts));
        third.setText(brief ? "" : row.third(texts));
    }

    private boolean narrow() {
        return root.getWidth() > 0 && root.getWidth() < NARROW_EM * look.rootFontProperty().get();
    }

    private void arrange() {
        double em = look.rootFontProperty().get();
        boolean narrow = narrow();
        place(narrow);
        saying.setPrefWidth(narrow ? -1 : SAYING_EM * em);
        List.of(link, java).forEach(node -> {
            node.setVisible(node == link != narrow);
            node.setManaged(node.isVisible());
        });
        columns.fit(root.getWidth() - (narrow ? 0 : SAYING_EM * em), em);
        root.pseudoClassStateChanged(NARROW, narrow);
        list.setFixedCellSize(Math.rint(ROW_EM * em));
        explain();
    }

    /// A pane must let go of a node before it takes it elsewhere.
    private void place(boolean narrow) {
        if (narrow) {
            body.setLeft(null);
            body.setTop(saying);
        } else {
            body.setTop(null);
            body.setLeft(saying);
        }
    }

    @FXML
    private void toggle() {
        if (viewModel.runningProperty().get()) {
            viewModel.stop();
        } else {
            viewModel.run();
            if (viewModel.place().refused()) {
                placePopover.toggle();
            }
        }
        refresh.wake();
    }

    @FXML
    private void togglePlace() {
        placePopover.toggle();
    }

    @FXML
    private void showJava() {
        actions.showJava().run();
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
        list.setItems(null);
    }
}
