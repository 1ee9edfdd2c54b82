package echolab.ui.udp.sharing;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.layout.Region;

/// The widths of the columns of port sharing in pixels, for its head and its rows alike: the options, the second bind, and four
/// columns of numbers that share what is left.
final class SharingColumns {

    private static final double OPTIONS_EM = 16;
    private static final double BOUND_EM = 5.9;
    private static final double SCROLL_BAR_EM = 0.6;
    private static final double LEAST_TALLY_EM = 5;
    private static final double MOST_TALLY_EM = 12;
    private static final int TALLIES = 4;

    private final DoubleProperty options = new SimpleDoubleProperty();
    private final DoubleProperty bound = new SimpleDoubleProperty();
    private final DoubleProperty tally = new SimpleDoubleProperty();

    /// @param room for the whole table, in pixels
    void fit(double room, double em) {
        options.set(Math.rint(OPTIONS_EM * em));
        bound.set(Math.rint(BOUND_EM * em));
        double left = room - options.get() - bound.get() - SCROLL_BAR_EM * em;
        tally.set(Math.floor(Math.clamp(left / TALLIES, LEAST_TALLY_EM * em, MOST_TALLY_EM * em)));
    }

    /// Gives the cells of a row, from left to right, the widths of their columns.
    void bind(List<? extends Region> cells) {
        for (int i = 0; i < cells.size(); i++) {
            DoubleProperty width = i == 0 ? options : i == 1 ? bound : tally;
            cells.get(i).prefWidthProperty().bind(width);
            cells.get(i).setMinWidth(Region.USE_PREF_SIZE);
            cells.get(i).setMaxWidth(Region.USE_PREF_SIZE);
        }
    }
}
