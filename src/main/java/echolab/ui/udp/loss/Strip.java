package echolab.ui.udp.loss;

import echolab.net.udp.Ledger.Column;
import echolab.net.udp.Ledger.Columns;
import java.util.Arrays;
import java.util.List;

/// What the loss strip shows: the fates of datagrams cut into columns, and its two axes.
record Strip(Columns cut, NumberAxis numbers, Decades times) {

    static final Strip EMPTY = of(new Columns(1, 0, List.of()));

    /// The datagrams of one column.
    record Span(long first, long last) {

        long count() {
            return last + 1 - first;
        }
    }

    static Strip of(Columns cut) {
        return new Strip(cut, NumberAxis.of(cut.first(), cut.last()), Decades.of(cut.columns()));
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
