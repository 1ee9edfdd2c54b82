package echolab.net.batch.race;

import echolab.net.status.SocketErrorStatus;
import echolab.net.status.StatusException;
import java.time.Duration;

/// Nothing arrived for too long in a run that was not over.
public final class StalledException extends StatusException {

    private static final long serialVersionUID = 1;

    private final Duration limit;

    StalledException(Duration limit) {
        super(SocketErrorStatus.CONNECTION_TIMED_OUT, "nothing arrived for " + limit.toMillis() + " ms");
        this.limit = limit;
    }

    /// How long was waited.
    public Duration limit() {
        return limit;
    }
}
