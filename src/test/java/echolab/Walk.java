package echolab;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.skin.VirtualFlow;
import org.controlsfx.control.SegmentedButton;

/// Goes over everything that a scene shows and says what a person could not read or name. On the JavaFX thread only.
final class Walk {

    private static final double ROUNDING = 1;

    private final Scene scene;
    private final List<Node> nodes = new ArrayList<>();
    private final Set<Node> labelled = new HashSet<>();

    Walk(Scene scene) {
        this.scene = scene;
        collect(scene.getRoot());
        nodes.forEach(node -> {
            if (node instanceof Label label && label.getLabelFor() != null) {
                labelled.add(label.getLabelFor());
            }
        });
    }

    private void collect(Node node) {
        if (!node.isVisible()) {
            return;
        }
        nodes.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::collect);
        }
    }

    /// What takes the keyboard.
    List<Node> focusable() {
        return nodes.stream().filter(node -> node.isFocusTraversable() && !node.isDisabled()).toList();
    }

    /// Controls that the keyboard reaches and that a screen reader could not name.
    List<String> nameless() {
        return nodes.stream().filter(node -> node instanceof Control && node.isFocusTraversable() && !named((Control) node))
                .map(Walk::path).toList();
    }

    private boolean named(Control control) {
        return filled(control.getAccessibleText()) || labelled.contains(control)
                || control instanceof Labeled labeled && filled(labeled.getText());
    }

    /// Labels over a control that do not point at it. Segments have words of their own.
    List<String> pointless() {
        return nodes.stream().filter(node -> node instanceof Label label && label.getLabelFor() == null
                && label.getParent().getStyleClass().contains("field")
                && label.getParent().getChildrenUnmodifiable().stream().noneMatch(SegmentedButton.class::isInstance)).map(Walk::path).toList();
    }

    /// Words that end in an ellipsis for want of room.
    List<String> cutOff() {
        return nodes.stream().filter(node -> node instanceof Labeled labeled && labeled.isTextTruncated() && filled(labeled.getText()) && !mayBeCut(labeled))
                .map(Walk::path).toList();
    }

    /// What peers sent, and their addresses, may be of any length; a cell of figures may not.
    private static boolean mayBeCut(Labeled labeled) {
        for (Node node = labeled; node != null; node = node.getParent()) {
            if (node.getStyleClass().contains("info") || node.getStyleClass().contains("peer-name")) {
                return true;
            }
        }
        return false;
    }

    /// Words that stand outside of what shows them.
    List<String> outside() {
        return nodes.stream().filter(node -> node instanceof Labeled labeled && filled(labeled.getText()) && !inside(labeled))
                .map(Walk::path).toList();
    }

    private boolean inside(Labeled labeled) {
        Bounds bounds = labeled.localToScene(labeled.getLayoutBounds());
        boolean scrolls = false;
        for (Node node = labeled.getParent(); node != null; node = node.getParent()) {
            if (node instanceof ScrollPane || node instanceof VirtualFlow<?> || node instanceof TableCell<?, ?>) {
                scrolls = true;
            }
        }
        Bounds parent = labeled.getParent().localToScene(labeled.getParent().getLayoutBounds());
        return bounds.getMinX() >= parent.getMinX() - ROUNDING && bounds.getMaxX() <= parent.getMaxX() + ROUNDING
                && bounds.getMaxX() <= scene.getWidth() + ROUNDING && (scrolls || bounds.getMaxY() <= scene.getHeight() + ROUNDING);
    }

    private static boolean filled(String text) {
        return text != null && !text.isBlank();
    }

    /// How to find a node: its type, id or style, words, and where it stands.
    private static String path(Node node) {
        StringBuilder path = new StringBuilder(describe(node));
        int depth = 0;
        for (Node up = node.getParent(); up != null && depth < 3; up = up.getParent()) {
            if (up.getId() != null || !up.getStyleClass().isEmpty()) {
                path.append(" < ").append(describe(up));
                depth++;
            }
        }
        return path.toString();
    }

    private static String describe(Node node) {
        String name = node.getClass().getSimpleName() + (node.getId() != null ? "#" + node.getId()
                : node.getStyleClass().isEmpty() ? "" : "." + node.getStyleClass().getLast());
        return node instanceof Labeled labeled && filled(labeled.getText()) ? name + " \"" + labeled.getText() + '"' : name;
    }
}
