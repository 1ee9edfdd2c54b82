package echolab.ui.batch.result;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.ui.Texts;
import echolab.ui.batch.Races;
import echolab.ui.batch.Snapshot;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class StatusViewModelTest {

    private final Texts texts = new Texts(Locale.ENGLISH);
    private final ObjectProperty<Snapshot> race = new SimpleObjectProperty<>();
    private final StatusViewModel status = new StatusViewModel(race, texts, new Machine(2, "Linux", "6.18", "25.0.3"));

    @Test
    void beforeTheFirstRaceOnlyTheMachineIsKnown() {
        assertThat(status.openProperty().get()).isEqualTo("[0] open");
        assertThat(status.aliveProperty().get()).isFalse();
        assertThat(status.runsProperty().get() + status.packetsProperty().get() + status.bytesProperty().get() + status.lostProperty().get()).isEmpty();
        assertThat(status.cores().getValue()).isEqualTo("This machine: [2] cores");
        assertThat(status.system().getValue()).isEqualTo("Linux [6.18]");
        assertThat(status.java().getValue()).isEqualTo("Java [25.0.3]");
    }

    @Test
    void aRaceThatGoesOnIsCounted() {
        race.set(Races.running(Races.TCP));
        assertThat(status.aliveProperty().get()).isTrue();
        assertThat(status.openProperty().get()).isEqualTo("[1] race running");
        assertThat(status.runsProperty().get()).isEqualTo("Race [8] of [16] runs");
        long packets = 5 * (94_000 + 186_000 + 18_200_000 + 28_400_000) * 3 / 2 + 188_000;
        assertThat(status.packetsProperty().get()).isEqualTo("[" + texts.count(packets) + "] packets");
        assertThat(status.bytesProperty().get()).isEqualTo("[" + texts.size(64 * packets) + "]");
    }

    @Test
    void whatWasLostIsCountedInTheLanguageOfNow() {
        race.set(Races.finished(Races.UDP));
        assertThat(status.openProperty().get()).isEqualTo("[0] open");
        assertThat(status.lostProperty().get()).isEqualTo("[" + texts.count(race.get().lost()) + "] lost");
        texts.setLocale(Locale.FRENCH);
        assertThat(status.lostProperty().get()).isEqualTo("[" + texts.count(race.get().lost()) + "] perdus");
        assertThat(status.cores().getValue()).isEqualTo("Cette machine\u00a0: [2] cœurs");
    }

    @Test
    void thisMachineIsDescribedBriefly() {
        Machine here = Machine.here();
        assertThat(here.cores()).isPositive();
        assertThat(here.java()).startsWith("" + Runtime.version().feature());
        assertThat(Machine.brief("6.18.5-generic")).isEqualTo("6.18");
        assertThat(Machine.brief("11")).isEqualTo("11");
        assertThat(Machine.brief("unknown")).isEqualTo("unknown");
    }
}
