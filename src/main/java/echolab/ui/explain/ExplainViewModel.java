package echolab.ui.explain;

import echolab.ui.Texts;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// What Explain shows of a tab, told anew when the language changes. Lives as long as the words do.
public final class ExplainViewModel {

    private final ReadOnlyObjectWrapper<Explanation> explanation = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty bothModels = new SimpleBooleanProperty();
    private final BooleanProperty open = new SimpleBooleanProperty(true);
    private Supplier<Explanation> teller;

    /// @param first tells what there is to say before anything has happened
    public ExplainViewModel(Texts texts, Supplier<Explanation> first) {
        teller = first;
        texts.localeProperty().subscribe(_ -> explanation.set(teller.get()));
    }

    /// Shows something else.
    ///
    /// @param teller tells it in the language of now, as often as it is asked
    public void show(Supplier<Explanation> teller) {
        this.teller = teller;
        explanation.set(teller.get());
    }

    /// What Explain shows now, never null.
    public ReadOnlyObjectProperty<Explanation> explanationProperty() {
        return explanation.getReadOnlyProperty();
    }

    /// Whether the call below the lines is shown in both of the JDK's models. Stays so from one explanation to the next.
    public BooleanProperty bothModelsProperty() {
        return bothModels;
    }

    /// Whether the pane is shown. Its owner follows this.
    public BooleanProperty openProperty() {
        return open;
    }

    public void close() {
        open.set(false);
    }
}
