package echolab.capture;

import java.time.Instant;

/// Turns times of [System#nanoTime()] into times of day. Fixed when it is made, so that later corrections of the system's clock
/// neither reorder rows nor stretch the time between them.
///
/// @param start      the time of day at `startNanos`
/// @param startNanos a time of [System#nanoTime()]
public record WallClock(Instant start, long startNanos) {

    public static WallClock startingNow() {
        return new WallClock(Instant.now(), System.nanoTime());
    }

    public Instant at(long nanos) {
        return start.plusNanos(nanos - startNanos);
    }
}
