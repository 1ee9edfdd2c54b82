package echolab.net.batch.output;

import echolab.net.status.SocketErrorStatus;
import echolab.net.status.StatusException;

/// A write that was never tried, as one before it failed or the output was closed.
public final class AbortedException extends StatusException {

    private static final long serialVersionUID = 1;

    AbortedException(String reason) {
        super(SocketErrorStatus.OPERATION_ABORTED, reason);
    }
}
