package echolab.ui.tcp;

import echolab.ui.Look;
import echolab.ui.panes.TabController;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// The tab's grid: ladder, traffic and detail. Where it is low, the detail comes with a selected row.
public final class TcpController extends TabController {

    /// Sizes in em of the root font: at 13 px 760 less the header, and 182 px.
    private static final double DETAIL_BELOW = 55;
    private static final double LADDER = 14;

    @FXML private VBox ladderBox;

    public TcpController(TcpViewModel viewModel, Look look) {
        super(viewModel, look);
    }

    @Override
    protected List<Node> panes(boolean projector, boolean selected) {
        return !projector && (selected || hasHeight(DETAIL_BELOW)) ? List.of(ladderBox, traffic, detail) : List.of(ladderBox, traffic);
    }

    @Override
    protected void fitUpper(List<Node> panes, boolean projector) {
        ladderBox.setMinHeight((projector ? 8 : LADDER) * em());
    }

    @Override
    protected double[] dividers(List<Node> panes, boolean projector) {
        return panes.contains(detail) ? new double[] {0.407, 0.761} : new double[] {projector ? 0.76 : 0.5};
    }
}
