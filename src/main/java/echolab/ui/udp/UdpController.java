package echolab.ui.udp;

import echolab.ui.Controls;
import echolab.ui.Look;
import echolab.ui.Texts;
import echolab.ui.panes.TabController;
import echolab.ui.udp.loss.LossViewModel;
import echolab.ui.udp.loss.UpperPane;
import echolab.ui.udp.loss.UpperPanes;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.controlsfx.control.SegmentedButton;

/// The tab's grid: ladder or loss above, port sharing below it, traffic last. A selected row brings its detail in place of port
/// sharing; where it is low there is neither.
public final class UdpController extends TabController {

    /// Sizes in em of the root font: at 13 px 700 less the header, 182, and what the first steps take.
    private static final double THREE_PANES = 50;
    private static final double UPPER = 14;
    private static final double FIRST_STEPS = 19.5;

    private final LossViewModel lossModel;
    private final Texts texts;

    @FXML private VBox upper;
    @FXML private Node ladder;
    @FXML private Node loss;
    @FXML private Node sharing;

    public UdpController(UdpViewModel viewModel, Texts texts, Look look) {
        super(viewModel, look);
        lossModel = viewModel.loss();
        this.texts = texts;
    }

    @Override
    protected Subscription tie() {
        Controls.showWhen(ladder, lossModel.paneProperty().map(p -> p == UpperPane.LADDER));
        Controls.showWhen(loss, lossModel.paneProperty().map(p -> p == UpperPane.LOSS));
        SegmentedButton choice = new SegmentedButton();
        choice.getStyleClass().add("tight");
        ladderController.lead(choice);
        return Subscription.combine(
                UpperPanes.fill(choice, lossModel.paneProperty(), texts),
                lossModel.paneProperty().subscribe(_ -> arrange()),
                look.rootFontProperty().subscribe(_ -> arrangeAnew()));
    }

    /// Another type size moves the dividers: they go back to their places.
    private void arrangeAnew() {
        arrange();
        divide();
    }

    @Override
    protected List<Node> panes(boolean projector, boolean selected) {
        return projector || !selected && !hasHeight(THREE_PANES) ? List.of(upper, traffic)
                : selected ? List.of(upper, traffic, detail) : List.of(upper, sharing, traffic);
    }

    @Override
    protected void fitUpper(List<Node> panes, boolean projector) {
        upper.setMinHeight(leastUpper(panes, projector) * em());
    }

    private double leastUpper(List<Node> panes, boolean projector) {
        if (lossModel.paneProperty().get() == UpperPane.LOSS) {
            return projector ? 15 : 17;
        }
        return projector ? 8 : panes.contains(sharing) ? FIRST_STEPS : UPPER;
    }

    @Override
    protected double[] dividers(List<Node> panes, boolean projector) {
        return panes.size() == 2 ? new double[] {projector ? 0.72 : 0.6}
                : panes.contains(detail) ? new double[] {0.38, 0.761} : new double[] {0.38, 0.7};
    }
}
