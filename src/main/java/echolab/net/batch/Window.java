package echolab.net.batch;

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

    /// @param room how many packets may be on their way
    Window(Mode mode, RaceSpec spec, long room, Quota quota) {
        this.quota = quota;
        most = most(mode, spec, room);
    }

    private static int most(Mode mode, RaceSpec spec, long room) {
        int call = perCall(mode, spec.protocol());
        long calls = DELAYS.dividedBy(spec.handling().delay().plusNanos(1));
        long wanted = Math.min(Math.min(MOST, room), Math.min(MOST_BYTES / spec.size(), Math.max(1, calls) * call));
        return mode == Mode.ONE_AT_A_TIME ? 1 : (int) Math.max(1, wanted < call ? wanted : wanted / call * call);
    }

    /// How many packets go in a call where there are enough.
    private static int perCall(Mode mode, Protocol protocol) {
        return switch (mode) {
            case ONE_AT_A_TIME, OVERLAPPED -> 1;
            case FLUSH -> protocol == Protocol.TCP ? MOST : 1;
            case GATHERED, SENDMMSG -> 1_024;
            case SEGMENTED -> 64;
        };
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
