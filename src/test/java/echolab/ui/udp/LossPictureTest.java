package echolab.ui.udp;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.udp.Ledger;
import echolab.ui.Icon;
import echolab.ui.Look;
import echolab.ui.Look.Theme;
import echolab.ui.Refresh;
import echolab.ui.Texts;
import echolab.ui.Toolkit;
import echolab.ui.Views;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Draws the loss pane to `target/pictures/` to be looked at, and checks that no word is cut off.
class LossPictureTest {

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({"en,LIGHT,1008,276", "en,DARK,1008,276", "fr,LIGHT,1008,276", "en,LIGHT,752,240", "fr,DARK,752,220", "en,PROJECTOR,1280,430",
        "fr,PROJECTOR,1280,400"})
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
        Toolkit.run(() -> {
            Look look = new Look(theme);
            Region root = (Region) new Views(texts, Map.of(LossController.class,
                    () -> new LossController(viewModel, texts, look, new Refresh(() -> 0)))).load(LossController.class).root();
            look.dress(new Scene(new StackPane(root), width, height));
            viewModel.paneProperty().set(UpperPane.LOSS);
            viewModel.refreshNumerals();
            String name = "loss-" + state + "-" + language + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width;
            Toolkit.picture(root, width, height, name);
            Toolkit.picture(root, width, height, name);
            assertThat(cut(root)).isEmpty();
        });
    }

    /// Labels that end in an ellipsis though they are seen; what says who sends to whom may.
    private static Set<String> cut(Region root) {
        return root.lookupAll(".label").stream().map(Label.class::cast).filter(label -> !"about".equals(label.getId())).filter(label -> label.isVisible() && label.getParent().isVisible())
                .filter(label -> label.getChildrenUnmodifiable().stream()
                        .anyMatch(child -> child instanceof Text text && !(child instanceof Icon) && !text.getText().equals(label.getText())))
                .map(Label::getText).collect(Collectors.toSet());
    }
}
