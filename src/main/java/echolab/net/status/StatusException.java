package echolab.net.status;

import java.io.IOException;
import java.util.Objects;

/// A failure that EchoLab itself found, and so knows the status of.
public abstract class StatusException extends IOException {

    private static final long serialVersionUID = 1;

    private final SocketErrorStatus status;

    protected StatusException(SocketErrorStatus status, String message) {
        super(message);
        this.status = Objects.requireNonNull(status);
    }

    public SocketErrorStatus status() {
        return status;
    }
}
