package echolab.ui.batch.result;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.batch.Mode;
import echolab.ui.Saved;
import echolab.ui.Texts;
import echolab.ui.batch.Races;
import echolab.ui.batch.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultViewModelTest {

    private final Texts texts = new Texts(Locale.ENGLISH);
    private final ObjectProperty<Snapshot> race = new SimpleObjectProperty<>();
    private final ResultViewModel result = new ResultViewModel(race, new SimpleObjectProperty<>(), texts, Runnable::run);

    @Test
    void beforeTheFirstRaceThereIsNothing() {
        assertThat(result.rows()).isEmpty();
        assertThat(result.aboutProperty().get()).isEmpty();
        result.save(Path.of("never"), _ -> {
            throw new AssertionError("there is nothing to save");
        });
    }

    @Test
    void itIsSaidWhatTheRowsAre() {
        race.set(Races.begun(Races.TCP));
        assertThat(result.aboutProperty().get()).isEqualTo("before the end of the first repetition");
        race.set(Races.running(Races.TCP));
        assertThat(result.aboutProperty().get()).isEqualTo("after 1 of 3 repetitions …");
        race.set(Races.finished(Races.TCP));
        assertThat(result.aboutProperty().get()).isEqualTo("medians of 3 repetitions, fastest first");
        race.set(Races.failed(Races.TCP));
        assertThat(result.aboutProperty().get()).isEqualTo("stopped before each mode had a repetition");
        texts.setLocale(Locale.FRENCH);
        assertThat(result.aboutProperty().get()).isEqualTo("arrêté avant que chaque mode ait une répétition");
    }

    @Test
    void aRowChangesOnlyWhenItsModeStandsOtherwise() {
        race.set(Races.running(Races.TCP));
        List<ResultRow> before = List.copyOf(result.rows());
        List<Integer> changed = new ArrayList<>();
        result.rows().addListener((ListChangeListener<ResultRow>) change -> {
            while (change.next()) {
                changed.add(change.getFrom());
            }
        });
        race.set(Races.running(Races.TCP));
        assertThat(changed).isEmpty();
        assertThat(result.rows()).usingElementComparator((a, b) -> a == b ? 0 : 1).isEqualTo(before);
        race.set(Races.finished(Races.TCP));
        assertThat(changed).containsExactly(0, 1, 2, 3);
    }

    @Test
    void anotherRaceHasRowsOfItsOwn() {
        race.set(Races.finished(Races.TCP));
        race.set(Races.begun(Races.UDP));
        assertThat(result.rows()).extracting(ResultRow::mode)
                .containsExactly(Mode.ONE_AT_A_TIME, Mode.OVERLAPPED, Mode.FLUSH, Mode.SENDMMSG, Mode.SEGMENTED);
    }

    @Test
    void theTableIsCopiedInTheLanguageOfNow() {
        race.set(Races.failed(Races.TCP));
        assertThat(lines(result.asText())).containsExactly(
                "Mode|Speed-up|Packets/s|Spread|MB/s|Calls/pkt|CPU/pkt|p50|p99|Lost|State",
                "Overlapped|×2.0|186 k||11.9|1.0000|5.1 µs|4.9 ms|9.7 ms|0|ConnectionResetByPeer",
                "One at a time|×1|94.0 k||6.0|1.0000|10 µs|10 µs|31 µs|0|1 of 3",
                "Gathered||||||||||ConnectionResetByPeer",
                "Flush||||||||||left out");
        texts.setLocale(Locale.FRENCH);
        race.set(Races.finished(Races.TCP));
        assertThat(lines(result.asText())).startsWith(
                "Mode|Gain|Paquets/s|Écart|Mo/s|Appels/pqt|CPU/pqt|p50|p99|Perdus|État",
                "Vidage|×302|28,4 M|± 4 %|1 818|0,0002|34 ns|61 µs|143 µs|0|");
    }

    @Test
    void theRunsAreSavedTheSameInEveryLanguage(@TempDir Path directory) {
        race.set(Races.finished(Races.TCP));
        texts.setLocale(Locale.FRENCH);
        Path file = directory.resolve("course.csv");
        List<Saved> told = new ArrayList<>();
        result.save(file, told::add);
        assertThat(told).containsExactly(new Saved(file, 16, null));
        assertThat(told.getFirst().said(texts, "batch.result.saved")).isEqualTo("16 manches enregistrées dans course.csv.");
        assertThat(file).content().startsWith("\uFEFFmode,repetition,").contains("\r\nflush,1,done,,TCP,64,142000000,142000000,0,0,9088000000,5.000000,");
    }

    @Test
    void whyItWasNotSavedIsSaid(@TempDir Path directory) {
        race.set(Races.finished(Races.TCP));
        List<Saved> told = new ArrayList<>();
        result.save(directory.resolve("gone").resolve("race.csv"), told::add);
        assertThat(told.getFirst().said(texts, "batch.result.saved")).isEqualTo("race.csv was not saved: its folder is not there.");
    }

    private static List<String> lines(String text) {
        return text.replace('\t', '|').replace('\u00a0', ' ').replace('\u202f', ' ').lines().toList();
    }
}
