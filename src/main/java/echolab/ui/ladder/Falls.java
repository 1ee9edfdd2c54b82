package echolab.ui.ladder;

import java.util.ArrayList;
import java.util.List;

/// Finds the datagrams that others overtook. Their arrows end further down, where they arrived, and so cross the others.
final class Falls {

    private record Fall(Pair pair, Arrow arrow, long start, long end, boolean delayed) {
        boolean overtaken(Fall other) {
            return other.arrow.toServer() == arrow.toServer() && pair.equals(other.pair) && other.start > start && other.end < end;
        }
    }

    private final List<Fall> falls = new ArrayList<>();

    /// @param delayed whether our own lossy network held it back, so that it shows whatever came between
    void add(Pair pair, Arrow arrow, long start, long end, boolean delayed) {
        if (arrow.arrival() > 0) {
            falls.add(new Fall(pair, arrow, start, end, delayed));
        }
    }

    /// Puts landings between drafts that stand in the order of time.
    void land(List<Draft> drafts) {
        falls.stream().filter(f -> f.delayed ? between(drafts, f) : falls.stream().anyMatch(f::overtaken))
                .forEach(f -> drafts.add(place(drafts, f), Draft.landing(f.pair, f.end, f.arrow.arrival())));
    }

    private static boolean between(List<Draft> drafts, Fall fall) {
        return place(drafts, fall) > place(drafts, fall.start);
    }

    private static int place(List<Draft> drafts, Fall fall) {
        return place(drafts, fall.end);
    }

    /// The place before the first draft that began later.
    private static int place(List<Draft> drafts, long nanos) {
        int place = drafts.size();
        while (place > 0 && drafts.get(place - 1).start > nanos) {
            place--;
        }
        return place;
    }
}
