package echolab.ui.batch;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.batch.Mode;
import echolab.net.batch.Race.Harm;
import echolab.net.batch.RaceSpec;
import echolab.net.batch.Run;
import echolab.ui.Texts;
import echolab.ui.batch.BatchViewModel.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class BatchViewModelTest {

    private final List<ScriptedRace> races = new ArrayList<>();
    private final BatchViewModel batch = new BatchViewModel(new BatchViewModel.Surroundings(this::start, ScriptedRace::lack,
            new Texts(Locale.ENGLISH), Runnable::run));

    private ScriptedRace start(RaceSpec spec) {
        races.add(new ScriptedRace(spec));
        return races.getLast();
    }

    @Test
    void aRaceGoesOnUntilItIsOver() {
        assertThat(batch.snapshotProperty().get()).isNull();
        batch.start(Races.TCP);
        assertThat(batch.stateProperty().get()).isEqualTo(State.RUNNING);
        races.getFirst().does(4).runs(2);
        batch.refresh();
        assertThat(batch.snapshotProperty().get().running()).extracting(Run::mode).isEqualTo(Mode.ONE_AT_A_TIME);
        assertThat(batch.snapshotProperty().get().finished()).isEqualTo(4);
        races.getFirst().does();
        batch.refresh();
        assertThat(batch.stateProperty().get()).isEqualTo(State.OVER);
        assertThat(batch.snapshotProperty().get().over()).isTrue();
        assertThat(batch.snapshotProperty().get().stopped()).isFalse();
        assertThat(batch.snapshotProperty().get().standings()).extracting(standing -> standing.mode())
                .containsExactly(Mode.FLUSH, Mode.GATHERED, Mode.OVERLAPPED, Mode.ONE_AT_A_TIME);
    }

    @Test
    void oneRaceAtATime() {
        batch.race();
        batch.race();
        assertThat(races).hasSize(1);
        races.getFirst().does();
        batch.refresh();
        batch.race();
        assertThat(races).hasSize(2);
        assertThat(batch.stateProperty().get()).isEqualTo(State.RUNNING);
    }

    @Test
    void stoppingTakesUntilTheRaceHasLetGo() {
        batch.start(Races.TCP);
        races.getFirst().does(5);
        batch.stop();
        assertThat(races.getFirst().stopped).isTrue();
        assertThat(batch.stateProperty().get()).isEqualTo(State.STOPPING);
        batch.race();
        assertThat(races).hasSize(1);
        races.getFirst().ends();
        batch.refresh();
        assertThat(batch.stateProperty().get()).isEqualTo(State.OVER);
        assertThat(batch.snapshotProperty().get().stopped()).isTrue();
    }

    @Test
    void aFailedModeIsNoStoppedRace() {
        batch.start(Races.TCP);
        races.getFirst().does(4).fails(1).does();
        batch.refresh();
        assertThat(batch.snapshotProperty().get().stopped()).isFalse();
        assertThat(batch.snapshotProperty().get().standings().getLast().failure()).isNotNull();
    }

    @Test
    void onlyARunningRaceIsHarmed() {
        batch.harm(Harm.DIES);
        batch.start(Races.TCP);
        batch.harm(Harm.DIES);
        assertThat(races.getFirst().harmed).isEqualTo(Harm.DIES);
    }

    @Test
    void aBadFieldStartsNothing() {
        batch.setup().size().set("0");
        batch.race();
        assertThat(races).isEmpty();
        assertThat(batch.stateProperty().get()).isEqualTo(State.READY);
    }
}
