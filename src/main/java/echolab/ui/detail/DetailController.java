package echolab.ui.detail;

import echolab.capture.Row;
import echolab.ui.Controls;
import echolab.ui.Icon;
import echolab.ui.Look;
import echolab.ui.Texts;
import echolab.ui.bytes.BytesView;
import echolab.ui.bytes.Difference;
import echolab.ui.detail.DetailViewModel.Content;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.controlsfx.control.SegmentedButton;

/// What stands behind the selected row: two messages side by side, an exception, or the facts of an event.
public final class DetailController implements AutoCloseable {

    private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");

    private final DetailViewModel viewModel;
    private final Texts texts;
    private final Look look;
    private final ObjectProperty<BytesView.Mode> mode = new SimpleObjectProperty<>(BytesView.Mode.BOTH);
    private final ObjectProperty<Boolean> attempts = new SimpleObjectProperty<>(false);
    private Subscription subscriptions = Subscription.EMPTY;

    @FXML private SegmentedButton modes;
    @FXML private ToggleButton text;
    @FXML private ToggleButton hex;
    @FXML private ToggleButton both;
    @FXML private SegmentedButton errors;
    @FXML private ToggleButton exception;
    @FXML private ToggleButton tried;
    @FXML private Label verdict;
    @FXML private Node copy;
    @FXML private VBox empty;
    @FXML private HBox messages;
    @FXML private ListView<String> trace;

    private final Half sent;
    private final Half echoed;

    public DetailController(DetailViewModel viewModel, Texts texts, Look look) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.look = look;
        sent = new Half("detail.sent", "out");
        echoed = new Half("detail.echoed", "in");
    }

    /// One of the two messages.
    private final class Half {
        private final Label title = new Label();
        private final Label size = new Label();
        private final BytesView bytes = new BytesView();
        private final VBox box = new VBox();

        Half(String key, String stripe) {
            Region mark = new Region();
            mark.getStyleClass().addAll("stripe", stripe);
            title.setText(texts.get(key));
            title.getStyleClass().add("half-title");
            title.setMinWidth(Region.USE_PREF_SIZE);
            size.getStyleClass().add("secondary");
            HBox head = new HBox(mark, title, size);
            head.getStyleClass().add("half-head");
            VBox.setVgrow(bytes, Priority.ALWAYS);
            HBox.setHgrow(box, Priority.ALWAYS);
            box.setPrefWidth(1);
            box.setMinWidth(0);
            box.getChildren().addAll(head, bytes);
            bytes.setAccessibleText(title.getText());
        }

        void show(Row row, int difference, String missing) {
            size.setText(row == null ? missing : viewModel.size(row));
            bytes.setVisible(row != null);
            bytes.show(row == null ? new byte[0] : row.bytes(), difference);
        }
    }

    @FXML
    private void initialize() {
        Region rule = new Region();
        rule.getStyleClass().add("pane-rule");
        messages.getChildren().setAll(sent.box, rule, echoed.box);
        trace.setCellFactory(_ -> new ListCell<>() {
            @Override protected void updateItem(String line, boolean none) {
                super.updateItem(line, none);
                setText(none ? null : line);
                pseudoClassStateChanged(HEAD, !none && getIndex() == 0);
            }
        });
        subscriptions = Subscription.combine(
                Controls.segments(mode, Map.of(BytesView.Mode.TEXT, text, BytesView.Mode.HEX, hex, BytesView.Mode.BOTH, both)),
                Controls.segments(attempts, Map.of(false, exception, true, tried)),
                viewModel.contentProperty().subscribe(this::show),
                attempts.subscribe(_ -> show(viewModel.contentProperty().get())),
                mode.subscribe(m -> {
                    sent.bytes.setMode(m);
                    echoed.bytes.setMode(m);
                }),
                look.rootFontProperty().subscribe(_ -> dress()),
                look.themeProperty().subscribe(_ -> dress()));
    }

    private void dress() {
        for (Half half : List.of(sent, echoed)) {
            half.bytes.setLook(look.paletteBinding().get(), look.rootFontProperty().get());
        }
    }

    private void show(Content content) {
        boolean broken = content instanceof Content.Broken;
        visible(modes, !broken);
        visible(errors, broken);
        visible(empty, content instanceof Content.Nothing);
        visible(messages, content instanceof Content.Messages);
        visible(trace, broken || content instanceof Content.Event);
        visible(copy, !(content instanceof Content.Nothing));
        switch (content) {
            case Content.Nothing _ -> { }
            case Content.Messages m -> {
                int at = m.difference() == null ? -1 : m.difference().index();
                sent.show(m.sent(), at, texts.get("detail.gone"));
                echoed.show(m.echoed(), at, texts.get("detail.waiting"));
                boolean equal = m.difference() instanceof Difference.None;
                Controls.badge(verdict, viewModel.verdict(), equal ? "good" : "warning", new Icon(equal ? "check" : "alert-triangle"));
            }
            case Content.Broken b -> trace.getItems().setAll(attempts.get() ? b.attempts() : b.trace());
            case Content.Event e -> trace.getItems().setAll(e.facts());
        }
        visible(verdict, !viewModel.verdict().isEmpty());
    }

    private static void visible(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    @FXML
    private void copyAll() {
        Controls.copy(viewModel.asText());
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
    }
}
