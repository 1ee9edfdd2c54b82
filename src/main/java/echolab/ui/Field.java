package echolab.ui;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A text field's content and what is wrong with it: empty where nothing is. What was wrong is forgotten when the text changes.
public final class Field {

    private final Texts texts;
    private final StringProperty text;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Supplier<String> reason = () -> "";

    public Field(Texts texts, String initial) {
        this.texts = texts;
        text = new SimpleStringProperty(initial);
        text.subscribe(_ -> accept());
        texts.localeProperty().subscribe(_ -> problem.set(reason.get()));
    }

    public StringProperty textProperty() {
        return text;
    }

    public String text() {
        return text.get();
    }

    public void set(String value) {
        text.set(value);
    }

    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Says that nothing is wrong.
    public void accept() {
        refuse(() -> "");
    }

    /// Says what is wrong and what to do, in the language of now and of later.
    public void refuse(String key, Object... arguments) {
        refuse(() -> texts.get(key, arguments));
    }

    public void refuse(Supplier<String> why) {
        reason = why;
        problem.set(why.get());
    }

    public boolean refused() {
        return !problem.get().isEmpty();
    }

    /// The whole number in the field, or refuses it; a unit may stand behind it.
    ///
    /// @param key what to say where the text is no whole number between the bounds; `to` is its argument
    /// @return the number, or -1 where it was refused
    public int number(int from, int to, String key) {
        try {
            int value = Integer.parseInt(text.get().strip().replaceFirst("\\s*(ms|s|B|%)$", ""));
            if (value >= from && value <= to) {
                return value;
            }
        } catch (NumberFormatException _) {
            // refused below, as a number out of range is
        }
        refuse(key, to);
        return -1;
    }
}
