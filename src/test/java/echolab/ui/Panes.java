package echolab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.ui.Look.Theme;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

/// Draws one pane in a theme, and looks it over. Its head is checked but for what says who sends to whom: that may end early.
public final class Panes {

    private Panes() { }

    /// @param controller made with the look and the clock that it gets
    /// @param settled    what happens once the pane stands
    /// @return how it looks
    public static Image draw(Class<?> type, Texts texts, BiFunction<Look, Refresh, ?> controller, Theme theme, int width, int height, String name,
            Runnable settled) {
        return Toolkit.get(() -> {
            Look look = new Look(theme);
            Region root = (Region) new Views(texts, Map.of(type, () -> controller.apply(look, new Refresh(() -> 0)))).load(type).root();
            look.dress(new Scene(new StackPane(root), width, height));
            settled.run();
            String file = name + "-" + texts.locale().getLanguage() + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width;
            Toolkit.picture(root, width, height, file);
            // Some sizes follow from others, one pulse later.
            Image drawn = Toolkit.picture(root, width, height, file);
            assertThat(cut(root)).isEmpty();
            assertThat(nameless(root)).isEmpty();
            assertThat(outside(root)).isEmpty();
            assertThat(root.getWidth()).isEqualTo(width);
            return drawn;
        });
    }

    private static Set<String> cut(Region root) {
        return root.lookupAll(".label").stream().map(Label.class::cast).filter(label -> !"about".equals(label.getId()) && shows(label))
                .filter(label -> label.getChildrenUnmodifiable().stream()
                        .anyMatch(child -> child instanceof Text text && !(child instanceof Icon) && !text.getText().equals(label.getText())))
                .map(Label::getText).collect(Collectors.toSet());
    }

    private static Set<String> outside(Region root) {
        return root.lookupAll(".button").stream().map(Button.class::cast)
                .filter(button -> shows(button) && button.localToScene(button.getLayoutBounds()).getMaxX() > root.getWidth())
                .map(Button::getText).collect(Collectors.toSet());
    }

    private static Set<Node> nameless(Region root) {
        return root.lookupAll("*").stream().filter(node -> node.isFocusTraversable() && shows(node)).filter(node -> node.getAccessibleText() == null
                && !(node instanceof Labeled labeled && !labeled.getText().isBlank())).collect(Collectors.toSet());
    }

    private static boolean shows(Node node) {
        return node == null || node.isVisible() && shows(node.getParent());
    }
}
