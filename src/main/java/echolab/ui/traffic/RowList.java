package echolab.ui.traffic;

import echolab.capture.Row;
import echolab.capture.RowNumbers;
import echolab.capture.Rows;
import java.util.AbstractList;
import java.util.List;
import javafx.collections.ObservableListBase;

/// The rows of the traffic list. Keeps their numbers only and reads a row when a cell asks for it; whatever came since the last
/// refresh is *one* change to whoever watches.
public final class RowList extends ObservableListBase<Row> {

    /// What a row shows that was overwritten between the listing and the reading.
    private static final byte[] NOTHING = {};

    private Rows rows;
    private RowNumbers numbers = RowNumbers.NONE;

    RowList(Rows rows) {
        this.rows = rows;
    }

    /// Shows other rows: one change.
    void show(Rows source, RowNumbers next) {
        List<Row> before = new Reading(rows, numbers);
        rows = source;
        numbers = next;
        beginChange();
        nextReplace(0, next.size(), before);
        endChange();
    }

    @Override
    public Row get(int index) {
        return read(rows, numbers.get(index));
    }

    @Override
    public int size() {
        return numbers.size();
    }

    /// Where a row stands, -1 where it is not shown.
    public int indexOf(long number) {
        int index = numbers.indexOf(number);
        return index < numbers.size() && numbers.get(index) == number ? index : -1;
    }

    /// The number of the row at a place.
    public long number(int index) {
        return numbers.get(index);
    }

    private static Row read(Rows rows, long number) {
        Row row = rows.row(number);
        return row != null ? row : new Row(number, 0, null, Row.Kind.LIFE, 0, NOTHING, 0, -1, null);
    }

    /// Reads rows by numbers, when asked.
    private static final class Reading extends AbstractList<Row> {
        private final Rows rows;
        private final RowNumbers numbers;

        Reading(Rows rows, RowNumbers numbers) {
            this.rows = rows;
            this.numbers = numbers;
        }

        @Override
        public Row get(int index) {
            return read(rows, numbers.get(index));
        }

        @Override
        public int size() {
            return numbers.size();
        }
    }
}
