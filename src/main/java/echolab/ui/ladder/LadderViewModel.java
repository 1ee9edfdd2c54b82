package echolab.ui.ladder;

import echolab.capture.Capture;
import echolab.net.Connection;
import echolab.net.EchoGate;
import echolab.ui.Texts;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The ladder: which connection it shows, at what pace, and whether the server's echoes are held for a step at a time.
public final class LadderViewModel {

    /// How fast an arrow is drawn. What the sockets do is not slowed; the picture follows behind.
    public enum Pace {
        LIVE(0), SLOW(0.6), SLOWER(1.8);

        private final double seconds;

        Pace(double seconds) {
            this.seconds = seconds;
        }

        /// Seconds an arrow takes, 0 as it happens.
        public double seconds() {
            return seconds;
        }
    }

    /// The three steps to a first echo, as buttons in the empty ladder.
    ///
    /// @param words beginning of the keys of their words, such as `ladder.first`
    public record FirstSteps(String words, Runnable start, Runnable connect, Runnable send, Runnable all) { }

    private final Capture capture;
    private final EchoGate gate;
    private final LadderReader reader;
    private final FirstSteps firstSteps;
    private final ObservableList<Connection> choices = FXCollections.observableArrayList();
    private final ObjectProperty<Connection> choice = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<LadderModel> model = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Pace> pace = new SimpleObjectProperty<>(Pace.LIVE);
    private final BooleanProperty paused = new SimpleBooleanProperty();
    private final BooleanProperty calls = new SimpleBooleanProperty();
    private final BooleanProperty stepping = new SimpleBooleanProperty();
    private final ReadOnlyIntegerWrapper held = new ReadOnlyIntegerWrapper();
    private final LongProperty selected;
    private boolean oneCallEach;
    private long seen = -1;

    /// @param selected the number of the row that is selected in the list, 0 for none; clicking in the ladder changes it
    public LadderViewModel(Capture capture, Texts texts, EchoGate gate, LongProperty selected, FirstSteps firstSteps) {
        this.capture = capture;
        this.gate = gate;
        this.selected = selected;
        this.firstSteps = firstSteps;
        reader = new LadderReader(capture, LadderReader.Twins.of(capture), capture::calls, texts::get, System::nanoTime);
        model.set(reader.read(null, false));
        stepping.subscribe(gate::hold);
        choice.subscribe(this::read);
        calls.subscribe(this::read);
        texts.localeProperty().subscribe(this::read);
    }

    /// Reads what came since, unless it is paused.
    public void refresh() {
        held.set(gate.waiting());
        if (!paused.get() && (capture.version() != seen || model.get().underway())) {
            read();
        }
    }

    private void read() {
        seen = capture.version();
        model.set(reader.read(choice.get(), calls.get()));
    }

    /// Says that each message is one call, as of datagrams, so that there is nothing to tell of calls. To be called before it is shown.
    public void setOneCallEach() {
        oneCallEach = true;
    }

    public boolean isOneCallEach() {
        return oneCallEach;
    }

    /// The connections that can be chosen, most telling first. One that is shown stays, even after its end.
    public void offer(List<Connection> connections) {
        if (!connections.equals(choices)) {
            choices.setAll(connections);
        }
    }

    /// Lets one held echo go.
    public void next() {
        gate.next();
    }

    public FirstSteps firstSteps() {
        return firstSteps;
    }

    public ObservableList<Connection> choices() {
        return choices;
    }

    /// The connection that is shown, null for all.
    public ObjectProperty<Connection> choiceProperty() {
        return choice;
    }

    public ReadOnlyObjectProperty<LadderModel> modelProperty() {
        return model.getReadOnlyProperty();
    }

    public ObjectProperty<Pace> paceProperty() {
        return pace;
    }

    /// Whether the picture stands still; the sockets go on.
    public BooleanProperty pausedProperty() {
        return paused;
    }

    /// Whether writes and reads are shown as blocks.
    public BooleanProperty callsProperty() {
        return calls;
    }

    /// Whether our server holds each echo until *next*.
    public BooleanProperty steppingProperty() {
        return stepping;
    }

    /// How many echoes are held now.
    public ReadOnlyIntegerProperty heldProperty() {
        return held.getReadOnlyProperty();
    }

    public LongProperty selectedProperty() {
        return selected;
    }
}
