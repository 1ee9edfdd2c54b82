package echolab;

import java.util.function.IntConsumer;
import javafx.stage.Stage;

/// The composition root: builds every object once, and closes it.
final class App {

    private App() { }

    /// Shows what was asked for; runs on the JavaFX thread.
    ///
    /// @param end takes the exit status when everything is over
    static void start(Options options, Stage stage, IntConsumer end) {
        stage.setTitle("EchoLab");
        stage.setOnHidden(_ -> end.accept(0));
        stage.show();
    }
}
