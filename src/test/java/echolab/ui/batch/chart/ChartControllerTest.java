package echolab.ui.batch.chart;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.batch.Mode;
import echolab.ui.Look.Theme;
import echolab.ui.Look;
import echolab.ui.Texts;
import echolab.ui.Toolkit;
import echolab.ui.Views;
import echolab.ui.batch.BatchViewModel;
import echolab.ui.batch.Races;
import echolab.ui.batch.ScriptedRace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class ChartControllerTest {

    private final ScriptedRace race = new ScriptedRace(Races.TCP);
    private final Texts texts = new Texts(Locale.ENGLISH);
    private final BatchViewModel batch = new BatchViewModel(new BatchViewModel.Surroundings(_ -> race, ScriptedRace::lack, texts, Runnable::run));
    private final ChartViewModel viewModel = new ChartViewModel(batch);
    private final List<Image> saved = new ArrayList<>();
    private final Views.View loaded = Toolkit.get(this::load);
    private final Region root = (Region) loaded.root();

    private Views.View load() {
        Look look = new Look(Theme.LIGHT);
        ChartController.Actions actions = new ChartController.Actions(() -> batch.start(race.spec()), saved::add);
        Views.View view = new Views(texts, Map.of(ChartController.class, () -> new ChartController(viewModel, texts, look, actions)))
                .load(ChartController.class);
        Toolkit.picture((Region) view.root(), 704, 390, "chart-pane");
        return view;
    }

    @Test
    void thePaneTeachesUntilTheFirstRace() {
        Toolkit.run(() -> {
            assertThat(root.lookup("#empty").isVisible()).isTrue();
            assertThat(root.lookup("#save").isDisabled()).isTrue();
            ((Button) root.lookup("#empty .button")).fire();
            assertThat(root.lookup("#empty").isVisible()).isFalse();
            assertThat(((Label) root.lookup("#about")).getText()).isEqualTo("TCP, 64 B, warm-up, not measured: One at a time");
        });
    }

    @Test
    void theChartIsHandedOutAsAPicture() {
        Toolkit.run(() -> {
            batch.start(race.spec());
            ((Button) root.lookup("#save")).fire();
            assertThat(saved).singleElement().satisfies(image -> assertThat(image.getWidth()).isEqualTo(2 * 704));
        });
    }

    @Test
    void theScaleOutlivesTheView() {
        Toolkit.run(() -> {
            race.does(5);
            batch.start(race.spec());
            assertThat(viewModel.chartProperty().get().rates()).isInstanceOf(RateAxis.Log.class);
            ToggleButton linear = root.lookupAll(".toggle-button").stream().map(ToggleButton.class::cast)
                    .filter(button -> button.getText().equals("Linear")).findFirst().orElseThrow();
            linear.fire();
            assertThat(viewModel.chartProperty().get().rates()).isInstanceOf(RateAxis.Linear.class);
            loaded.close();
            Region again = (Region) load().root();
            assertThat(again.lookupAll(".toggle-button").stream().map(ToggleButton.class::cast).filter(ToggleButton::isSelected).map(ToggleButton::getText))
                    .containsExactly("Linear");
        });
    }

    @Test
    void aClosedViewHearsNothingMore() {
        Toolkit.run(() -> {
            batch.start(race.spec());
            loaded.close();
            race.does(5);
            batch.refresh();
            assertThat(((Label) root.lookup("#about")).getText()).contains("warm-up");
            assertThat(viewModel.chartProperty().get().traces()).extracting(Trace::mode).containsExactly(Mode.ONE_AT_A_TIME);
        });
    }
}
