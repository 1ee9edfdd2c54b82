package echolab.ui.batch.chart;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.ui.Accepted;
import echolab.ui.Look.Theme;
import echolab.ui.Palette;
import echolab.ui.Panes;
import echolab.ui.Png;
import echolab.ui.Texts;
import echolab.ui.Toolkit;
import echolab.ui.batch.BatchViewModel;
import echolab.ui.batch.Races;
import echolab.ui.batch.ScriptedRace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Draws the chart: in its usual size as it was accepted to look, in others to `target/pictures/`, where no word may be cut off.
class ChartPictureTest {

    enum State {
        EMPTY(null), WARMING(tcp().does(2).runs(0.3)), RUNNING(tcp().does(10).runs(2.13)), FINISHED(tcp().does()),
        FAILED(tcp().does(1).fails(0).does(3).fails(2.2).does()), STOPPED(tcp().does(7).runs(3).ends()), DATAGRAMS(new ScriptedRace(Races.UDP).does());

        private final ScriptedRace race;

        State(ScriptedRace race) {
            this.race = race;
        }

        private static ScriptedRace tcp() {
            return new ScriptedRace(Races.TCP);
        }
    }

    record Picture(State state, Theme theme) {
        @Override
        public String toString() {
            return "chart-%s-%s".formatted(state, theme).toLowerCase(Locale.ROOT);
        }
    }

    static Stream<Picture> accepted() {
        return Stream.of(State.EMPTY, State.RUNNING, State.FINISHED, State.FAILED)
                .flatMap(state -> Arrays.stream(Theme.values()).map(theme -> new Picture(state, theme)));
    }

    @ParameterizedTest
    @MethodSource
    void accepted(Picture picture) throws IOException {
        int width = picture.theme.projector() ? 1_280 : 704;
        int height = picture.theme.projector() ? 420 : 390;
        Image drawn = draw(picture.state, Locale.ENGLISH, picture.theme, width, height);
        Accepted.check(drawn, picture.toString());
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({"en,LIGHT,704,390", "fr,LIGHT,752,260", "fr,DARK,1008,390", "en,DARK,430,300", "fr,PROJECTOR,1280,330", "en,PROJECTOR,1024,300"})
    void sizes(String language, Theme theme, int width, int height) {
        for (State state : State.values()) {
            draw(state, Locale.of(language), theme, width, height);
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT", "PROJECTOR"})
    void linear(Theme theme) {
        Texts texts = new Texts(Locale.ENGLISH);
        ChartViewModel viewModel = viewModel(State.FINISHED, texts);
        viewModel.scaleProperty().set(Scale.LINEAR);
        draw(viewModel, texts, theme, theme.projector() ? 1_280 : 704, 390, "chart-linear");
    }

    @Test
    void theSavedPictureStandsAlone() throws IOException {
        Texts texts = new Texts(Locale.ENGLISH);
        ChartViewModel viewModel = viewModel(State.FINISHED, texts);
        Image image = Toolkit.get(() -> new ChartPicture(new ChartWords(texts), Palette.DARK, 13)
                .draw(viewModel.chartProperty().get(), "TCP, 64 B", 704, 390));
        Png.write(image, Path.of("target", "pictures", "chart-saved.png"));
        assertThat(image.getWidth()).isEqualTo(2 * 704);
        assertThat(image.getHeight()).isEqualTo(2 * (390 + 39));
        assertThat(image.getPixelReader().getColor(1, 1)).isEqualTo(Palette.DARK.ground().page());
    }

    private static Image draw(State state, Locale language, Theme theme, int width, int height) {
        Texts texts = new Texts(language);
        return draw(viewModel(state, texts), texts, theme, width, height, "chart-" + state.name().toLowerCase(Locale.ROOT));
    }

    private static Image draw(ChartViewModel viewModel, Texts texts, Theme theme, int width, int height, String name) {
        return Panes.draw(ChartController.class, texts, (look, _) -> new ChartController(viewModel, texts, look,
                new ChartController.Actions(() -> { }, _ -> { })), theme, width, height, name, () -> { });
    }

    private static ChartViewModel viewModel(State state, Texts texts) {
        BatchViewModel batch = new BatchViewModel(new BatchViewModel.Surroundings(_ -> state.race, ScriptedRace::lack, texts, Runnable::run));
        ChartViewModel viewModel = new ChartViewModel(batch);
        if (state.race != null) {
            batch.start(state.race.spec());
        }
        return viewModel;
    }
}
