package echolab.ui;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.util.Subscription;

/// The one clock of the user interface. A thread of its own looks [#HZ] times a second whether there is anything new and, if so,
/// has the JavaFX thread take it in: one call at a time, however much happened. Where nothing happens, nothing is drawn; sockets
/// never wake anybody. After a refresh it rests for many times as long as that took the JavaFX thread, so that drawing takes
/// no more than some hundredths of a core from the sockets.
public final class Refresh implements AutoCloseable {

    /// How often lists and pictures follow at most, a second.
    public static final int HZ = 15;
    private static final long PERIOD_NANOS = 1_000_000_000L / HZ;
    /// Numerals change less often, so that they can be read.
    private static final long NUMERALS_NANOS = 3 * PERIOD_NANOS;
    /// The rest after a refresh, in times of what it took; on a machine that is busy it ends before.
    private static final int REST = 24;
    private static final long LONGEST_REST_NANOS = 200_000_000;
    private static final long SHORTEST_SLEEP_NANOS = 1_000_000;

    private final LongSupplier version;
    private final List<Runnable> pictures = new CopyOnWriteArrayList<>();
    private final List<Runnable> numerals = new CopyOnWriteArrayList<>();
    private final AtomicBoolean pending = new AtomicBoolean();
    private volatile boolean showing = true;
    private volatile boolean closed;
    private volatile long awakeUntil;
    /// Somebody has asked for a refresh that has not begun yet: it comes, however long the one before takes.
    private volatile boolean due;
    private volatile long hurriedUntil = System.nanoTime();
    /// Written on the JavaFX thread only: what the last refresh has cost so far, and when it was taken in.
    private volatile long spent;
    private volatile long refreshed = System.nanoTime();
    private long layoutBegan;
    private long numeralsAt = System.nanoTime() - NUMERALS_NANOS;
    private Thread ticker;

    /// @param version changes whenever there is something new to show
    public Refresh(LongSupplier version) {
        this.version = version;
    }

    /// Runs with every refresh, on the JavaFX thread.
    public Subscription pictures(Runnable update) {
        pictures.add(update);
        return () -> pictures.remove(update);
    }

    /// Runs with a refresh some five times a second, on the JavaFX thread.
    public Subscription numerals(Runnable update) {
        numerals.add(update);
        return () -> numerals.remove(update);
    }

    /// Counts the layout of this scene among the costs of drawing.
    public void watch(Scene scene) {
        scene.addPreLayoutPulseListener(() -> layoutBegan = System.nanoTime());
        scene.addPostLayoutPulseListener(() -> spent += System.nanoTime() - layoutBegan);
    }

    /// A window that nobody sees is not drawn.
    public void setShowing(boolean showing) {
        this.showing = showing;
        wake();
    }

    /// Refreshes for a second even if nothing new comes: after a click, or while something moves by itself.
    public void wake() {
        awakeUntil = System.nanoTime() + 1_000_000_000L;
        due = true;
    }

    /// Refreshes for a second without a rest: while something moves before somebody's eyes.
    public void hurry() {
        hurriedUntil = System.nanoTime() + 1_000_000_000L;
        wake();
    }

    /// Starts the clock; needs a running JavaFX.
    public void start() {
        wake();
        ticker = Thread.ofPlatform().name("refresh").daemon().start(this::tick);
    }

    /// Runs something once on the JavaFX thread, soon: for those who finish work in the background.
    public void once(Runnable task) {
        Platform.runLater(task);
    }

    /// One refresh by hand, numerals included: for those who have no clock.
    public void now() {
        pictures.forEach(Runnable::run);
        numerals.forEach(Runnable::run);
    }

    private void tick() {
        long seen = -1;
        long next = System.nanoTime();
        try {
            while (!closed) {
                long current = version.getAsLong();
                if (current != seen) {
                    seen = current;
                    wake();
                }
                if (showing && (due || System.nanoTime() - awakeUntil < 0) && rest() <= 0 && pending.compareAndSet(false, true)) {
                    Platform.runLater(this::run);
                }
                long now = System.nanoTime();
                next = now + Math.max(Math.max(next + PERIOD_NANOS - now, rest()), SHORTEST_SLEEP_NANOS);
                Thread.sleep(Duration.ofNanos(next - now));
            }
        } catch (InterruptedException _) {
            // closed
        }
    }

    /// Nanoseconds that are left of the rest.
    private long rest() {
        long now = System.nanoTime();
        return hurriedUntil - now > 0 ? 0 : refreshed + Math.min(REST * spent, LONGEST_REST_NANOS) - now;
    }

    private void run() {
        if (closed) {
            return;
        }
        long began = System.nanoTime();
        due = false;
        try {
            pictures.forEach(Runnable::run);
            if (began - numeralsAt >= NUMERALS_NANOS) {
                numeralsAt = began;
                numerals.forEach(Runnable::run);
            }
        } finally {
            refreshed = System.nanoTime();
            spent = refreshed - began;
            pending.set(false);
        }
    }

    @Override
    public void close() {
        closed = true;
        if (ticker != null) {
            ticker.interrupt();
        }
    }
}
