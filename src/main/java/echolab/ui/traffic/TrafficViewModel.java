package echolab.ui.traffic;

import echolab.capture.Capture;
import echolab.capture.CsvExport;
import echolab.capture.Ends;
import echolab.capture.Filter;
import echolab.capture.FilterException;
import echolab.capture.Row;
import echolab.capture.RowNumbers;
import echolab.capture.Rows;
import echolab.capture.TrafficIndex;
import echolab.capture.WallClock;
import echolab.ui.Field;
import echolab.ui.Saved;
import echolab.ui.Texts;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The list of everything that happened: what of it is shown, whether it follows, and which row is selected.
///
/// The rows are looked through in the background; a refresh takes the last result, however far the sockets are by then.
public final class TrafficViewModel {

    /// Rows in the list while it follows.
    public static final int LIVE = 5_000;
    /// Rows in the list while it is paused: as many as a capture keeps.
    private static final int FROZEN = 1 << 20;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

    /// What was found, and in what.
    private record Found(Rows rows, RowNumbers numbers, boolean frozen) { }

    private final Capture capture;
    private final Texts texts;
    private final Executor background;
    private final WallClock clock;
    private final TrafficIndex index;
    private final AtomicBoolean looking = new AtomicBoolean();
    private final AtomicReference<Found> found = new AtomicReference<>();

    private final RowList rows;
    private final Field filter;
    private final ObjectProperty<Ends> ends = new SimpleObjectProperty<>(Ends.ONCE);
    private final ReadOnlyBooleanWrapper following = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyLongWrapper fresh = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private final LongProperty selected = new SimpleLongProperty();
    private final ReadOnlyObjectWrapper<Row> selectedRow = new ReadOnlyObjectWrapper<>();
    private Filter current = Filter.ALL;
    private Rows shown;
    private long seen = -1;
    private long matched;
    private long matchedAtPause;
    private long hidden;
    private long skipped;
    private boolean restart;

    public TrafficViewModel(Capture capture, WallClock clock, Texts texts, Executor background) {
        this.capture = capture;
        this.clock = clock;
        this.texts = texts;
        filter = new Field(texts, "");
        this.background = background;
        shown = capture;
        index = new TrafficIndex(capture, capture::twin, LIVE);
        rows = new RowList(capture);
        filter.textProperty().subscribe(_ -> check());
        ends.subscribe(_ -> choose());
        selected.subscribe(n -> selectedRow.set(n.longValue() == 0 ? null : shown.row(n.longValue())));
    }

    private void check() {
        try {
            current = Filter.parse(filter.text());
            choose();
        } catch (FilterException e) {
            filter.refuse(() -> texts.get("traffic.filter.problem", e.column() + 1, texts.get("filter." + e.problem(), e.token())));
        }
    }

    private void choose() {
        index.show(current, ends.get());
        restart = true;
        revision.set(revision.get() + 1);
        if (!following.get()) {
            freeze();
        }
    }

    /// Takes in what was found since, and has the rest looked through.
    public void refresh() {
        Found result = found.getAndSet(null);
        if (result != null && (result.frozen() || following.get())) {
            shown = result.rows();
            if (rows.show(shown, result.numbers())) {
                revision.set(revision.get() + 1);
            }
        }
        if (result != null && !result.frozen()) {
            matched = result.numbers().matched();
            skipped = result.numbers().skipped();
            hidden = result.numbers().unmatched();
            fresh.set(following.get() ? 0 : Math.max(0, matched - matchedAtPause));
        }
        long version = capture.last() + capture.first();
        if ((version != seen || restart) && looking.compareAndSet(false, true)) {
            seen = version;
            restart = false;
            background.execute(() -> {
                try {
                    found.compareAndSet(null, new Found(capture, index.advance(), false));
                } finally {
                    looking.set(false);
                }
            });
        }
    }

    /// Keeps the list as it is, over all that is kept, while the counts go on.
    public void pause() {
        if (following.get()) {
            following.set(false);
            matchedAtPause = matched;
            fresh.set(0);
            freeze();
        }
    }

    private void freeze() {
        Filter wanted = current;
        background.execute(() -> {
            Rows frozen = capture.freeze();
            found.set(new Found(frozen, TrafficIndex.scan(frozen, capture::twin, wanted, ends.get(), FROZEN), true));
        });
    }

    /// Shows the newest rows again, and goes on doing so.
    public void follow() {
        following.set(true);
        fresh.set(0);
        restart = true;
    }

    public void toggleFollow() {
        if (following.get()) {
            pause();
        } else {
            follow();
        }
    }

    /// Selects a row by its number; 0 selects none.
    public void select(long number) {
        selected.set(number);
    }

    /// All rows, of which the list shows some.
    Rows shown() {
        return shown;
    }

    /// Empties the list and begins to count anew.
    ///
    /// @return how many rows went
    public long clear() {
        long count = capture.last() - capture.first() + 1;
        capture.clear();
        again();
        return count;
    }

    /// Takes the last clearing back.
    public void restore() {
        capture.restore();
        again();
    }

    private void again() {
        selected.set(0);
        follow();
        index.show(current, ends.get());
        seen = -1;
    }

    /// Writes the rows that fit the filter as CSV, in the background.
    ///
    /// @param done told when it is over, on the background's thread
    public void save(Path file, Consumer<Saved> done) {
        Filter wanted = current;
        Saved.to(file, to -> {
            try (Writer writer = Files.newBufferedWriter(to)) {
                return new CsvExport(clock).write(capture.freeze(), wanted::matches, writer, () -> false, _ -> { });
            }
        }, background, done);
    }

    /// The newest row of all, null where there is none.
    public Row newest() {
        long last = capture.last();
        return last < capture.first() ? null : capture.row(last);
    }

    /// The time of day of a row, to the millisecond.
    String time(Row row) {
        return row.connection() == null ? "" : TIME.format(clock.at(row.nanos()));
    }

    /// Seconds since the first row that is kept, to the millisecond.
    String seconds(Row row) {
        Row first = shown.row(shown.first());
        return row.connection() == null || first == null ? "" : texts.seconds(row.nanos() - first.nanos());
    }

    /// Milliseconds since the row above, empty for the first.
    String delta(Row row, int place) {
        if (place <= 0 || row.connection() == null) {
            return "";
        }
        Row above = rows.get(place - 1);
        return above.connection() == null ? "" : texts.millis(Math.max(0, row.nanos() - above.nanos()));
    }

    public RowList rows() {
        return rows;
    }

    public Field filter() {
        return filter;
    }

    boolean filtered() {
        return current != Filter.ALL;
    }

    /// Whether each message is listed once or at both of its ends.
    public ObjectProperty<Ends> endsProperty() {
        return ends;
    }

    public ReadOnlyBooleanProperty followingProperty() {
        return following.getReadOnlyProperty();
    }

    /// Rows that have come since the pause and would be shown.
    public ReadOnlyLongProperty freshProperty() {
        return fresh.getReadOnlyProperty();
    }

    /// Counts the changes of the list.
    ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /// The number of the selected row, 0 for none.
    public LongProperty selectedProperty() {
        return selected;
    }

    /// The selected row as it was when it was selected, null for none.
    public ReadOnlyObjectProperty<Row> selectedRowProperty() {
        return selectedRow.getReadOnlyProperty();
    }

    /// Rows that the filter or the view leaves out, those among them that are not kept any more included.
    long hidden() {
        return hidden;
    }

    /// Rows that came too fast to be looked at by the filter.
    long skipped() {
        return skipped;
    }
}
