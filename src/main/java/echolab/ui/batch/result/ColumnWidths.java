package echolab.ui.batch.result;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.layout.Region;

/// The widths of the columns of the result in pixels, for its heads and its rows alike. A column of figures that has no room is
/// 0 wide and not shown; the bars take what the others leave.
final class ColumnWidths {

    private static final double MODE_EM = 10.2;
    /// The bar, its factor, and what divides it from the figures.
    private static final double LEAST_BAR_EM = 10.5;
    /// Left of the first column, right of the last one, and for a scroll bar.
    private static final double MARGINS_EM = 0.6 + 0.2 + 0.75;
    private static final Set<ResultColumn> LARGE = EnumSet.of(ResultColumn.RATE, ResultColumn.CALLS, ResultColumn.LOST);
    /// Those that give way, the first of them first.
    private static final List<ResultColumn> YIELDING = List.of(ResultColumn.P50, ResultColumn.BYTES, ResultColumn.CPU, ResultColumn.P99,
            ResultColumn.CALLS);

    private final DoubleProperty mode = new SimpleDoubleProperty();
    private final DoubleProperty bar = new SimpleDoubleProperty();
    private final Map<ResultColumn, DoubleProperty> figures = new EnumMap<>(ResultColumn.class);

    ColumnWidths() {
        for (ResultColumn column : ResultColumn.values()) {
            figures.put(column, new SimpleDoubleProperty());
        }
    }

    /// @param room  for the whole table, in pixels
    /// @param em    the root font in pixels
    /// @param large whether type is so large that only the essential has room
    void fit(double room, double em, boolean large) {
        Set<ResultColumn> shown = large ? EnumSet.copyOf(LARGE) : EnumSet.allOf(ResultColumn.class);
        double left = room / em - MODE_EM - MARGINS_EM;
        for (ResultColumn each : YIELDING) {
            if (left - wanted(shown) < LEAST_BAR_EM) {
                shown.remove(each);
            }
        }
        figures.forEach((column, width) -> width.set(shown.contains(column) ? Math.rint(column.em() * em) : 0));
        mode.set(Math.rint(MODE_EM * em));
        bar.set(Math.max(0, Math.floor((left - wanted(shown)) * em)));
    }

    private static double wanted(Set<ResultColumn> columns) {
        return columns.stream().mapToDouble(ResultColumn::em).sum();
    }

    void bindMode(Region cell) {
        bind(cell, mode);
    }

    void bindBar(Region cell) {
        bind(cell, bar);
    }

    void bind(Region cell, ResultColumn column) {
        DoubleProperty width = figures.get(column);
        bind(cell, width);
        cell.visibleProperty().bind(width.greaterThan(0));
        cell.managedProperty().bind(cell.visibleProperty());
    }

    private static void bind(Region cell, ObservableDoubleValue width) {
        cell.prefWidthProperty().bind(width);
        cell.setMinWidth(Region.USE_PREF_SIZE);
        cell.setMaxWidth(Region.USE_PREF_SIZE);
    }
}
