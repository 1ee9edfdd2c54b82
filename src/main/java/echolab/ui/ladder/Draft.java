package echolab.ui.ladder;

import java.util.ArrayList;
import java.util.List;

/// An item of the ladder while it is being put together.
final class Draft {

    /// Null for what concerns no connection.
    final Pair pair;
    final long start;
    long end;
    final List<Arrow> arrows = new ArrayList<>();
    long roundTrip = -1;
    Item.Note note;
    Item.Hold hold;
    /// What it is if it has no arrows.
    private Item plain;

    Draft(Pair pair, long start, long end) {
        this.pair = pair;
        this.start = start;
        this.end = end;
    }

    static Draft remark(Pair pair, long nanos, Item.Remark remark) {
        Draft draft = new Draft(pair, nanos, nanos);
        draft.plain = remark;
        return draft;
    }

    static Draft landing(Pair pair, long nanos, long arrival) {
        Draft draft = new Draft(pair, nanos, nanos);
        draft.plain = new Item.Landing(arrival);
        return draft;
    }

    static Draft arrow(Pair pair, long start, long end, Arrow arrow, Item.Note note) {
        Draft draft = new Draft(pair, start, end);
        draft.arrows.add(arrow);
        draft.note = note;
        return draft;
    }

    /// Puts an answer below its question.
    void answer(Arrow arrow, long nanos, Item.Note noted) {
        arrows.add(arrow);
        end = Math.max(end, nanos);
        note = noted == null ? note : noted;
    }

    boolean tells(long row) {
        return arrows.stream().anyMatch(arrow -> arrow.tells(row));
    }

    /// @param origin the time that the ladder counts from
    Item item(long origin) {
        return plain == null ? new Item.Step(Math.max(0, start - origin), List.copyOf(arrows), roundTrip, note, hold) : plain;
    }
}
