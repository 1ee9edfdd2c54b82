package echolab.net.tcp;

import echolab.net.status.SocketErrorStatus;
import echolab.net.status.StatusException;
import java.time.Duration;

/// A peer did not read, so that one write had to wait for too long.
public final class WriteStuckException extends StatusException {

    private static final long serialVersionUID = 1;

    private final Duration waited;
    private final int bytes;

    WriteStuckException(Duration waited, int bytes) {
        super(SocketErrorStatus.CONNECTION_TIMED_OUT, bytes + " bytes waited " + waited.toMillis() + " ms for a peer that does not read");
        this.waited = waited;
        this.bytes = bytes;
    }

    /// How long the write had waited when it was given up.
    public Duration waited() {
        return waited;
    }

    /// How many bytes that write still had to hand to the system.
    public int bytes() {
        return bytes;
    }
}
