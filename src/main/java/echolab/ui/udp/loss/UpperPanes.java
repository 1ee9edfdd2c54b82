package echolab.ui.udp.loss;

import echolab.ui.Controls;
import echolab.ui.Texts;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.Property;
import javafx.scene.control.ToggleButton;
import javafx.util.Subscription;
import org.controlsfx.control.SegmentedButton;

/// The segments by which one upper pane gives way to another. Each of these panes has them in its head.
public final class UpperPanes {

    private UpperPanes() { }

    /// Fills the segments and ties them to the choice.
    ///
    /// @return to be let go of with the view
    public static Subscription fill(SegmentedButton segments, Property<UpperPane> choice, Texts texts) {
        Map<UpperPane, ToggleButton> buttons = new EnumMap<>(UpperPane.class);
        for (UpperPane pane : UpperPane.values()) {
            buttons.put(pane, new ToggleButton(texts.get("loss.pane." + pane)));
        }
        segments.getButtons().setAll(buttons.values());
        return Controls.segments(choice, buttons);
    }
}
