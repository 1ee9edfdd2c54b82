package echolab;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.Payload.Encoding;
import echolab.ui.Driver;
import echolab.ui.Toolkit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The Tab key alone reaches everything that can be used.
class TabOrderTest {

    private static final int MOST = 120;

    @ParameterizedTest
    @EnumSource
    void beforeAnythingHappens(Scenes tab) {
        reachesEverything(tab::show);
    }

    @ParameterizedTest
    @EnumSource
    void whileAClientIsOpen(Scenes tab) {
        reachesEverything(tab::run);
    }

    private static void reachesEverything(Consumer<Rig> reach) {
        Driver driver = new Driver();
        try (Rig rig = Rig.open()) {
            reach.accept(rig);
            rig.settle();
            List<Node> wanted = Toolkit.get(() -> new Walk(rig.scene()).focusable());
            Toolkit.run(wanted.getFirst()::requestFocus);
            Set<Node> reached = new LinkedHashSet<>();
            while (reached.size() < MOST && reached.add(rig.get(() -> rig.scene().getFocusOwner()))) {
                driver.press(KeyCode.TAB);
            }
            assertThat(wanted).filteredOn(node -> !reached.contains(node) && !besideOneOf(reached, node)).isEmpty();
        }
    }

    /// Of the segments in a row the Tab key takes the chosen one, as of radio buttons; arrows go to the others.
    private static boolean besideOneOf(Set<Node> reached, Node node) {
        return node instanceof ToggleButton toggle && toggle.getToggleGroup() != null
                && toggle.getToggleGroup().getToggles().stream().anyMatch(reached::contains);
    }

    @Test
    void arrowsGoAlongTheSegments() {
        Driver driver = new Driver();
        try (Rig rig = Rig.open()) {
            Toolkit.run(() -> rig.scene().lookup("#text").requestFocus());
            driver.press(KeyCode.RIGHT);
            driver.press(KeyCode.SPACE);
            assertThat(rig.get(() -> rig.tcp.client().composer().encodingProperty().get())).isEqualTo(Encoding.HEX);
            driver.press(KeyCode.RIGHT);
            driver.press(KeyCode.SPACE);
            assertThat(rig.get(() -> rig.tcp.client().composer().encodingProperty().get())).isEqualTo(Encoding.BASE64);
        }
    }
}
