package echolab.ui.traffic;

import echolab.capture.Row;
import echolab.capture.Rows;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import javafx.collections.ObservableListBase;

/// The rows of the traffic list. Keeps their numbers only and reads a row when a cell asks for it; whatever came since the last
/// refresh is *one* change to whoever watches.
public final class RowList extends ObservableListBase<Row> {

    private Rows rows;
    private long[] numbers = {};

    RowList(Rows rows) {
        this.rows = rows;
    }

    /// Shows other rows: one change.
    void show(Rows source, long[] next) {
        if (source == rows && Arrays.equals(next, numbers)) {
            return;
        }
        List<Row> before = view(rows, numbers);
        rows = source;
        numbers = next;
        beginChange();
        nextReplace(0, next.length, before);
        endChange();
    }

    @Override
    public Row get(int index) {
        return read(rows, numbers[index]);
    }

    @Override
    public int size() {
        return numbers.length;
    }

    /// Where a row stands, negative where it is not shown.
    public int indexOf(long number) {
        return Arrays.binarySearch(numbers, number);
    }

    long number(int index) {
        return numbers[index];
    }

    /// A row that was overwritten between the listing and the reading stands as an empty one.
    private static Row read(Rows rows, long number) {
        Row row = rows.row(number);
        return row != null ? row : new Row(number, 0, null, Row.Kind.LIFE, 0, new byte[0], 0, -1, null);
    }

    private static List<Row> view(Rows rows, long[] numbers) {
        return new AbstractList<>() {
            @Override public Row get(int index) {
                return read(rows, numbers[index]);
            }

            @Override public int size() {
                return numbers.length;
            }
        };
    }
}
