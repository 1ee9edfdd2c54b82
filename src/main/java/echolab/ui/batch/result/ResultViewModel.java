package echolab.ui.batch.result;

import echolab.net.batch.Mode;
import echolab.net.batch.RaceSpec;
import echolab.ui.Saved;
import echolab.ui.Texts;
import echolab.ui.batch.Snapshot;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What came out of the newest race, mode by mode. A row changes only when its mode stands otherwise.
public final class ResultViewModel {

    private final ObservableValue<Snapshot> race;
    private final ObjectProperty<Mode> selected;
    private final Texts texts;
    private final Executor background;
    private final ObservableList<ResultRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper about = new ReadOnlyStringWrapper("");
    private boolean moving;

    /// @param race       the newest one as it stands, null before the first
    /// @param selected   the mode that is looked at, null for none
    /// @param background runs what would keep the window waiting
    public ResultViewModel(ObservableValue<Snapshot> race, ObjectProperty<Mode> selected, Texts texts, Executor background) {
        this.race = race;
        this.selected = selected;
        this.texts = texts;
        this.background = background;
        race.subscribe(_ -> refresh());
        texts.localeProperty().subscribe(_ -> refresh());
    }

    private void refresh() {
        Snapshot now = race.getValue();
        List<ResultRow> fresh = now == null ? List.of() : ResultRow.of(now);
        about.set(now == null ? "" : about(now, fresh));
        moving = true;
        if (fresh.size() == rows.size()) {
            replace(fresh);
        } else {
            rows.setAll(fresh);
        }
        moving = false;
    }

    private void replace(List<ResultRow> fresh) {
        for (int i = 0; i < fresh.size(); i++) {
            if (!fresh.get(i).equals(rows.get(i))) {
                rows.set(i, fresh.get(i));
            }
        }
    }

    /// Whether rows are being replaced: who then has another row under a selection has not chosen it.
    boolean moving() {
        return moving;
    }

    private String about(Snapshot now, List<ResultRow> standing) {
        RaceSpec spec = now.spec();
        int done = standing.stream().filter(row -> !row.failed()).mapToInt(row -> row.standing().done()).min().orElse(0);
        return !now.over() ? texts.get("batch.result.about.running", done, spec.repetitions())
                : now.stopped() ? texts.get("batch.result.about.stopped", done, spec.repetitions())
                : texts.get("batch.result.about.over", spec.repetitions());
    }

    ObservableList<ResultRow> rows() {
        return rows;
    }

    /// What the rows are; empty before the first race.
    ReadOnlyStringProperty aboutProperty() {
        return about.getReadOnlyProperty();
    }

    ObjectProperty<Mode> selectedProperty() {
        return selected;
    }

    /// The table as text with a heading, its columns divided by tabs, in the language of now.
    String asText() {
        return ResultText.of(rows, texts);
    }

    /// Writes all runs of the newest race as CSV, in the background; does nothing before the first race.
    ///
    /// @param done told when it is over, on the background's thread
    public void save(Path file, Consumer<Saved> done) {
        Snapshot now = race.getValue();
        if (now != null) {
            Saved.to(file, to -> {
                try (Writer writer = Files.newBufferedWriter(to)) {
                    return RaceCsv.write(now, writer);
                }
            }, background, done);
        }
    }
}
