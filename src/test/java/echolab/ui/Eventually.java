package echolab.ui;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Waits for something that other threads bring about, with a limit.
public final class Eventually {

    public static final Duration LIMIT = Duration.ofSeconds(15);
    private static final long PAUSE_NANOS = 1_000_000;

    private Eventually() { }

    /// Asks about a thousand times a second, on this thread, until the condition holds.
    ///
    /// @param state said where it does not hold within the limit
    public static void holds(String what, BooleanSupplier condition, Supplier<?> state) {
        holds(LIMIT, what, condition, state);
    }

    /// The same with a limit of its own.
    public static void holds(Duration limit, String what, BooleanSupplier condition, Supplier<?> state) {
        long began = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - began > limit.toNanos()) {
                throw new AssertionError("not within " + limit.toSeconds() + " s: " + what + "; " + state.get());
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
