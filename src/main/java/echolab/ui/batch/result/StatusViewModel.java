package echolab.ui.batch.result;

import echolab.ui.Texts;
import echolab.ui.batch.Snapshot;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/// The figures of the status bar of races: what the newest one came to so far, and what machine that says something about.
public final class StatusViewModel {

    private final ObservableValue<Snapshot> race;
    private final Texts texts;
    private final Machine machine;
    private final ReadOnlyBooleanWrapper alive = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper open = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper runs = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper packets = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper bytes = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper lost = new ReadOnlyStringWrapper("");

    public StatusViewModel(ObservableValue<Snapshot> race, Texts texts, Machine machine) {
        this.race = race;
        this.texts = texts;
        this.machine = machine;
        race.subscribe(_ -> refresh());
        texts.localeProperty().subscribe(this::refresh);
    }

    private void refresh() {
        Snapshot now = race.getValue();
        alive.set(now != null && !now.over());
        open.set(texts.get(alive.get() ? "batch.status.running" : "batch.status.none"));
        runs.set(now == null ? "" : texts.get("batch.status.runs", now.finished(), now.runs().size()));
        packets.set(now == null ? "" : texts.get("batch.status.packets", now.packets()));
        bytes.set(now == null ? "" : texts.get("batch.status.bytes", texts.size(now.bytes())));
        lost.set(now == null ? "" : texts.get("batch.status.lost", now.lost()));
    }

    /// Whether a race goes on.
    public ReadOnlyBooleanProperty aliveProperty() {
        return alive.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// How many runs are over; empty before the first race, as all that follow.
    public ReadOnlyStringProperty runsProperty() {
        return runs.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty packetsProperty() {
        return packets.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty bytesProperty() {
        return bytes.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty lostProperty() {
        return lost.getReadOnlyProperty();
    }

    ObservableValue<String> cores() {
        return texts.bind("batch.status.cores", machine.cores(), machine.cores());
    }

    ObservableValue<String> system() {
        return texts.bind("batch.status.version", machine.system(), machine.release());
    }

    ObservableValue<String> java() {
        return texts.bind("batch.status.version", "Java", machine.java());
    }
}
