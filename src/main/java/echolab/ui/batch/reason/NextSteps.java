package echolab.ui.batch.reason;

import echolab.net.batch.race.ModifiedBuffer.When;
import echolab.net.batch.Protocol;
import echolab.net.batch.RaceSpec;
import echolab.ui.Texts;
import echolab.ui.batch.BatchViewModel;
import echolab.ui.batch.Faults;
import echolab.ui.batch.Setup;
import echolab.ui.explain.Action;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What can be tried next, labelled in the language of now.
final class NextSteps {

    private static final String SOME_DELAY = "10 \u00b5s";
    private static final String NO_DELAY = "0 \u00b5s";

    private final BatchViewModel batch;
    private final Faults faults;
    private final Texts texts;

    NextSteps(BatchViewModel batch, Faults faults, Texts texts) {
        this.batch = batch;
        this.faults = faults;
        this.texts = texts;
    }

    List<Action> first() {
        return List.of(action("batch.start", "flag", batch::race, true), breakTheRule());
    }

    List<Action> running() {
        return List.of(action("batch.stop", "square", batch::stop, false));
    }

    /// @param lost whether datagrams got lost
    List<Action> after(RaceSpec spec, boolean lost) {
        List<Action> actions = new ArrayList<>();
        if (lost && !spec.handling().paced()) {
            actions.add(action("batch.next.pace", "sliders", this::pace, true));
        }
        Protocol other = spec.protocol() == Protocol.TCP ? Protocol.UDP : Protocol.TCP;
        actions.add(action("batch.next.race." + other, "repeat", () -> race(other), false));
        boolean delayed = spec.handling().delay().compareTo(Duration.ZERO) > 0;
        actions.add(action(delayed ? "batch.next.undelayed" : "batch.next.delayed", "clock",
                () -> delay(delayed ? NO_DELAY : SOME_DELAY), false));
        if (actions.size() < 3) {
            actions.add(breakTheRule());
        }
        return actions;
    }

    List<Action> again() {
        return List.of(action("batch.again", "rotate-cw", batch::race, true));
    }

    /// @param when a buffer was modified before
    List<Action> modified(When when) {
        return List.of(when == When.BEFORE_FLUSH
                ? action("batch.next.keep", "check", () -> faults.modify(When.AFTER_FLUSH), false) : breakTheRule(),
                action("batch.start", "flag", batch::race, false));
    }

    private Action breakTheRule() {
        return action("batch.next.break", "zap", () -> faults.modify(When.BEFORE_FLUSH), false);
    }

    private void pace() {
        setup().pacedProperty().set(true);
        batch.race();
    }

    private void race(Protocol protocol) {
        setup().protocolProperty().set(protocol);
        batch.race();
    }

    private void delay(String each) {
        setup().delay().set(each);
        batch.race();
    }

    private Setup setup() {
        return batch.setup();
    }

    private Action action(String key, String icon, Runnable run, boolean primary) {
        return new Action(texts.get(key), icon, run, primary);
    }
}
