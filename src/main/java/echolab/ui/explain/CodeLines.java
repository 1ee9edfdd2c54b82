package echolab.ui.explain;

import echolab.ui.explain.Excerpt.Line;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Lines of Java with their numbers and colours. A long line is never wrapped: the box scrolls sideways.
public final class CodeLines extends ScrollPane {

    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

    private final VBox rows = new VBox();
    private Excerpt shown;

    public CodeLines() {
        super();
        getStyleClass().add("code-lines");
        setContent(rows);
        setFitToWidth(true);
        setVbarPolicy(ScrollBarPolicy.NEVER);
        // The room of the bar is the padding below the last line, whether the bar shows or not.
        prefViewportHeightProperty().bind(rows.heightProperty());
        setFocusTraversable(true);
    }

    /// @param description what a screen reader says of the box
    public void show(Excerpt excerpt, String description) {
        setAccessibleText(description + "\n" + excerpt.text());
        setHvalue(0);
        if (!excerpt.equals(shown)) {
            shown = excerpt;
            fill(excerpt);
        }
    }

    private void fill(Excerpt excerpt) {
        List<List<JavaToken>> tokens = JavaToken.lines(excerpt.text());
        int digits = String.valueOf(excerpt.lines().getLast().number()).length();
        rows.getChildren().clear();
        for (int i = 0; i < excerpt.lines().size(); i++) {
            Node row = row(excerpt.lines().get(i), tokens.get(i), digits);
            row.pseudoClassStateChanged(MARKED, i == excerpt.marked());
            rows.getChildren().add(row);
        }
    }

    private static Node row(Line line, List<JavaToken> tokens, int digits) {
        Label number = new Label(("%" + digits + "d").formatted(line.number()));
        number.getStyleClass().add("code-gutter");
        number.setMinWidth(Region.USE_PREF_SIZE);
        TextFlow text = new TextFlow();
        text.setMinWidth(Region.USE_PREF_SIZE);
        for (JavaToken token : tokens) {
            Text part = new Text(token.text());
            part.getStyleClass().setAll("code-text", "code-" + token.kind().name().toLowerCase(Locale.ROOT));
            text.getChildren().add(part);
        }
        HBox row = new HBox(number, text);
        row.getStyleClass().add("code-line");
        return row;
    }
}
