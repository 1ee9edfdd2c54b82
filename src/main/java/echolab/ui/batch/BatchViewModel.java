package echolab.ui.batch;

import echolab.net.batch.Mode;
import echolab.net.batch.Race;
import echolab.net.batch.RaceSpec;
import echolab.ui.Texts;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// The races of the Batch tab: what is set up, what runs, what came out.
public final class BatchViewModel {

    /// @param start      begins a race
    /// @param background runs what would keep the window waiting
    public record Surroundings(Function<RaceSpec, Race> start, Texts texts, Executor background) { }

    public enum State { READY, RUNNING, STOPPING, OVER }

    private final Surroundings given;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.READY);
    private final ReadOnlyObjectWrapper<Snapshot> snapshot = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Mode> selected = new SimpleObjectProperty<>();
    private Race race;

    public BatchViewModel(Surroundings given) {
        this.given = given;
    }

    /// Begins a race, unless one goes on.
    void start(RaceSpec spec) {
        if (race == null || race.over()) {
            race = given.start().apply(spec);
            selected.set(null);
            state.set(State.RUNNING);
            refresh();
        }
    }

    /// Ends the race; what is done stays.
    public void stop() {
        if (state.get() == State.RUNNING) {
            state.set(State.STOPPING);
            race.stop();
        }
    }

    /// Takes in how the race stands.
    public void refresh() {
        if (state.get() == State.RUNNING || state.get() == State.STOPPING) {
            boolean over = race.over();
            snapshot.set(Snapshot.of(race.spec(), race.runs(), over));
            if (over) {
                state.set(State.OVER);
            }
        }
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The newest race as it stands, anew with each refresh while it goes on; null before the first.
    public ReadOnlyObjectProperty<Snapshot> snapshotProperty() {
        return snapshot.getReadOnlyProperty();
    }

    /// The mode that is looked at, null for none.
    public ObjectProperty<Mode> selectedProperty() {
        return selected;
    }
}
