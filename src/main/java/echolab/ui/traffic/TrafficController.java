package echolab.ui.traffic;

import echolab.capture.Ends;
import echolab.capture.Row;
import echolab.ui.Controls;
import echolab.ui.Icon;
import echolab.ui.Look;
import echolab.ui.Texts;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/// The list of everything that happened. Follows while it stands at its end; scrolling up or choosing by key pauses it.
public final class TrafficController implements AutoCloseable {

    /// What the buttons at the head do outside of the list.
    public record Actions(Runnable save, Runnable clear) { }

    private static final double SCROLL_BAR = 0.8;
    private static final PseudoClass PAUSED = PseudoClass.getPseudoClass("paused");

    private final TrafficViewModel viewModel;
    private final Texts texts;
    private final Look look;
    private final Actions actions;
    private final Info info;
    private Subscription subscriptions = Subscription.EMPTY;
    /// Whether the keyboard is on its way into the filter, which must be visible for that.
    private final BooleanProperty filtering = new SimpleBooleanProperty();
    private boolean selecting;

    @FXML private HBox head;
    @FXML private TextField filter;
    @FXML private Label filterKey;
    @FXML private Button clearFilter;
    @FXML private ToggleButton once;
    @FXML private ToggleButton both;
    @FXML private Button follow;
    @FXML private Button clear;
    @FXML private Label problem;
    @FXML private TableView<Row> table;
    @FXML private TableColumn<Row, Row> number;
    @FXML private TableColumn<Row, Row> time;
    @FXML private TableColumn<Row, Row> delta;
    @FXML private TableColumn<Row, Row> connection;
    @FXML private TableColumn<Row, Row> direction;
    @FXML private TableColumn<Row, Row> bytes;
    @FXML private TableColumn<Row, Row> infoColumn;
    @FXML private Label emptyTitle;
    @FXML private HBox legend;
    @FXML private Label emptyText;

