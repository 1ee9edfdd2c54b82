package echolab.ui.explain;

import echolab.ui.Controls;
import echolab.ui.Icon;
import echolab.ui.Texts;
import echolab.ui.explain.Explanation.Code;
import echolab.ui.explain.Explanation.ErrorCard;
import echolab.ui.explain.Explanation.OwnClient;
import echolab.ui.explain.Explanation.Pair;
import echolab.ui.explain.Explanation.Saying;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// Shows an explanation. What is empty takes no room.
public final class ExplainController implements AutoCloseable {

    /// What is seen of an action. A button that stays as it looks stays in its place: under traffic it could not be pressed else.
    private record Looks(String label, String icon, boolean primary) {
        static Looks of(Action action) {
            return new Looks(action.label(), action.icon(), action.primary());
        }
    }

    private final ExplainViewModel viewModel;
    private final Texts texts;
    private final Drawing drawing;
    private Subscription watching = Subscription.EMPTY;

    @FXML private ScrollPane scroll;
    @FXML private Node saying;
    @FXML private Label badge;
    @FXML private Label remark;
    @FXML private Label sentence;
    @FXML private Pane picture;
    @FXML private Node card;
    @FXML private Label cardName;
    @FXML private Label cardNumber;
    @FXML private Label cardSaid;
    @FXML private Label cardCause;
    @FXML private Pane cardTries;
    @FXML private Pane cardActions;
    @FXML private Node codes;
    @FXML private CodeBox code;
    @FXML private ToggleButton both;
    @FXML private CodeBox ran;
    @FXML private CodeBox other;
    @FXML private Label firstNote;
    @FXML private Node report;
    @FXML private Node hairline;
    @FXML private Node more;
    @FXML private Node worth;
    @FXML private Label note;
    @FXML private Node own;
    @FXML private Label ownWords;
    @FXML private Label command;
    @FXML private Node keys;
    @FXML private Node next;
    @FXML private Pane nextActions;

    public ExplainController(ExplainViewModel viewModel, Texts texts) {
        this(viewModel, texts, Drawing.none());
    }

    /// @param drawing stands below the sentence while it shows
    public ExplainController(ExplainViewModel viewModel, Texts texts, Drawing drawing) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.drawing = drawing;
    }

    @FXML
    private void initialize() {
        picture.getChildren().setAll(drawing.node());
        Controls.showWhen(picture, drawing.node().visibleProperty());
        both.setOnAction(_ -> viewModel.bothModelsProperty().set(both.isSelected()));
        watching = Subscription.combine(drawing.watching(), viewModel.explanationProperty().subscribe(this::show),
                viewModel.bothModelsProperty().subscribe(_ -> showCode(viewModel.explanationProperty().get().code())));
    }

    private void show(Explanation now) {
        boolean first = now.topic() == Topic.FIRST;
        boolean error = now.card() != null;
        say(now.saying(), first);
        showCode(now.code());
        present(card, error);
        present(report, error);
        if (error) {
            showCard(now.card(), now.actions());
        } else {
            fill(nextActions, now.actions());
        }
        showOwn(now.own());
        present(next, !error && !now.actions().isEmpty());
        present(more, own.isManaged() || keys.isManaged() || worth.isManaged() || next.isManaged());
        present(hairline, more.isManaged());
        scroll.setVvalue(0);
    }

    private void showOwn(OwnClient program) {
        present(keys, program != null);
        present(own, program != null && !program.command().isEmpty());
        if (program != null) {
            command.setText(program.command());
            ownWords.setText(program.words());
        }
    }

    private void say(Saying said, boolean first) {
        present(saying, !said.sentence().isEmpty());
        badge.setText(said.badge());
        remark.setText(said.remark());
        present(remark, !said.remark().isEmpty());
        sentence.setText(said.sentence());
        firstNote.setText(said.note());
        note.setText(said.note());
        present(firstNote, first && !said.note().isEmpty());
        present(worth, !first && !said.note().isEmpty());
    }

    private void showCode(Code now) {
        present(codes, now != null);
        if (now == null) {
            return;
        }
        Pair pair = now.pair();
        boolean pairs = pair != null && viewModel.bothModelsProperty().get();
        boolean apart = pairs && !pair.ran().equals(now.lines());
        present(both, pair != null);
        both.setSelected(pairs);
        show(code, now.lines(), pairs && !apart ? texts.get("explain.ran." + pair.model()) : "");
        present(ran, apart);
        present(other, pairs);
        if (pairs) {
            show(ran, pair.ran(), texts.get("explain.ran." + pair.model()));
            show(other, pair.other(), texts.get("explain.instead." + pair.model()));
        }
    }

    private void show(CodeBox box, Excerpt excerpt, String word) {
        box.show(excerpt, texts.get("explain.code.lines", excerpt.file()), word);
    }

    private void showCard(ErrorCard error, List<Action> actions) {
        cardName.setText(error.name());
        cardNumber.setText(error.number());
        cardSaid.setText(String.join("\n", error.said()));
        cardCause.setText(error.cause());
        cardTries.getChildren().clear();
        for (int i = 0; i < error.tries().size(); i++) {
            cardTries.getChildren().add(attempt(i + 1, error.tries().get(i)));
        }
        fill(cardActions, actions);
    }

    private static Node attempt(int number, String words) {
        Label figure = new Label(String.valueOf(number));
        figure.getStyleClass().add("explain-number");
        figure.setMinWidth(Region.USE_PREF_SIZE);
        Label text = new Label(words);
        text.getStyleClass().add("explain-text");
        text.setWrapText(true);
        HBox row = new HBox(figure, text);
        row.getStyleClass().add("explain-try");
        return row;
    }

    private static void fill(Pane pane, List<Action> actions) {
        List<Node> buttons = pane.getChildren();
        if (!buttons.stream().map(Node::getUserData).toList().equals(actions.stream().map(Looks::of).toList())) {
            pane.getChildren().setAll(actions.stream().map(ExplainController::button).toList());
        }
        for (int i = 0; i < actions.size(); i++) {
            Runnable run = actions.get(i).run();
            ((Button) buttons.get(i)).setOnAction(_ -> run.run());
        }
        present(pane, !actions.isEmpty());
    }

    private static Node button(Action action) {
        Button button = new Button(action.label(), new Icon(action.icon()));
        button.setUserData(Looks.of(action));
        button.getStyleClass().add("explain-action");
        if (action.primary()) {
            button.getStyleClass().add("accent");
        }
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    static void present(Node node, boolean present) {
        node.setVisible(present);
        node.setManaged(present);
    }

    @FXML
    private void hide() {
        viewModel.close();
    }

    @FXML
    private void copyCommand() {
        Controls.copy(command.getText());
    }

    @FXML
    private void copyReport() {
        Controls.copy(viewModel.explanationProperty().get().card().report());
    }

    @Override
    public void close() {
        watching.unsubscribe();
    }
}
