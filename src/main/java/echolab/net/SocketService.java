package echolab.net;

import echolab.net.SocketSpec.ClientSpec;
import echolab.net.SocketSpec.ServerSpec;
import java.time.Duration;

/// Opens sockets and owns them until they end. Every socket lives on virtual threads of its own; no method here blocks but [#close()].
public final class SocketService implements AutoCloseable {

    /// Begins to listen; the outcome comes as [SocketEvent.Listening] or [SocketEvent.Failed].
    public Server listen(ServerSpec spec, Sink sink) {
        throw new UnsupportedOperationException(spec + " " + sink);
    }

    /// Begins to connect; the outcome comes as [SocketEvent.Opened] or [SocketEvent.Failed].
    public Client connect(ClientSpec spec, Sink sink) {
        throw new UnsupportedOperationException(spec + " " + sink);
    }

    /// Closes every session and waits for their ends, at most [#CLOSE_LIMIT].
    @Override
    public void close() {
    }

    public static final Duration CLOSE_LIMIT = Duration.ofSeconds(2);
}
