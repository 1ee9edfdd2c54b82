package echolab.ui.ladder;

import java.util.ArrayList;
import java.util.List;

/// A step of the ladder while it is being put together.
final class Draft {

    /// Null for what concerns no connection.
    final Pair pair;
    final long start;
    long end;
    final List<Arrow> arrows = new ArrayList<>();
    long roundTrip = -1;
    Item.Note note;
    Item.Hold hold;
    private Item.Remark remark;

    Draft(Pair pair, long start, long end) {
        this.pair = pair;
        this.start = start;
        this.end = end;
    }

    static Draft remark(Pair pair, long nanos, Item.Remark remark) {
        Draft draft = new Draft(pair, nanos, nanos);
        draft.remark = remark;
        return draft;
    }

    static Draft arrow(Pair pair, long start, long end, Arrow arrow, Item.Note note) {
        Draft draft = new Draft(pair, start, end);
        draft.arrows.add(arrow);
        draft.note = note;
        return draft;
    }

    boolean tells(long row) {
        return arrows.stream().anyMatch(arrow -> arrow.tells(row));
    }

    /// @param origin the time that the ladder counts from
    Item item(long origin) {
        return remark == null ? new Item.Step(Math.max(0, start - origin), List.copyOf(arrows), roundTrip, note, hold) : remark;
    }
}
