package echolab.net.batch;

import java.time.Duration;
import java.util.List;

/// A race that goes on, or has. Its runs follow each other: the warm-ups of all modes, then the first repetition of all, then the second.
/// All methods but [#awaitOver(Duration)] return at once and may be called from any thread.
public interface Race {

    /// Until a stopped race has let go of its sockets and threads.
    Duration STOP_LIMIT = Duration.ofMillis(200);

    RaceSpec spec();

    /// All runs, in their order, as they stand.
    List<Run> runs();

    /// Whether every run is over, and no socket or thread is left.
    boolean over();

    /// Ends the race; what is done stays.
    void stop();

    /// Does something to the receiver of the run that goes on; nothing where none does.
    void harm(Harm harm);

    /// @return false if it is not over within the limit
    boolean awaitOver(Duration limit) throws InterruptedException;

    /// What can befall a receiver.
    enum Harm {
        /// Its socket is closed at once; over TCP with a reset.
        DIES,
        /// It reads no more, and stays open.
        STOPS_READING
    }
}