    /// @param actions what goes beyond the list: saving asks for a file, clearing says so at the foot
    public TrafficController(TrafficViewModel viewModel, Texts texts, Look look, Actions actions) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.look = look;
        this.actions = actions;
        info = new Info(texts, viewModel::shown);
    }

    @FXML
    private void initialize() {
        table.setSkin(new RowTableSkin(table, viewModel.followingProperty()::get));
        table.setItems(viewModel.rows());
        column(number, (row, _) -> texts.count(row.number()), "code", "quiet", "right");
        column(delta, (row, index) -> viewModel.delta(row, index), "code", "quiet", "right");
        column(connection, (row, _) -> row.connection() == null ? "" : row.connection().label(), "code");
        column(bytes, (row, _) -> row.kind().message() ? texts.count(row.length()) : "", "code", "right");
        cells(direction, _ -> new DirectionCell(info));
        cells(infoColumn, _ -> new InfoCell(info));
        filterKey.visibleProperty().bind(filter.textProperty().isEmpty());
        clearFilter.visibleProperty().bind(filter.textProperty().isNotEmpty());
        fillLegend();
        Controls.showWhen(head, look.largeBinding().not().or(filter.focusedProperty()).or(filter.textProperty().isNotEmpty()).or(filtering));
        table.addEventFilter(ScrollEvent.SCROLL, e -> {
            if (e.getDeltaY() > 0) {
                viewModel.pause();
            }
        });
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> {
            if (inScrollBar((Node) e.getTarget())) {
                viewModel.pause();
            }
        });
        subscriptions = Subscription.combine(
                Controls.field(filter, viewModel.filter()),
                Controls.problem(problem, viewModel.filter()),
                Controls.segments(viewModel.endsProperty(), Map.of(Ends.ONCE, once, Ends.BOTH, both)),
                viewModel.followingProperty().subscribe(_ -> showFollow()),
                viewModel.freshProperty().subscribe(_ -> showFollow()),
                viewModel.revisionProperty().subscribe(_ -> showRows()),
                viewModel.selectedProperty().subscribe(_ -> select()),
                table.getSelectionModel().selectedIndexProperty().subscribe(i -> chosen(i.intValue())),
                look.rootFontProperty().subscribe(_ -> size()),
                look.largeBinding().subscribe(_ -> {
                    size();
                    showTime();
                }),
                table.widthProperty().subscribe(_ -> size()));
    }

    /// With new cells, as refreshing the table would leave out those that are out of sight.
    private void showTime() {
        boolean projector = look.largeBinding().get();
        column(time, (row, _) -> projector ? viewModel.seconds(row) : viewModel.time(row), "code");
    }

    private void column(TableColumn<Row, Row> column, BiFunction<Row, Integer, String> text, String... styles) {
        cells(column, _ -> {
            TableCell<Row, Row> cell = new TableCell<>() {
                @Override protected void updateItem(Row row, boolean empty) {
                    super.updateItem(row, empty);
                    setText(empty ? "" : text.apply(row, getIndex()));
                }
            };
            cell.getStyleClass().addAll(styles);
            return cell;
        });
    }

    private static void cells(TableColumn<Row, Row> column, Function<Void, TableCell<Row, Row>> make) {
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setCellFactory(_ -> make.apply(null));
    }

    /// Widths in em of the root font; Info takes what is left.
    private void size() {
        double em = look.rootFontProperty().get();
        boolean narrow = table.getWidth() > 0 && table.getWidth() < 43 * em;
        boolean projector = look.largeBinding().get();
        double rows = projector ? 1.75 : 1.85;
        table.setFixedCellSize(Math.rint(rows * em));
        number.setVisible(!narrow || projector);
        delta.setVisible(!projector);
        double rest = table.getWidth() - SCROLL_BAR * em;
        rest -= width(number, (projector ? 4.4 : 3.7) * em) + width(time, (projector ? 5.5 : 7.3) * em) + width(delta, 4.6 * em) + width(connection, 3.1 * em)
                + width(direction, 7 * em) + width(bytes, 3.7 * em);
        width(infoColumn, Math.max(12 * em, rest));
    }

    private static double width(TableColumn<Row, Row> column, double px) {
        column.setMinWidth(px);
        column.setMaxWidth(px);
        column.setPrefWidth(px);
        return column.isVisible() ? px : 0;
    }

    private void showRows() {
        emptyTitle.setText(texts.get(viewModel.filtered() ? "traffic.empty.filtered" : "traffic.empty.title"));
        emptyText.setText(texts.get(viewModel.filtered() ? "traffic.empty.filtered.text" : "traffic.empty.text"));
        legend.setVisible(!viewModel.filtered());
        select();
    }

    /// The chosen row stays chosen wherever it has moved to.
    private void select() {
        int index = viewModel.rows().indexOf(viewModel.selectedProperty().get());
        selecting = true;
        if (index >= 0) {
            table.getSelectionModel().select(index);
        } else {
            table.getSelectionModel().clearSelection();
        }
        selecting = false;
    }

    private void chosen(int index) {
        if (!selecting && index >= 0 && index < viewModel.rows().size()) {
            viewModel.select(viewModel.rows().number(index));
        }
    }

    private void key(KeyEvent e) {
        switch (e.getCode()) {
            case UP, PAGE_UP, HOME, DOWN, PAGE_DOWN -> viewModel.pause();
            case ESCAPE -> viewModel.select(0);
            default -> { }
        }
    }

    private static boolean inScrollBar(Node target) {
        for (Node node = target; node != null; node = node.getParent()) {
            if (node instanceof ScrollBar) {
                return true;
            }
        }
        return false;
    }

    private void showFollow() {
        boolean following = viewModel.followingProperty().get();
        follow.setText(following ? texts.get("traffic.following") : texts.get("traffic.paused", viewModel.freshProperty().get()));
        follow.setGraphic(new Icon(following ? "arrow-down" : "pause", 0.9));
        follow.setTooltip(new Tooltip(texts.get(following ? "traffic.following.tip" : "traffic.paused.tip")));
        follow.pseudoClassStateChanged(PAUSED, !following);
        if (following) {
            table.refresh();
        }
    }

    private void fillLegend() {
        for (Info.Mood mood : new Info.Mood[] {Info.Mood.OUT, Info.Mood.IN, Info.Mood.OK, Info.Mood.ERROR}) {
            String name = mood.name().toLowerCase(java.util.Locale.ROOT);
            Region stripe = new Region();
            stripe.getStyleClass().addAll("stripe", name);
            Label word = new Label(texts.get("legend." + name));
            Label meaning = new Label(texts.get("legend." + name + ".meaning"));
            meaning.getStyleClass().add("empty-text");
            HBox entry = new HBox(stripe, word, meaning);
            entry.getStyleClass().add("legend-entry");
            entry.setAlignment(Pos.CENTER_LEFT);
            legend.getChildren().add(entry);
        }
        legend.managedProperty().bind(legend.visibleProperty());
    }

    /// Puts the keyboard into the filter.
    public void focusFilter() {
        filtering.set(true);
        filter.requestFocus();
        filtering.set(false);
    }

    @FXML
    private void clearFilter() {
        viewModel.filter().set("");
    }

    @FXML
    private void toggleFollow() {
        viewModel.toggleFollow();
    }

    @FXML
    private void save() {
        actions.save().run();
    }

    @FXML
    private void clear() {
        actions.clear().run();
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
        table.setItems(null);
    }
}
