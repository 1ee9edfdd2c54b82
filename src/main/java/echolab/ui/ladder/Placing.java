package echolab.ui.ladder;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
    private final Set<Long> landings;
    private final Metrics metrics;

    /// @param shown    how many arrows are wholly there
    /// @param progress how far the next one has come
    Placing(List<Item> items, Metrics metrics, int shown, double progress) {
        this.metrics = metrics;
        landings = items.stream().filter(Item.Landing.class::isInstance).map(item -> ((Item.Landing) item).row())
                .collect(Collectors.toSet());
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

    /// Where an arrow ends that ends further down, from the top; NaN for all others, infinite where its end has not appeared yet.
    double landing(Arrow arrow) {
        if (!landings.contains(arrow.arrival())) {
            return Double.NaN;
        }
        return placed.stream().filter(p -> p.item() instanceof Item.Landing(long row) && row == arrow.arrival())
                .findFirst().map(p -> p.top() + p.height() / 2).orElse(Double.POSITIVE_INFINITY);
    }

    /// Whether arrows cross each other.
    boolean crossed() {
        return !landings.isEmpty();
    }

    /// The lowest that an item reaches, with the arrows that end further down.
    double reach(Placed of) {
        return !(of.item() instanceof Item.Step step) || landings.isEmpty() ? of.bottom()
                : step.arrows().stream().mapToDouble(this::landing).filter(y -> y > of.bottom()).max().orElse(of.bottom());
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
                    case Item.Silence _, Item.Landing _ -> 0;
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
                case Item.Remark remark when remark.row() > 0 -> rows.add(remark.row());
                case Item.Remark _, Item.Silence _, Item.Landing _ -> { }
            }
        }
        return rows;
    }
}
