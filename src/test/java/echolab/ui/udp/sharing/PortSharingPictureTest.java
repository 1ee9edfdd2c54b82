package echolab.ui.udp.sharing;

import echolab.ui.Look.Theme;
import echolab.ui.Panes;
import echolab.ui.Texts;
import echolab.ui.udp.ScriptedSharing;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Draws the pane of port sharing to `target/pictures/` to be looked at, and checks that no word is cut off.
class PortSharingPictureTest {

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({"en,LIGHT,1008,234", "en,DARK,1008,234", "fr,LIGHT,1008,234", "en,LIGHT,752,200", "fr,DARK,752,234", "en,PROJECTOR,1280,480",
        "fr,PROJECTOR,1280,400"})
    void pictures(String language, Theme theme, int width, int height) {
        draw("empty", false, language, theme, width, height);
        draw("measured", true, language, theme, width, height);
    }

    private static void draw(String state, boolean run, String language, Theme theme, int width, int height) {
        Texts texts = new Texts(Locale.of(language));
        PortSharingViewModel viewModel = ScriptedSharing.of(texts);
        Panes.draw(PortSharingController.class, texts,
                (look, refresh) -> new PortSharingController(viewModel, texts, look, refresh,
                        new PortSharingController.Actions(() -> { }, () -> null)), theme, width, height, "sharing-" + state,
                () -> {
                    if (run) {
                        viewModel.run();
                        viewModel.refresh();
                    }
                });
    }
}
