package echolab.ui.cards;

import java.util.List;
import java.util.function.Supplier;

/// Plays the steps to an echo one after the other, slowly enough to be seen. Each waits for the one before it to have really
/// happened; where one fails the rest is left out.
public final class FirstEcho {

    private static final long PAUSE_NANOS = 1_200_000_000L;

    /// Whether a step can be taken now.
    public enum Outlook { READY, NOT_YET, NEVER }

    /// @param outlook what the step before has come to
    public record Step(Supplier<Outlook> outlook, Runnable act) { }

    private final List<Step> steps;
    private int next;
    private long notBefore;

    public FirstEcho(Step... steps) {
        this.steps = List.of(steps);
        next = steps.length;
    }

    public void play() {
        next = 0;
        notBefore = System.nanoTime();
    }

    public boolean playing() {
        return next < steps.size();
    }

    /// @param now on the clock of [System#nanoTime()]
    public void step(long now) {
        if (!playing() || now - notBefore < 0) {
            return;
        }
        switch (steps.get(next).outlook().get()) {
            case READY -> {
                steps.get(next++).act().run();
                notBefore = now + PAUSE_NANOS;
            }
            case NOT_YET -> { }
            case NEVER -> next = steps.size();
        }
    }

    /// How a step that needs a server stands to it.
    public static Outlook of(ServerCard.State server) {
        return switch (server) {
            case RUNNING -> Outlook.READY;
            case OPENING -> Outlook.NOT_YET;
            case STOPPED -> Outlook.NEVER;
        };
    }
}
