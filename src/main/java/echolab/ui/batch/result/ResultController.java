package echolab.ui.batch.result;

import echolab.net.batch.Mode;
import echolab.ui.Controls;
import echolab.ui.Look;
import echolab.ui.Texts;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The result of the newest race: bars and figures in one table.
public final class ResultController implements AutoCloseable {

    /// What its buttons do outside of the pane.
    ///
    /// @param save asks for a file and saves the runs
    /// @param say  tells something at the foot of the window
    public record Actions(Runnable save, Consumer<String> say) { }

    /// Heights of a row in em: what it wants, and what two lines need at least.
    private static final double TALL_EM = 3.54;
    private static final double TWO_LINES_EM = 2.6;
    private static final double ONE_LINE_EM = 1.4;

    private final ResultViewModel viewModel;
    private final Texts texts;
    private final Look look;
    private final Actions actions;
    private final ColumnWidths widths = new ColumnWidths();
    private final BooleanProperty tall = new SimpleBooleanProperty(true);
    private final BooleanProperty noted = new SimpleBooleanProperty(true);
    private Subscription subscriptions = Subscription.EMPTY;
    private boolean selecting;

    @FXML private HBox buttons;
    @FXML private Label about;
    @FXML private VBox body;
    @FXML private HBox heads;
    @FXML private ListView<ResultRow> list;
    @FXML private Label note;
    @FXML private Node empty;

    public ResultController(ResultViewModel viewModel, Texts texts, Look look, Actions actions) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.look = look;
        this.actions = actions;
    }

    @FXML
    private void initialize() {
        ResultHeads.fill(heads, widths, texts);
        list.setCellFactory(_ -> new ResultCell(texts, widths, tall));
        list.setItems(viewModel.rows());
        list.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                viewModel.selectedProperty().set(null);
            }
        });
        about.textProperty().bind(viewModel.aboutProperty());
        Controls.showWhen(empty, Bindings.isEmpty(viewModel.rows()));
        Controls.showWhen(buttons, empty.visibleProperty().not());
        Controls.showWhen(note, noted);
        body.visibleProperty().bind(empty.visibleProperty().not());
        ListChangeListener<ResultRow> moved = _ -> {
            select(viewModel.selectedProperty().get());
            arrange();
        };
        viewModel.rows().addListener(moved);
        subscriptions = Subscription.combine(
                () -> viewModel.rows().removeListener(moved),
                viewModel.selectedProperty().subscribe(this::select),
                list.getSelectionModel().selectedItemProperty().subscribe(this::chosen),
                body.widthProperty().subscribe(_ -> arrange()),
                body.heightProperty().subscribe(_ -> arrange()),
                heads.heightProperty().subscribe(_ -> arrange()),
                look.rootFontProperty().subscribe(_ -> arrange()),
                look.largeBinding().subscribe(_ -> arrange()),
                tall.subscribe(_ -> list.refresh()));
    }

    /// The mode stays chosen wherever its row has moved to.
    private void select(Mode mode) {
        selecting = true;
        int index = viewModel.rows().stream().map(ResultRow::mode).toList().indexOf(mode);
        if (index < 0) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().clearAndSelect(index);
        }
        selecting = false;
    }

    private void chosen(ResultRow row) {
        if (!selecting && !viewModel.moving() && row != null) {
            viewModel.selectedProperty().set(row.mode());
        }
    }

    /// Rows are as high as there is room for, and no higher than they want.
    private void arrange() {
        double em = look.rootFontProperty().get();
        boolean large = look.largeBinding().get();
        int rows = Math.max(1, viewModel.rows().size());
        double room = body.getHeight() - heads.getHeight();
        double withNote = room - note.prefHeight(body.getWidth());
        noted.set(!large && withNote >= rows * TWO_LINES_EM * em);
        double height = Math.clamp((noted.get() ? withNote : room) / rows, (large ? ONE_LINE_EM : TWO_LINES_EM) * em, TALL_EM * em);
        tall.set(height >= TWO_LINES_EM * em);
        list.setFixedCellSize(Math.floor(height));
        list.setPrefHeight(rows * list.getFixedCellSize());
        list.setMaxHeight(Region.USE_PREF_SIZE);
        widths.fit(body.getWidth() - body.snappedLeftInset() - body.snappedRightInset(), em, large);
    }

    @FXML
    private void copy() {
        Controls.copy(viewModel.asText());
        actions.say().accept(texts.get("batch.result.copied", viewModel.rows().size()));
    }

    @FXML
    private void save() {
        actions.save().run();
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
        list.setItems(null);
    }
}
