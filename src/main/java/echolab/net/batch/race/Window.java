package echolab.net.batch.race;

import echolab.net.batch.Mode;
import echolab.net.batch.RaceSpec;
import echolab.net.batch.output.BatchedOutput;
import java.time.Duration;

/// How many packets a sender writes before it waits: many, but few enough that a slow run ends in time.
final class Window {

    private static final int MOST = 1 << 12;
    private static final int MOST_BYTES = 1 << 24;
    /// Of delays before calls, that one window takes.
    private static final Duration DELAYS = Duration.ofMillis(100);

    private final int most;
    private final Quota quota;
    private long end;

    /// @param room how many packets may be on their way: there is room for two windows, one that is sent and one that is written
    Window(Mode mode, RaceSpec spec, long room, Quota quota) {
        this.quota = quota;
        most = mode == Mode.ONE_AT_A_TIME ? 1 : most(BatchedOutput.perCall(spec.protocol(), mode, spec.size()), spec, room / 2);
    }

    /// Whole calls, where there is room for one.
    private static int most(int call, RaceSpec spec, long room) {
        long calls = Math.max(1, DELAYS.dividedBy(spec.handling().delay().plusNanos(1)));
        long bounds = Math.min(Math.min(MOST, MOST_BYTES / spec.size()), Math.min(room, calls * call));
        return (int) Math.max(1, bounds < call ? bounds : bounds / call * call);
    }

    /// The time begins.
    void begin() {
        end = System.nanoTime() + quota.time().toNanos();
    }

    /// Packets in the largest one.
    int most() {
        return most;
    }

    /// How many packets the next one has, 0 if nothing more is to be sent.
    int next(long sent) {
        boolean over = System.nanoTime() - end >= 0 || Thread.currentThread().isInterrupted();
        return over ? 0 : (int) Math.min(most, quota.packets() - sent);
    }
}
