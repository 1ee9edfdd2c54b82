package echolab.ui.traffic;

import echolab.capture.Row;
import java.util.function.BooleanSupplier;
import java.util.logging.Logger;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableViewSkin;
import javafx.scene.control.skin.VirtualFlow;

/// A table that can keep its end in view, and that styles a row when it is made, and from then on when its looks change. The usual skin styles all nodes of a row
/// whenever it shows another item, to measure it; here all rows are of one height.
final class RowTableSkin extends TableViewSkin<Row> {

    private static final double END = 1;

    /// Held, because the system forgets loggers that nobody holds, and what was set on them.
    private static final Logger CONTROLS = Logger.getLogger("javafx.scene.control");

    static {
        // Where a list of many rows moves to its end JavaFX may wrongly suspect its rows of having no height.
        CONTROLS.setFilter(record -> record.getMessage() == null || !record.getMessage().startsWith("index exceeds maxCellCount"));
    }

    private final BooleanSupplier following;

    /// @param following whether the newest row is kept in view, however the table changes
    RowTableSkin(TableView<Row> table, BooleanSupplier following) {
        super(table);
        this.following = following;
    }

    @Override
    protected VirtualFlow<TableRow<Row>> createVirtualFlow() {
        return new VirtualFlow<>() {
            @Override
            protected void layoutChildren() {
                super.layoutChildren();
                // The constructor of the usual skin lays out before this one has begun.
                if (following != null && following.getAsBoolean() && getPosition() < END) {
                    setPosition(END);
                    super.layoutChildren();
                }
            }

            @Override
            protected void setCellIndex(TableRow<Row> row, int index) {
                row.updateIndex(index);
                if (row.getSkin() == null) {
                    row.applyCss();
                }
            }
        };
    }
}
