package echolab.ui.batch.reason;

import echolab.net.batch.Lack;
import echolab.net.batch.Mode;
import echolab.net.batch.Protocol;
import echolab.ui.Look.Theme;
import echolab.ui.Panes;
import echolab.ui.Texts;
import echolab.ui.batch.BatchViewModel;
import echolab.ui.batch.Faults;
import echolab.ui.explain.ExplainController;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Draws Explain of the Batch tab to `target/pictures/` to be looked at, and checks that no word is cut off.
class ReasonPictureTest {

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({"en,LIGHT,304,1000", "en,DARK,304,1000", "fr,LIGHT,304,1100", "fr,DARK,304,1100", "en,PROJECTOR,562,1900", "fr,PROJECTOR,562,2100"})
    void pictures(String language, Theme theme, int width, int height) {
        Texts texts = new Texts(Locale.of(language));
        draw("first", null, null, texts, theme, width, height);
        draw("tcp", Told.typical(), null, texts, theme, width, height);
        draw("gathered", Told.typical(), Mode.GATHERED, texts, theme, width, height);
        draw("udp", Told.over(Protocol.UDP, Mode.ONE_AT_A_TIME, Mode.OVERLAPPED, Mode.FLUSH, Mode.SENDMMSG, Mode.SEGMENTED)
                .done(Mode.ONE_AT_A_TIME, 190_000, 1, 6_200).done(Mode.OVERLAPPED, 250_000, 1, 3_900).done(Mode.FLUSH, 255_000, 1, 3_900)
                .done(Mode.SENDMMSG, 360_000, 1 / 1024.0, 2_700).done(Mode.SEGMENTED, 12_900_000, 1 / 64.0, 70, 1_240_000).finished(),
                null, texts, theme, width, height);
        draw("running", Told.over(Protocol.TCP, Mode.ONE_AT_A_TIME, Mode.GATHERED).running(Mode.GATHERED), null, texts, theme, width, height);
        draw("failed", Told.over(Protocol.TCP, Mode.FLUSH).failed(Mode.FLUSH, Told.reset()).finished(), Mode.FLUSH, texts, theme, width, height);
    }

    private static void draw(String state, Told race, Mode selected, Texts texts, Theme theme, int width, int height) {
        BatchViewModel batch = new BatchViewModel(new BatchViewModel.Surroundings(_ -> race,
                (protocol, mode) -> mode.runsOver(protocol) ? Optional.empty() : Optional.of(Lack.LINUX_ONLY), texts, Runnable::run));
        ReasonViewModel reason = new ReasonViewModel(batch, new Faults(batch, texts, Runnable::run), texts);
        Panes.draw(ExplainController.class, texts,
                (look, _) -> new ExplainController(reason.explain(), texts, ReasonPicture.drawing(reason, texts, look)), theme, width, height,
                "reason-" + state, () -> {
                    if (race != null) {
                        batch.start(race.spec());
                        batch.selectedProperty().set(selected);
                    }
                });
    }
}
