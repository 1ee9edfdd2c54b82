package echolab;

import echolab.net.batch.Mode;
import echolab.net.batch.Protocol;
import echolab.net.batch.RaceSpec.Handling;
import echolab.net.batch.RaceSpec.Length;
import echolab.net.batch.RaceSpec;
import echolab.ui.Toolkit;
import echolab.ui.batch.BatchViewModel.State;
import echolab.ui.batch.Faults;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// Brings a tab of the window into a state, over real sockets.
enum Scenes {

    TCP(new PaneScene.Tcp()),

    UDP(new PaneScene.Udp()),

    BATCH(null) {
        @Override
        void run(Rig rig) {
            show(rig);
            race(rig, 100);
            over(rig);
            Toolkit.run(() -> rig.batch.selectedProperty().set(Mode.FLUSH));
        }

        @Override
        void fail(Rig rig) {
            show(rig);
            race(rig, 5_000);
            Toolkit.run(() -> rig.batchModels.faults().provoke(Faults.Kind.RECEIVER_DIES));
            rig.until("a mode has failed", () -> rig.batch.snapshotProperty().get().failed());
            Toolkit.run(rig.batch::stop);
            over(rig);
            Toolkit.run(() -> {
                rig.batch.setup().size().set("0");
                rig.batch.race();
                rig.batch.selectedProperty().set(Mode.ONE_AT_A_TIME);
            });
        }
    };

    /// What it does where the tab has ladder and traffic.
    final PaneScene panes;

    Scenes(PaneScene panes) {
        this.panes = panes;
    }

    /// The tab as somebody finds it.
    void show(Rig rig) {
        Toolkit.run(() -> rig.window.choose(tab()));
    }

    /// As `--tab` knows it.
    String tab() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Something has gone well, and a part of it is selected.
    void run(Rig rig) {
        show(rig);
        panes.run(rig);
    }

    /// Something has failed and is selected, and fields are refused.
    void fail(Rig rig) {
        show(rig);
        panes.fail(rig);
    }

    private static void race(Rig rig, int millis) {
        Toolkit.run(() -> rig.batch.start(new RaceSpec(Protocol.TCP, 64, new Length.Time(Duration.ofMillis(millis)), 1, 0,
                List.of(Mode.ONE_AT_A_TIME, Mode.FLUSH), Handling.NONE)));
    }

    private static void over(Rig rig) {
        rig.until("the race is over", () -> rig.batch.stateProperty().get() == State.OVER);
    }
}
