package echolab.ui.batch.result;

import echolab.net.batch.Mode;
import echolab.ui.Look.Theme;
import echolab.ui.Panes;
import echolab.ui.Texts;
import echolab.ui.batch.Races;
import echolab.ui.batch.Snapshot;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Draws the result to `target/pictures/` to be looked at, and checks that no word is cut off.
class ResultPictureTest {

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({"en,LIGHT,704,302", "en,DARK,704,302", "fr,LIGHT,704,302", "fr,DARK,752,260", "en,LIGHT,1008,400", "fr,LIGHT,480,260", "en,PROJECTOR,1280,280",
        "fr,PROJECTOR,1280,340"})
    void pictures(String language, Theme theme, int width, int height) {
        draw("empty", null, language, theme, width, height);
        draw("begun", Races.begun(Races.TCP), language, theme, width, height);
        draw("running", Races.running(Races.UDP), language, theme, width, height);
        draw("finished", Races.finished(Races.TCP), language, theme, width, height);
        draw("datagrams", Races.finished(Races.UDP), language, theme, width, height);
        draw("failed", Races.failed(Races.TCP), language, theme, width, height);
    }

    private static void draw(String state, Snapshot race, String language, Theme theme, int width, int height) {
        Texts texts = new Texts(Locale.of(language));
        var selected = new SimpleObjectProperty<Mode>();
        ResultViewModel viewModel = new ResultViewModel(new SimpleObjectProperty<>(race), selected, texts, Runnable::run);
        Panes.draw(ResultController.class, texts,
                (look, _) -> new ResultController(viewModel, texts, look, new ResultController.Actions(() -> { }, _ -> { })),
                theme, width, height, "result-" + state, () -> {
                    if (race != null) {
                        selected.set(Mode.OVERLAPPED);
                    }
                });
    }
}
