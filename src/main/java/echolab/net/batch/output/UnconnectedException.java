package echolab.net.batch.output;

import java.nio.channels.NotYetConnectedException;

/// Batches go to one peer only: a batched output needs a connected channel.
public final class UnconnectedException extends NotYetConnectedException {

    private static final long serialVersionUID = 1;

    UnconnectedException() { }

    @Override
    public String getMessage() {
        return "batched output needs a connected socket: the system batches what goes to one peer";
    }
}
