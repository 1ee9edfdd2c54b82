package echolab.ui.ladder;

import java.util.ArrayList;
import java.util.List;

/// Where the items of a ladder stand, from its top, in em; only those that have appeared.
final class Placing {

    /// @param arrows how many of a step's arrows have appeared
    /// @param grown  how far the last of them has come, 0 to 1
    record Placed(Item item, double top, double height, int arrows, double grown) {
        double bottom() {
            return top + height;
        }
    }

    private final List<Placed> placed = new ArrayList<>();
    private final Metrics metrics;

    /// @param shown    how many arrows are wholly there
    /// @param progress how far the next one has come
    Placing(List<Item> items, Metrics metrics, int shown, double progress) {
        this.metrics = metrics;
        int left = shown + (progress > 0 ? 1 : 0);
        double top = 0;
        for (Item item : items) {
            int arrows = 0;
            if (item instanceof Item.Step step) {
                arrows = Math.min(left, step.arrows().size());
                left -= arrows;
                if (arrows == 0) {
                    break;
                }
            }
            Placed next = new Placed(item, top, metrics.height(item, arrows), arrows, left == 0 && progress > 0 ? progress : 1);
            placed.add(next);
            top = next.bottom();
            if (item instanceof Item.Step step && arrows < step.arrows().size()) {
                break;
            }
        }
    }

    List<Placed> all() {
        return placed;
    }

    double height() {
        return placed.isEmpty() ? 0 : placed.getLast().bottom() + Metrics.PAD;
    }

    /// The item that tells of a row, null where none does.
    Placed telling(long row) {
        return placed.stream().filter(p -> p.item().tells(row)).findFirst().orElse(null);
    }

    /// The row at a height, 0 where there is none.
    long rowAt(double y) {
        for (Placed p : placed) {
            if (y >= p.top() && y < p.bottom()) {
                return switch (p.item()) {
                    case Item.Step step -> step.arrows().get(arrowAt(step, p.arrows(), y - p.top())).key();
                    case Item.Remark remark -> remark.row();
                    case Item.Silence _ -> 0;
                };
            }
        }
        return 0;
    }

    private int arrowAt(Item.Step step, int arrows, double y) {
        int arrow = arrows - 1;
        while (arrow > 0 && y < metrics.slotTop(step, arrow)) {
            arrow--;
        }
        return arrow;
    }

    /// All rows that can be selected, from top to bottom.
    List<Long> rows() {
        List<Long> rows = new ArrayList<>();
        for (Placed p : placed) {
            switch (p.item()) {
                case Item.Step step -> step.arrows().subList(0, p.arrows()).forEach(arrow -> rows.add(arrow.key()));
                case Item.Remark remark -> rows.add(remark.row());
                case Item.Silence _ -> { }
            }
        }
        return rows;
    }
}
