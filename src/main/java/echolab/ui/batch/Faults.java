package echolab.ui.batch;

import echolab.net.batch.race.BatchFaults;
import echolab.net.batch.Mode;
import echolab.net.batch.race.ModifiedBuffer;
import echolab.net.batch.Protocol;
import echolab.net.batch.Race.Harm;
import echolab.net.batch.RaceSpec.Handling;
import echolab.net.batch.RaceSpec.Length;
import echolab.net.batch.RaceSpec;
import echolab.net.batch.Run;
import echolab.ui.Refresh;
import echolab.ui.Texts;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.Future.State;
import java.util.concurrent.FutureTask;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// *Break it*: provokes the real error, on this machine alone. What befalls a receiver befalls that of the race that goes on, or of
/// one that is started for it.
public final class Faults {

    /// What can be broken.
    public enum Kind {
        /// A buffer is modified before its write is complete.
        MODIFIED,
        /// A batched output over a socket without a peer.
        UNCONNECTED,
        /// A datagram longer than any.
        TOO_LONG,
        RECEIVER_DIES, STOPS_READING
    }

    private static final int SIZE = 64;
    private static final Duration LENGTH = Duration.ofSeconds(1);

    private final BatchViewModel batch;
    private final Texts texts;
    private final Executor background;
    private final ReadOnlyObjectWrapper<Finding> finding = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private Runnable wake = () -> { };
    /// What the background tries, null for nothing.
    private FutureTask<Finding> trial;
    /// What is to befall the receiver until a run has failed of it, null for nothing.
    private Harm harm;
    private Run harmed;

    /// @param background runs the experiments that are no race
    public Faults(BatchViewModel batch, Texts texts, Executor background) {
        this.batch = batch;
        this.texts = texts;
        this.background = background;
    }

    /// Joins the clock of the window.
    public void follow(Refresh refresh) {
        wake = refresh::wake;
        refresh.pictures(() -> {
            refresh();
            if (trial != null) {
                refresh.wake();
            }
        });
    }

    /// Breaks something. While one experiment goes on, no other begins.
    public void provoke(Kind kind) {
        switch (kind) {
            case MODIFIED -> modify(ModifiedBuffer.When.BEFORE_FLUSH);
            case UNCONNECTED -> attempt(() -> new Finding.Refused(kind, BatchFaults.unconnected()));
            case TOO_LONG -> attempt(() -> new Finding.Refused(kind, BatchFaults.tooLong()));
            case RECEIVER_DIES -> harm(Harm.DIES);
            case STOPS_READING -> harm(Harm.STOPS_READING);
        }
    }

    /// Modifies one of many buffers after its write, over the protocol that is chosen.
    public void modify(ModifiedBuffer.When when) {
        Protocol protocol = batch.setup().protocolProperty().get();
        attempt(() -> new Finding.Modified(ModifiedBuffer.run(protocol, when), when));
    }

    private void attempt(Callable<Finding> experiment) {
        if (trial == null) {
            trial = new FutureTask<>(experiment);
            background.execute(trial);
            wake.run();
        }
    }

    private void harm(Harm next) {
        harm = next;
        harmed = null;
        batch.start(victim());
        wake.run();
    }

    /// A race of what is set up, as far as it can be raced, that goes on for long enough.
    private RaceSpec victim() {
        Protocol protocol = batch.setup().protocolProperty().get();
        List<Mode> modes = batch.setup().racing();
        return new RaceSpec(protocol, SIZE, new Length.Time(LENGTH), 1, 0, modes.isEmpty() ? List.of(Mode.FLUSH) : modes,
                new Handling(Duration.ZERO, protocol == Protocol.UDP));
    }

    /// Takes in what has happened since.
    public void refresh() {
        if (trial != null && trial.isDone()) {
            tell(trial);
            trial = null;
        }
        Snapshot race = batch.snapshotProperty().get();
        if (harm != null && race != null) {
            follow(race);
        }
    }

    private void tell(FutureTask<Finding> over) {
        if (over.state() == State.SUCCESS) {
            finding.set(over.resultNow());
            said.set(words(over.resultNow()));
        } else {
            said.set(texts.get("batch.said.impossible", over.exceptionNow().getLocalizedMessage()));
        }
    }

    private String words(Finding found) {
        return switch (found) {
            case Finding.Modified(ModifiedBuffer outcome, var _) -> texts.get("batch.said.MODIFIED", outcome.caught().size(), outcome.packets());
            case Finding.Refused(Kind kind, var failure) -> texts.get("batch.said." + kind, failure.status().title());
        };
    }

    /// Harms each run in turn until one has failed, as a run may end before the harm reaches it.
    private void follow(Snapshot race) {
        Run failed = race.runs().stream().filter(run -> run.failure() != null).findFirst().orElse(null);
        Run running = race.running();
        if (harmed != null && failed != null) {
            said.set(texts.get("batch.said." + harm, ModeLook.name(failed.mode(), texts), failed.failure().status().title()));
            harm = null;
            batch.selectedProperty().set(failed.mode());
        } else if (race.over()) {
            harm = null;
        } else if (running != null && running.series().packets() > 0 && !same(running, harmed)) {
            harmed = running;
            batch.harm(harm);
        }
    }

    private static boolean same(Run one, Run other) {
        return other != null && one.mode() == other.mode() && one.repetition() == other.repetition();
    }

    /// What the newest experiment found, null before the first.
    public ReadOnlyObjectProperty<Finding> findingProperty() {
        return finding.getReadOnlyProperty();
    }

    /// What was provoked, for the foot of the window; empty before the first.
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }
}
