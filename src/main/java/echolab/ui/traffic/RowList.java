package echolab.ui.traffic;

import echolab.capture.Row;
import echolab.capture.RowNumbers;
import echolab.capture.Rows;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.ObservableListBase;

/// The rows of the traffic list. Keeps their numbers only and reads a row when a cell asks for it; whatever came since the last
/// refresh is *one* change to whoever watches.
public final class RowList extends ObservableListBase<Row> {

    /// What a row shows that was overwritten between the listing and the reading.
    private static final byte[] NOTHING = {};

    /// So many rows are kept as they were read, more than a screen shows: a cell is not the only one to ask for its row.
    private static final int READ = 128;

    private final Row[] read = new Row[READ];
    private Rows rows;
    private RowNumbers numbers = RowNumbers.NONE;

    RowList(Rows rows) {
        this.rows = rows;
    }

    /// Shows other rows: one change. Where there are as many as before, each place has been given another row; that costs a
    /// table much less than rows that go and rows that come.
    ///
    /// @return false where they are the same rows, which is no change
    boolean show(Rows source, RowNumbers next) {
        if (source == rows && next.equals(numbers)) {
            return false;
        }
        List<Row> before = new Reading(rows, numbers);
        if (source != rows) {
            Arrays.fill(read, null);
        }
        rows = source;
        numbers = next;
        beginChange();
        if (before.size() == next.size()) {
            IntStream.range(0, next.size()).forEach(this::nextUpdate);
        } else {
            nextReplace(0, next.size(), before);
        }
        endChange();
        return true;
    }

    @Override
    public Row get(int index) {
        long number = numbers.get(index);
        Row row = read[(int) number & READ - 1];
        if (row == null || row.number() != number) {
            row = rows.row(number);
            if (row == null) {
                return gone(number);
            }
            read[(int) number & READ - 1] = row;
        }
        return row;
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

    private static Row gone(long number) {
        return new Row(number, 0, null, Row.Kind.LIFE, 0, NOTHING, 0, -1, null);
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
            Row row = rows.row(numbers.get(index));
            return row != null ? row : gone(numbers.get(index));
        }

        @Override
        public int size() {
            return numbers.size();
        }
    }
}
