package echolab.ui.batch.reason;

import echolab.net.batch.Protocol;
import echolab.ui.Texts;
import echolab.ui.batch.BatchViewModel;
import echolab.ui.batch.Faults;
import echolab.ui.batch.Finding;
import echolab.ui.batch.Snapshot;
import echolab.ui.explain.ExplainViewModel;
import echolab.ui.explain.Source;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What Explain says of the races, and the picture of their calls. Told anew only where something else is to be told.
public final class ReasonViewModel {

    private final BatchViewModel batch;
    private final RaceExplainer explainer;
    private final Lanes words;
    private final ExplainViewModel explain;
    private final ReadOnlyObjectWrapper<List<Lane>> lanes = new ReadOnlyObjectWrapper<>(List.of());
    private Situation told;
    private long finished = -1;
    /// What an experiment found, until something else happens.
    private Finding tried;

    public ReasonViewModel(BatchViewModel batch, Faults faults, Texts texts) {
        this(batch, faults, texts, Source.own());
    }

    ReasonViewModel(BatchViewModel batch, Faults faults, Texts texts, Source source) {
        this.batch = batch;
        explainer = new RaceExplainer(texts, source, new NextSteps(batch, faults, texts));
        words = new Lanes(texts);
        told = now();
        explain = new ExplainViewModel(texts, () -> explainer.tell(told));
        texts.localeProperty().subscribe(_ -> lanes.set(picture()));
        batch.setup().protocolProperty().subscribe(_ -> follow());
        batch.snapshotProperty().subscribe(_ -> follow());
        batch.selectedProperty().subscribe(_ -> forget());
        batch.stateProperty().subscribe(_ -> forget());
        faults.findingProperty().subscribe(this::found);
    }

    private void found(Finding finding) {
        tried = finding;
        follow();
        if (finding != null) {
            explain.openProperty().set(true);
        }
    }

    private void forget() {
        tried = null;
        follow();
    }

    private void follow() {
        Snapshot race = batch.snapshotProperty().get();
        Situation now = now();
        boolean other = !now.equals(told);
        if (other) {
            told = now;
            explain.show(() -> explainer.tell(told));
        }
        long over = race == null ? 0 : race.finished();
        if (other || over != finished) {
            finished = over;
            lanes.set(picture());
        }
    }

    private Situation now() {
        return tried != null ? new Situation.Tried(tried)
                : Situation.of(batch.snapshotProperty().get(), batch.selectedProperty().get(), protocol());
    }

    private List<Lane> picture() {
        return switch (told) {
            case Situation.First(Protocol protocol) -> words.meant(protocol);
            case Situation.Running _, Situation.Over _, Situation.Looked _ -> words.of(batch.snapshotProperty().get());
            case Situation.Broken _, Situation.Tried _ -> List.of();
        };
    }

    private Protocol protocol() {
        return batch.setup().protocolProperty().get();
    }

    public ExplainViewModel explain() {
        return explain;
    }

    /// The modes with their calls, in words of the language of now; empty where that is not what matters.
    ReadOnlyObjectProperty<List<Lane>> lanesProperty() {
        return lanes.getReadOnlyProperty();
    }
}
