package echolab.ui.batch.reason;

import echolab.net.batch.Mode;
import echolab.net.batch.Protocol;
import echolab.net.batch.RaceSpec;
import echolab.ui.Look.Theme;
import echolab.ui.Panes;
import echolab.ui.Texts;
import echolab.ui.batch.BatchViewModel;
import echolab.ui.batch.Faults.Kind;
import echolab.ui.batch.Faults;
import echolab.ui.batch.Races;
import echolab.ui.batch.ScriptedRace;
import echolab.ui.explain.ExplainController;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Draws Explain of the Batch tab to `target/pictures/` to be looked at, as narrow as its scroll bar leaves it, and checks that no word
/// is cut off.
class ReasonPictureTest {

    /// What there is to explain: a race, a mode of it that is looked at, and what was broken; null for none.
    private record Scene(String name, ScriptedRace race, Mode selected, Kind broken) { }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({"en,LIGHT,294,1000", "en,DARK,294,1000", "fr,LIGHT,294,1100", "fr,DARK,294,1100", "en,PROJECTOR,562,1900", "fr,PROJECTOR,562,2100"})
    void pictures(String language, Theme theme, int width, int height) {
        Texts texts = new Texts(Locale.of(language));
        for (Scene scene : new Scene[] {
            new Scene("first", null, null, null),
            new Scene("tcp", race(Races.TCP).does(), null, null),
            new Scene("gathered", race(Races.TCP).does(), Mode.GATHERED, null),
            new Scene("udp", race(Races.UDP).does(), null, null),
            new Scene("running", race(Races.TCP).does(6).runs(1), null, null),
            new Scene("failed", race(Races.once(Protocol.TCP, Mode.FLUSH)).fails(0.5).ends(), Mode.FLUSH, null),
            new Scene("modified", race(Races.TCP).does(), null, Kind.MODIFIED),
            new Scene("unconnected", null, null, Kind.UNCONNECTED)}) {
            draw(scene, texts, theme, width, height);
        }
    }

    private static ScriptedRace race(RaceSpec spec) {
        return new ScriptedRace(spec);
    }

    private static void draw(Scene scene, Texts texts, Theme theme, int width, int height) {
        BatchViewModel batch = new BatchViewModel(new BatchViewModel.Surroundings(_ -> scene.race, ScriptedRace::lack, texts, Runnable::run));
        Faults faults = new Faults(batch, texts, Runnable::run);
        ReasonViewModel reason = new ReasonViewModel(batch, faults, texts);
        Panes.draw(ExplainController.class, texts,
                (look, _) -> new ExplainController(reason.explain(), texts, ReasonPicture.drawing(reason, texts, look)), theme, width, height,
                "reason-" + scene.name, () -> {
                    if (scene.race != null) {
                        batch.start(scene.race.spec());
                        batch.selectedProperty().set(scene.selected);
                    }
                    if (scene.broken != null) {
                        faults.provoke(scene.broken);
                        faults.refresh();
                    }
                });
    }
}
