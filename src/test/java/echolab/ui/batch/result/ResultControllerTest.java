package echolab.ui.batch.result;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.batch.Mode;
import echolab.ui.Driver;
import echolab.ui.Eventually;
import echolab.ui.Look.Theme;
import echolab.ui.Look;
import echolab.ui.Texts;
import echolab.ui.Toolkit;
import echolab.ui.Views.View;
import echolab.ui.Views;
import echolab.ui.batch.Races;
import echolab.ui.batch.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The pane in a window, by mouse and keyboard.
class ResultControllerTest {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 320;

    private final Texts texts = new Texts(Locale.ENGLISH);
    private final ObjectProperty<Snapshot> race = new SimpleObjectProperty<>();
    private final ObjectProperty<Mode> selected = new SimpleObjectProperty<>();
    private final ResultViewModel viewModel = new ResultViewModel(race, selected, texts, Runnable::run);
    private final List<String> happened = new ArrayList<>();
    private final Driver driver = new Driver();
    private View view;
    private Stage stage;

    @BeforeEach
    void open() {
        Toolkit.run(() -> {
            Look look = new Look(Theme.LIGHT);
            view = new Views(texts, Map.of(ResultController.class, () -> new ResultController(viewModel, texts, look,
                    new ResultController.Actions(() -> happened.add("save"), happened::add)))).load(ResultController.class);
            Scene scene = new Scene(view.root(), WIDTH, HEIGHT);
            look.dress(scene);
            stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            stage.setScene(scene);
            stage.show();
            stage.requestFocus();
        });
    }

    @AfterEach
    void close() {
        Toolkit.run(() -> {
            view.close();
            stage.hide();
        });
    }

    @Test
    void aClickChoosesTheModeAndKeysGoOnFromThere() {
        show(Races.finished(Races.TCP));
        driver.click(row(Mode.GATHERED));
        assertThat(selected()).isEqualTo(Mode.GATHERED);
        driver.type(KeyCode.DOWN);
        assertThat(selected()).isEqualTo(Mode.OVERLAPPED);
        driver.type(KeyCode.ESCAPE);
        assertThat(selected()).isNull();
        assertThat(Toolkit.get(() -> list().getSelectionModel().isEmpty())).isTrue();
    }

    @Test
    void theChosenModeStaysChosenWhereverItsRowMoves() {
        show(Races.begun(Races.TCP));
        Toolkit.run(() -> selected.set(Mode.FLUSH));
        assertThat(Toolkit.get(() -> list().getSelectionModel().getSelectedIndex())).isEqualTo(3);
        show(Races.finished(Races.TCP));
        assertThat(Toolkit.get(() -> list().getSelectionModel().getSelectedIndex())).isZero();
        assertThat(selected()).isEqualTo(Mode.FLUSH);
        show(Races.begun(Races.UDP));
        assertThat(selected()).isEqualTo(Mode.FLUSH);
    }

    @Test
    void whatIsCopiedIsOnTheClipboardAndSaid() {
        show(Races.finished(Races.TCP));
        driver.click(button("Copy"));
        assertThat(Toolkit.get(() -> Clipboard.getSystemClipboard().getString())).startsWith("Mode\tSpeed-up\t").contains("Flush\t×302\t");
        assertThat(happened).containsExactly("Copied 4 rows and their heading.");
    }

    @Test
    void savingIsLeftToWhoKnowsTheFile() {
        show(Races.finished(Races.TCP));
        driver.click(button("CSV"));
        assertThat(happened).containsExactly("save");
    }

    @Test
    void beforeTheFirstRaceThereIsNothingToPress() {
        assertThat(Toolkit.get(() -> view.root().lookup("#buttons").isVisible())).isFalse();
        assertThat(Toolkit.get(() -> view.root().lookup("#empty").isVisible())).isTrue();
    }

    private void show(Snapshot snapshot) {
        Toolkit.run(() -> {
            race.set(snapshot);
            view.root().applyCss();
            view.root().layout();
        });
    }

    private ListCell<?> row(Mode mode) {
        Eventually.holds("a row of " + mode, () -> Toolkit.get(() -> find(mode) != null), () -> viewModel.rows());
        return Toolkit.get(() -> find(mode));
    }

    private ListCell<?> find(Mode mode) {
        return view.root().lookupAll(".list-cell").stream().map(ListCell.class::cast)
                .filter(cell -> cell.getItem() instanceof ResultRow row && row.mode() == mode).findFirst().orElse(null);
    }

    private Node button(String text) {
        return Toolkit.get(() -> view.root().lookupAll(".button").stream()
                .filter(node -> node instanceof javafx.scene.control.Button button && text.equals(button.getText())).findFirst().orElseThrow());
    }

    private ListView<?> list() {
        return (ListView<?>) view.root().lookup("#list");
    }

    private Mode selected() {
        return Toolkit.get(selected::get);
    }
}
