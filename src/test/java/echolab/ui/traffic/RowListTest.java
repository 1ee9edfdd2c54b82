package echolab.ui.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.capture.Ends;
import echolab.capture.Filter;
import echolab.capture.Row;
import echolab.capture.RowNumbers;
import echolab.capture.Rows;
import echolab.capture.TrafficIndex;
import echolab.net.Connection;
import echolab.net.Connection.Role;
import echolab.net.Connection.Unit;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class RowListTest {

    private static final Connection CLIENT = new Connection(1, Role.CLIENT, 1, Unit.MESSAGE);

    /// So many rows, of which the first ones may be gone. Counts how often a row is read.
    private static final class Made implements Rows {
        private long first = 1;
        private long last;
        private int reads;

        @Override
        public long first() {
            return first;
        }

        @Override
        public long last() {
            return last;
        }

        @Override
        public Row row(long number) {
            reads++;
            return number < first || number > last ? null
                    : new Row(number, number, CLIENT, Row.Kind.OUT, 0, new byte[0], 0, -1, null);
        }

        @Override
        public Connection connection(long number) {
            return CLIENT;
        }
    }

    private final Made rows = new Made();
    private final TrafficIndex index = new TrafficIndex(rows, (_, _) -> null, 3);
    private final RowList list = new RowList(rows);
    private final List<String> changes = new ArrayList<>();

    RowListTest() {
        list.addListener((ListChangeListener<Row>) change -> {
            while (change.next()) {
                changes.add((change.wasUpdated() ? "updated " : "replaced " + change.getRemovedSize() + " by ")
                        + (change.getTo() - change.getFrom()));
            }
        });
    }

    private boolean grow(long last) {
        rows.last = last;
        return list.show(rows, index.advance());
    }

    @Test
    void isOneChangeHoweverManyRowsCame() {
        assertThat(grow(2)).isTrue();
        assertThat(grow(50)).isTrue();
        assertThat(grow(1_000)).isTrue();
        assertThat(changes).containsExactly("replaced 0 by 2", "replaced 2 by 3", "updated 3");
        assertThat(list).extracting(Row::number).containsExactly(998L, 999L, 1_000L);
        assertThat(list.indexOf(999)).isEqualTo(1);
        assertThat(list.indexOf(1)).isEqualTo(-1);
    }

    @Test
    void theSameRowsAreNoChange() {
        grow(3);
        changes.clear();
        assertThat(grow(3)).isFalse();
        assertThat(changes).isEmpty();
    }

    @Test
    void aRowIsReadOnceForAllOfItsCells() {
        grow(3);
        Row row = list.get(1);
        rows.reads = 0;
        assertThat(list.get(1)).isSameAs(row);
        assertThat(rows.reads).isZero();
    }

    @Test
    void aRowThatIsGoneSaysSo() {
        grow(3);
        rows.first = 3;
        assertThat(list.get(0).connection()).isNull();
        assertThat(list.get(2).connection()).isEqualTo(CLIENT);
    }

    @Test
    void theSameNumbersOfAnotherSourceAreOtherRows() {
        grow(3);
        Row before = list.get(0);
        Made other = new Made();
        other.last = 3;
        RowNumbers all = TrafficIndex.scan(other, (_, _) -> null, Filter.ALL, Ends.BOTH, 10);
        assertThat(list.show(other, all)).isTrue();
        assertThat(list.get(0)).isNotSameAs(before);
    }
}
