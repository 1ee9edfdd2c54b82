package echolab.ui.udp.loss;

import echolab.net.udp.Ledger.Column;
import echolab.net.udp.Ledger.Columns;
import echolab.ui.charts.Decades;
import java.util.Arrays;
import java.util.List;

/// What the loss strip shows: the fates of datagrams cut into columns, and its two axes.
///
/// @param times in milliseconds
record Strip(Columns cut, NumberAxis numbers, Decades times) {

    /// 0.1 ms to 100 ms: what is usual on one machine and in one house.
    static final Decades USUAL = new Decades(-1, 2);
    /// Round trips are told apart from 100 ns on.
    private static final long LEAST_NANOS = 100;
    private static final double NANOS = 1e6;
    static final Strip EMPTY = of(new Columns(1, 0, List.of()));

    /// The datagrams of one column.
    record Span(long first, long last) {

        long count() {
            return last + 1 - first;
        }
    }

    static Strip of(Columns cut) {
        return new Strip(cut, NumberAxis.of(cut.first(), cut.last()), times(cut.columns()));
    }

    /// The usual axis, longer where a round trip is beyond it.
    static Decades times(List<Column> columns) {
        List<Column> back = columns.stream().filter(column -> column.longest() > 0).toList();
        long shortest = back.stream().mapToLong(Column::shortest).min().orElse(0);
        long longest = back.stream().mapToLong(Column::longest).max().orElse(0);
        return longest == 0 ? USUAL : USUAL.and(Decades.around(Math.max(LEAST_NANOS, shortest) / NANOS, longest / NANOS));
    }

    /// How high a round trip stands, from 0 to 1.
    double height(long nanos) {
        return Math.clamp(times.share(Math.max(LEAST_NANOS, nanos) / NANOS), 0, 1);
    }

    int size() {
        return cut.columns().size();
    }

    Column column(int index) {
        return cut.columns().get(index);
    }

    Span span(int index) {
        return new Span(cut.start(index), cut.start(index + 1) - 1);
    }

    /// Where the middle of a column stands on the axis, from 0 to 1.
    double middle(int index) {
        Span span = span(index);
        return numbers.share((span.first - 1 + span.last) / 2.0);
    }

    /// The column at a place of the axis; -1 beyond the last datagram.
    int at(double share) {
        double number = numbers.number(share);
        if (share < 0 || number >= cut.last() + 1 || size() == 0) {
            return -1;
        }
        return Math.clamp((int) ((number - cut.first()) * size() / (cut.last() + 1 - cut.first())), 0, size() - 1);
    }

    /// How many columns have something in a lane.
    long marked(Lane lane) {
        return cut.columns().stream().filter(column -> lane.count(column) > 0).count();
    }

    /// Whether something has happened to a datagram of a column other than that it came back.
    boolean marked(int index) {
        return Arrays.stream(Lane.values()).anyMatch(lane -> lane.count(column(index)) > 0);
    }
}
