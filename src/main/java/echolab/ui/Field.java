package echolab.ui;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A text field's content and what is wrong with it: empty where nothing is. What was wrong is forgotten when the text changes.
public final class Field {

    private final StringProperty text;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    public Field(String initial) {
        text = new SimpleStringProperty(initial);
        text.subscribe(_ -> problem.set(""));
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

    /// Says what is wrong and what to do; an empty text says that nothing is.
    public void refuse(String why) {
        problem.set(why);
    }

    public boolean refused() {
        return !problem.get().isEmpty();
    }

    /// The whole number in the field, or refuses it; a unit may stand behind it.
    ///
    /// @param why what to say where the text is no whole number between the bounds
    /// @return the number, or -1 where it was refused
    public int number(int from, int to, String why) {
        try {
            int value = Integer.parseInt(text.get().strip().replaceFirst("\\s*(ms|s|B)$", ""));
            if (value >= from && value <= to) {
                return value;
            }
        } catch (NumberFormatException _) {
            // refused below, as a number out of range is
        }
        refuse(why);
        return -1;
    }
}
