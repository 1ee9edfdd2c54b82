package echolab.ui;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import javafx.util.Subscription;

/// What every controller does with its controls.
public final class Controls {

    public static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private Controls() { }

    /// A node that is there or takes no room at all.
    public static void showWhen(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }

    /// Gives a node just these style classes. Where it has them already nothing is touched: styling anew costs more than asking.
    public static void style(Node node, String... classes) {
        List<String> wanted = List.of(classes);
        if (!node.getStyleClass().equals(wanted)) {
            node.getStyleClass().setAll(wanted);
        }
    }

    /// Ties a text control to its field: content both ways, a marked border while it is refused, and the reason as help.
    ///
    /// @return to be let go of with the view
    public static Subscription field(TextInputControl control, Field field) {
        control.textProperty().bindBidirectional(field.textProperty());
        control.accessibleHelpProperty().bind(field.problemProperty());
        return field.problemProperty().subscribe(p -> control.pseudoClassStateChanged(DANGER, !p.isEmpty()));
    }

    /// As [#field(TextInputControl, Field)], for a control that shows another field later on.
    public static Subscription fieldOf(TextInputControl control, Field field) {
        return field(control, field).and(() -> control.textProperty().unbindBidirectional(field.textProperty()));
    }

    /// One line below several fields: the first thing that is wrong with one of them; no line where nothing is.
    public static Subscription problem(Label label, Field... fields) {
        Runnable update = () -> {
            String text = "";
            for (Field field : fields) {
                if (text.isEmpty()) {
                    text = field.problemProperty().get();
                }
            }
            label.setText(text);
            label.setVisible(!text.isEmpty());
            label.setManaged(!text.isEmpty());
        };
        label.setGraphic(new Icon("alert-circle"));
        update.run();
        return Subscription.combine(java.util.Arrays.stream(fields).map(f -> f.problemProperty().subscribe(update))
                .toArray(Subscription[]::new));
    }

    /// Puts the keyboard on the first control whose field is refused.
    public static void focusFirst(Map<Field, ? extends Node> controls) {
        controls.entrySet().stream().filter(e -> e.getKey().refused()).findFirst().ifPresent(e -> e.getValue().requestFocus());
    }

    /// Ties toggle buttons to a property: exactly one is selected at any time. They may be in a group or not; a `SegmentedButton`
    /// puts its buttons into one of its own when it is first shown.
    public static <T> Subscription segments(Property<T> property, Map<T, ToggleButton> buttons) {
        Consumer<T> show = chosen -> buttons.forEach((value, button) -> button.setSelected(value.equals(chosen)));
        buttons.forEach((value, button) -> {
            button.setOnAction(_ -> {
                property.setValue(value);
                show.accept(value);
            });
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
        });
        return property.subscribe(show);
    }

    /// Has a box show its values in words. They are chosen, never written.
    public static <T> void words(ComboBox<T> box, Function<T, String> words) {
        box.setConverter(new StringConverter<>() {
            @Override public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override public T fromString(String written) {
                throw new UnsupportedOperationException(written);
            }
        });
    }

    /// Has Tab leave a text area, which would write it and hold the keyboard for ever. The hex encoding has a way to send one: 09.
    public static void leaveByTab(TextArea area) {
        area.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.TAB && !e.isControlDown()) {
                area.requestFocusTraversal(e.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                e.consume();
            }
        });
    }

    /// A state as a pill: its words, and one of the style classes `good`, `danger`, `warning`, `info` or none.
    public static void badge(Label badge, String text, String mood, Node graphic) {
        badge.setText(text);
        badge.setGraphic(graphic);
        badge.getStyleClass().removeAll("good", "danger", "warning", "info");
        if (!mood.isEmpty()) {
            badge.getStyleClass().add(mood);
        }
        badge.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    /// The dot before a state.
    public static Label dot() {
        Label dot = new Label("\u25cf");
        dot.getStyleClass().add("dot");
        dot.setMinWidth(Region.USE_PREF_SIZE);
        return dot;
    }

    public static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// A label of a key beside a button's words.
    public static Label key(String name) {
        Label key = new Label(name);
        key.getStyleClass().add("key-hint");
        return key;
    }

    /// Keeps a toggle and a property equal; the property is the older one.
    public static void toggle(ToggleButton button, BooleanProperty property) {
        button.selectedProperty().bindBidirectional(property);
    }

    public static ObservableValue<Boolean> not(ObservableBooleanValue value) {
        return value.map(v -> !v);
    }
}
