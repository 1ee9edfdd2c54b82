package echolab.net.udp;

import echolab.net.status.SocketErrorStatus;
import echolab.net.status.StatusException;

/// A datagram was not taken, because too much waits to be sent already.
public final class OutboxFullException extends StatusException {

    private static final long serialVersionUID = 1;

    private final int messages;
    private final int bytes;

    OutboxFullException(int messages, int bytes) {
        super(SocketErrorStatus.OPERATION_ABORTED, "the outbox is full: it holds " + messages + " datagrams or " + bytes + " bytes");
        this.messages = messages;
        this.bytes = bytes;
    }

    /// The bound of the outbox in datagrams.
    public int messages() {
        return messages;
    }

    /// The bound of the outbox in bytes.
    public int bytes() {
        return bytes;
    }
}
