package echolab.ui.udp.sharing;

import echolab.net.status.SocketErrorStatus;
import echolab.net.udp.DatagramSession.Group;
import echolab.net.udp.PortSharing.Outcome;
import echolab.net.udp.PortSharing;
import echolab.ui.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The experiment with two listeners on one port: runs it in the background and takes its outcomes in as they come.
public final class PortSharingViewModel {

    /// Tries all setups on the caller's thread and tells each outcome.
    @FunctionalInterface
    public interface Experiment {
        void run(Group group, int port, Consumer<Outcome> progress) throws InterruptedException;
    }

    /// @param at when it was over
    public record Measured(LocalTime at, Duration took) { }

    /// One run. At most [PortSharing.Setup] many outcomes wait to be taken in.
    ///
    /// @param over set when its thread has let go of it, which takes a moment where it was stopped
    private record Trial(Queue<Outcome> told, FutureTask<Measured> task, AtomicBoolean over) implements Runnable {
        @Override
        public void run() {
            task.run();
            // A stop may have come too late to be noticed; it does not concern what this thread does next.
            Thread.interrupted();
            over.set(true);
        }
    }

    private final Experiment experiment;
    private final Executor background;
    private final Clock clock;
    private final SharingPlace place;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final ObservableList<SharingRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<SharingRow> selected = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Measured> measured = new ReadOnlyObjectWrapper<>();
    private Trial trial;

    public PortSharingViewModel(Texts texts, Executor background) {
        this(new SharingPlace(texts), PortSharing::run, background, Clock.systemDefaultZone());
    }

    public PortSharingViewModel(SharingPlace place, Experiment experiment, Executor background, Clock clock) {
        this.place = place;
        this.experiment = experiment;
        this.background = background;
        this.clock = clock;
    }

    /// Starts the experiment, unless it runs already or a field of its place is refused.
    public void run() {
        if (running.get()) {
            return;
        }
        Group group = place.chosenGroup();
        int port = place.chosenPort();
        if (group == null || port < 0) {
            return;
        }
        outcomes.clear();
        rows.clear();
        selected.set(null);
        measured.set(null);
        running.set(true);
        Queue<Outcome> told = new ConcurrentLinkedQueue<>();
        trial = new Trial(told, new FutureTask<>(() -> measure(group, port, told::add)), new AtomicBoolean());
        background.execute(trial);
    }

    private Measured measure(Group group, int port, Consumer<Outcome> progress) throws InterruptedException {
        long began = System.nanoTime();
        experiment.run(group, port, progress);
        return new Measured(LocalTime.now(clock), Duration.ofNanos(System.nanoTime() - began));
    }

    /// Ends the experiment at once. What came out so far stays.
    public void stop() {
        if (trial != null) {
            trial.task.cancel(true);
        }
    }

    /// Takes in what came out since.
    public void refresh() {
        if (trial == null) {
            return;
        }
        boolean over = trial.over.get();
        if (!trial.told.isEmpty()) {
            for (Outcome each = trial.told.poll(); each != null; each = trial.told.poll()) {
                outcomes.add(each);
            }
            rows.setAll(SharingRow.of(outcomes));
        }
        if (over) {
            end();
        }
    }

    private void end() {
        if (trial.task.state() == Future.State.SUCCESS) {
            measured.set(trial.task.resultNow());
        }
        trial = null;
        running.set(false);
        if (taken()) {
            place.port().refuse("server.port.taken", place.port().text().strip());
        }
        selected.set(rows.stream().filter(SharingRow::multicastOnly).findFirst().orElse(null));
    }

    /// Whether another socket holds the port: not one of the setups could be bound.
    boolean taken() {
        return measured.get() != null && outcomes.stream()
                .allMatch(each -> each.refused() != null && each.refused().status() == SocketErrorStatus.ADDRESS_ALREADY_IN_USE);
    }

    /// Where it takes place.
    public SharingPlace place() {
        return place;
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// How much of the experiment is done, from 0 to 1.
    double progress() {
        return (double) outcomes.size() / PortSharing.Setup.values().length;
    }

    ObservableList<SharingRow> rows() {
        return rows;
    }

    /// The row that is explained, null for none.
    public ObjectProperty<SharingRow> selectedProperty() {
        return selected;
    }

    /// When the rows were measured, null while they are not complete.
    public ReadOnlyObjectProperty<Measured> measuredProperty() {
        return measured.getReadOnlyProperty();
    }
}
