package echolab.ui.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyEvent;

/// What the keys do. Those without a modifier keep out of text fields, where they are written.
public final class Keys {

    private static final Modifier SHORTCUT = KeyCombination.SHORTCUT_DOWN;

    private final Map<KeyCombination, Runnable> everywhere = new LinkedHashMap<>();
    private final Map<KeyCombination, Runnable> outsideText = new LinkedHashMap<>();
    private final ShellViewModel shell;
    /// Whether the key that is down has done something already.
    private boolean done;

    /// @param focusFilter puts the keyboard into the filter of the tab that shows
    public Keys(ShellViewModel shell, Runnable focusFilter) {
        this.shell = shell;
        Supplier<ShellViewModel.TabKeys> tab = () -> shell.tabProperty().get().keys();
        everywhere.put(new KeyCodeCombination(KeyCode.F5), () -> tab.get().start());
        everywhere.put(new KeyCodeCombination(KeyCode.F5, KeyCombination.SHIFT_DOWN), () -> tab.get().stop());
        everywhere.put(new KeyCodeCombination(KeyCode.F6), () -> tab.get().connect());
        everywhere.put(new KeyCodeCombination(KeyCode.ENTER, SHORTCUT), () -> tab.get().send());
        everywhere.put(new KeyCodeCombination(KeyCode.L, SHORTCUT), () -> tab.get().clear());
        everywhere.put(new KeyCodeCombination(KeyCode.F, SHORTCUT), focusFilter);
        everywhere.put(new KeyCodeCombination(KeyCode.F1), () -> tab.get().explain().set(!tab.get().explain().get()));
        everywhere.put(new KeyCodeCombination(KeyCode.F11), () -> shell.look().toggleProjector());
        for (KeyCode plus : new KeyCode[] {KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD}) {
            everywhere.put(new KeyCodeCombination(plus, SHORTCUT, KeyCombination.SHIFT_ANY), () -> shell.zoom(1.1));
        }
        for (KeyCode minus : new KeyCode[] {KeyCode.MINUS, KeyCode.SUBTRACT}) {
            everywhere.put(new KeyCodeCombination(minus, SHORTCUT), () -> shell.zoom(1 / 1.1));
        }
        for (KeyCode zero : new KeyCode[] {KeyCode.DIGIT0, KeyCode.NUMPAD0}) {
            everywhere.put(new KeyCodeCombination(zero, SHORTCUT), shell::resetZoom);
        }
        KeyCode[] digits = {KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4};
        for (int i = 0; i < digits.length; i++) {
            int index = i;
            everywhere.put(new KeyCodeCombination(digits[i], SHORTCUT), () -> shell.choose(index));
        }
        outsideText.put(new KeyCodeCombination(KeyCode.SLASH), focusFilter);
        outsideText.put(new KeyCodeCombination(KeyCode.DIVIDE), focusFilter);
        outsideText.put(new KeyCodeCombination(KeyCode.SPACE), () -> tab.get().pause());
        outsideText.put(new KeyCodeCombination(KeyCode.END), () -> tab.get().follow());
        outsideText.put(new KeyCodeCombination(KeyCode.N), () -> tab.get().next());
        outsideText.put(new KeyCodeCombination(KeyCode.SLASH, KeyCombination.SHIFT_DOWN), () -> shell.keysProperty().set(true));
    }

    public void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            done = shell.keysProperty().get();
            if (!done) {
                run(everywhere, e);
                // A table would keep Space and End for itself.
                if (!done && e.getTarget() instanceof TableView) {
                    run(outsideText, e);
                }
            }
        });
        // Behind the other controls: a button keeps its Space.
        scene.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (!(scene.getFocusOwner() instanceof TextInputControl)) {
                run(outsideText, e);
            }
        });
        // What a key has done it does not write as well, where it has put the keyboard.
        scene.addEventFilter(KeyEvent.KEY_TYPED, e -> {
            if (done) {
                e.consume();
            }
        });
        // Where another key than the slash writes it.
        scene.addEventHandler(KeyEvent.KEY_TYPED, e -> {
            if (e.getCharacter().equals("?") && !(scene.getFocusOwner() instanceof TextInputControl)) {
                shell.keysProperty().set(true);
            }
        });
    }

    private void run(Map<KeyCombination, Runnable> keys, KeyEvent event) {
        keys.entrySet().stream().filter(k -> k.getKey().match(event)).findFirst().ifPresent(k -> {
            done = true;
            k.getValue().run();
            event.consume();
        });
    }
}
