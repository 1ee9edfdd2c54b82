package echolab.ui.explain;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// What a tab draws to explain something. It takes room only while the node is visible.
///
/// @param watching to be let go of with the view
public record Drawing(Node node, Subscription watching) {

    /// No drawing.
    static Drawing none() {
        Region nothing = new Region();
        nothing.setVisible(false);
        return new Drawing(nothing, Subscription.EMPTY);
    }
}
