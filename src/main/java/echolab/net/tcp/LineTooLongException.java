package echolab.net.tcp;

import echolab.net.status.SocketErrorStatus;
import echolab.net.status.StatusException;

/// A line had no end within the bound.
public final class LineTooLongException extends StatusException {

    private static final long serialVersionUID = 1;

    private final int limit;

    LineTooLongException(int limit) {
        super(SocketErrorStatus.MESSAGE_TOO_LONG, "no line end within " + limit + " bytes");
        this.limit = limit;
    }

    /// The longest line that is allowed, in bytes.
    public int limit() {
        return limit;
    }
}
