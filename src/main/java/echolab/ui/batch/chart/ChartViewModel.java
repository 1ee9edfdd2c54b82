package echolab.ui.batch.chart;

import echolab.net.batch.Mode;
import echolab.ui.batch.BatchViewModel;
import echolab.ui.batch.Snapshot;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// The chart of a race: lives as long as its tab, so that scale and axes outlive a change of language.
public final class ChartViewModel {

    private final BatchViewModel batch;
    private final ChartReader reader = new ChartReader();
    private final ObjectProperty<Scale> scale = new SimpleObjectProperty<>(Scale.LOG);
    private final ReadOnlyObjectWrapper<Chart> chart = new ReadOnlyObjectWrapper<>(Chart.EMPTY);

    public ChartViewModel(BatchViewModel batch) {
        this.batch = batch;
        batch.snapshotProperty().subscribe(this::read);
        scale.subscribe((_, _) -> read());
    }

    private void read() {
        Snapshot now = snapshot();
        if (now != null) {
            chart.set(reader.read(now, scale.get()));
        }
    }

    ObjectProperty<Scale> scaleProperty() {
        return scale;
    }

    /// [Chart#EMPTY] before the first race.
    ReadOnlyObjectProperty<Chart> chartProperty() {
        return chart.getReadOnlyProperty();
    }

    /// What the chart is made of, null before the first race.
    Snapshot snapshot() {
        return batch.snapshotProperty().get();
    }

    /// The mode that is looked at, null for none.
    ObjectProperty<Mode> selectedProperty() {
        return batch.selectedProperty();
    }
}
