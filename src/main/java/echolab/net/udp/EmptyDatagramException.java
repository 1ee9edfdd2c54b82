package echolab.net.udp;

import echolab.net.status.SocketErrorStatus;
import echolab.net.status.StatusException;

/// Java hands an empty datagram to the system only while the channel is not connected; over a connected one it sends nothing
/// and says nothing. On Linux we ask the system ourselves; elsewhere the datagram is refused.
public final class EmptyDatagramException extends StatusException {

    private static final long serialVersionUID = 1;

    /// @param cause why the system could not be asked either
    EmptyDatagramException(UnsupportedOperationException cause) {
        super(SocketErrorStatus.OPERATION_ABORTED, "Java sends no empty datagram over a connected channel");
        initCause(cause);
    }
}
