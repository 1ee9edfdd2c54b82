package echolab.ui;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;

/// Hands on the keyboard and the mouse, for the window that has the focus: the one place that knows TestFX.
public final class Driver {

    private final FxRobot robot = new FxRobot();

    /// Presses keys together, the last of them once; all are let go again.
    public void press(KeyCode... keys) {
        robot.push(keys);
    }

    /// Presses keys one after the other.
    public void type(KeyCode... keys) {
        robot.type(keys);
    }

    /// Writes into what has the focus; slow, some 60 ms a character.
    public void write(String text) {
        robot.write(text);
    }

    public void click(Node node) {
        robot.clickOn(node);
    }
}
