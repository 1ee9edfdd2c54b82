package echolab.net.batch.race;

import echolab.net.batch.Series;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Holds a sender back while the receiver has too many packets unread. What does not arrive while nothing else does either is
/// given up, so that lost packets hold nobody for longer than 50 ms; less would be taken for a loss where the receiver only waits for
/// a processor.
///
/// For one thread.
final class Pace {

    private static final Duration PATIENCE = Duration.ofMillis(50);
    private static final long LOOK_NANOS = 20_000;

    private final Series series;
    private final long room;
    private long givenUp;
    /// How many may have been sent, as far as was looked.
    private long allowed;

    /// @param series of the receiver
    /// @param room   packets that may be unread
    Pace(Series series, long room) {
        this.series = series;
        this.room = room;
        allowed = room;
    }

    /// Waits until the receiver has read enough of what was sent, or nothing more of it comes, or the thread is interrupted.
    ///
    /// @param next packets that are to be sent, at most the room
    void await(long sent, int next) {
        if (sent + next > allowed) {
            look(sent, next);
        }
    }

    private void look(long sent, int next) {
        Quiet quiet = new Quiet(series);
        allowed = series.packets() + givenUp + room;
        while (sent + next > allowed && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(LOOK_NANOS);
            if (quiet.longerThan(PATIENCE)) {
                givenUp = sent - series.packets();
            }
            allowed = series.packets() + givenUp + room;
        }
    }
}
