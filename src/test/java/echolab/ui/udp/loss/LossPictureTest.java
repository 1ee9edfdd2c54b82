package echolab.ui.udp.loss;

import echolab.net.udp.Ledger;
import echolab.ui.Look.Theme;
import echolab.ui.Panes;
import echolab.ui.Texts;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Draws the loss pane to `target/pictures/` to be looked at, and checks that no word is cut off.
class LossPictureTest {

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({"en,LIGHT,1008,276", "en,DARK,1008,276", "fr,LIGHT,1008,276", "en,LIGHT,752,240", "fr,DARK,752,220", "en,PROJECTOR,1280,430",
        "fr,PROJECTOR,1280,360", "en,LIGHT,740,182"})
    void pictures(String language, Theme theme, int width, int height) {
        draw("typical", Ledgers.lossy(2_000), language, theme, width, height);
        draw("few", Ledgers.lossy(37), language, theme, width, height);
        draw("perfect", Ledgers.perfect(1_300), language, theme, width, height);
        draw("many", Ledgers.lossy(300_000), language, theme, width, height);
        draw("empty", null, language, theme, width, height);
    }

    private static void draw(String state, Ledger ledger, String language, Theme theme, int width, int height) {
        Texts texts = new Texts(Locale.of(language));
        LossViewModel viewModel = new LossViewModel(() -> ledger, new LossViewModel.Actions(() -> { }, _ -> { }));
        viewModel.titleProperty().set(language.equals("en") ? "C1 to 127.0.0.1:1337, 64 B every 4 ms" : "C1 vers 127.0.0.1:1337, 64 o toutes les 4 ms");
        viewModel.impairedProperty().set(language.equals("en") ? "Lossy network on: 2 % dropped by us" : "Réseau à pertes activé : 2 % jetés par nous");
        Panes.draw(LossController.class, texts, (look, refresh) -> new LossController(viewModel, texts, look, refresh), theme, width, height,
                "loss-" + state, () -> {
                    viewModel.paneProperty().set(UpperPane.LOSS);
                    viewModel.refreshNumerals();
                });
    }
}
