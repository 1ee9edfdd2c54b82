package echolab.ui.batch.result;

import echolab.ui.Look.Theme;
import echolab.ui.Panes;
import echolab.ui.Texts;
import echolab.ui.batch.Races;
import echolab.ui.batch.Snapshot;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Draws the status bar of races to `target/pictures/` to be looked at, and checks that no word is cut off.
class StatusPictureTest {

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({"en,LIGHT,1280,28", "en,DARK,1024,28", "fr,LIGHT,1280,28", "fr,DARK,1024,28", "en,PROJECTOR,1280,43", "fr,PROJECTOR,1280,43"})
    void pictures(String language, Theme theme, int width, int height) {
        draw("empty", null, language, theme, width, height);
        draw("running", Races.running(Races.UDP), language, theme, width, height);
        draw("finished", Races.finished(Races.TCP), language, theme, width, height);
    }

    private static void draw(String state, Snapshot race, String language, Theme theme, int width, int height) {
        Texts texts = new Texts(Locale.of(language));
        StatusViewModel viewModel = new StatusViewModel(new SimpleObjectProperty<>(race), texts, new Machine(2, "Linux", "6.18", "25.0.3"));
        Panes.draw(StatusController.class, texts, (look, _) -> new StatusController(viewModel, texts, look), theme, width, height,
                "race-status-" + state, () -> { });
    }
}
