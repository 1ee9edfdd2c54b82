package echolab.ui.batch;

import echolab.net.batch.Lack;
import echolab.net.batch.Mode;
import echolab.net.batch.Protocol;
import echolab.net.batch.Race;
import echolab.net.batch.RaceSpec;
import echolab.ui.Refresh;
import echolab.ui.Texts;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// The races of the Batch tab: what is set up, what runs, what came out.
public final class BatchViewModel {

    /// @param start      begins a race
    /// @param lacks      why a mode cannot be had over a protocol; empty where it can
    /// @param background runs what would keep the window waiting
    public record Surroundings(Function<RaceSpec, Race> start, BiFunction<Protocol, Mode, Optional<Lack>> lacks, Texts texts, Executor background) { }

    public enum State { READY, RUNNING, STOPPING, OVER }

    /// From one look at a race that goes on to the next: each takes some milliseconds from it.
    private static final Duration PERIOD = Duration.ofMillis(390);

    private final Surroundings given;
    private final Setup setup;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.READY);
    private final ReadOnlyObjectWrapper<Snapshot> snapshot = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Mode> selected = new SimpleObjectProperty<>();
    private Race race;
    private long looked;

    public BatchViewModel(Surroundings given) {
        this.given = given;
        setup = new Setup(given.texts(), given.lacks());
    }

    /// Finds out in the background what this platform lacks: the first answer opens sockets, later ones are known.
    void explore() {
        given.background().execute(() -> {
            for (Mode mode : Mode.values()) {
                given.lacks().apply(Protocol.UDP, mode);
            }
        });
    }

    /// Joins the clock of the window, at the pace of numerals: each picture costs time that the race would have.
    public void follow(Refresh refresh) {
        state.subscribe(_ -> refresh.wake());
        refresh.numerals(() -> {
            if (running()) {
                refresh.wake();
                follow();
            }
        });
    }

    private void follow() {
        long now = System.nanoTime();
        if (now - looked >= PERIOD.toNanos() || race.over()) {
            looked = now;
            refresh();
        }
    }

    /// Begins the race that is set up, unless one goes on or a field is refused.
    public void race() {
        if (!running()) {
            setup.spec().ifPresent(this::start);
        }
    }

    /// Begins a race, unless one goes on.
    public void start(RaceSpec spec) {
        if (!running()) {
            race = given.start().apply(spec);
            selected.set(null);
            snapshot.set(Snapshot.of(spec, race.runs(), false));
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

    /// Does something to the receiver of the run that goes on.
    void harm(Race.Harm harm) {
        if (running()) {
            race.harm(harm);
        }
    }

    /// Takes in how the race stands.
    public void refresh() {
        if (running()) {
            boolean over = race.over();
            snapshot.set(Snapshot.of(race.spec(), race.runs(), over));
            if (over) {
                state.set(State.OVER);
            }
        }
    }

    private boolean running() {
        return state.get() == State.RUNNING || state.get() == State.STOPPING;
    }

    /// Runs what would keep the window waiting.
    public Executor background() {
        return given.background();
    }

    public Setup setup() {
        return setup;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Whether a race goes on.
    public ObservableValue<Boolean> aliveProperty() {
        return state.map(s -> s == State.RUNNING || s == State.STOPPING);
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
