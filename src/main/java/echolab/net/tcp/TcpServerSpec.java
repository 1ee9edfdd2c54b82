package echolab.net.tcp;

import echolab.net.EchoGate;
import echolab.net.Endpoint;
import echolab.net.SocketSpec;
import java.time.Duration;

/// How to serve echoes over TCP.
///
/// @param local      address and port to listen on; port 0 lets the system choose
/// @param framing    echo lines as the source document's server does, or raw bytes
/// @param model      which of the JDK's models serves
/// @param options    set on every accepted socket
/// @param maxClients a further client is turned away
/// @param maxLine    the longest line in bytes, its ending not counted; a longer one ends that connection with MessageTooLong
/// @param writeLimit how long one write may wait for a client that does not read; then the connection ends with ConnectionTimedOut
/// @param gate       may hold echoes back
public record TcpServerSpec(Endpoint local, Framing framing, Model model, TcpOptions options, int maxClients, int maxLine,
        Duration writeLimit, EchoGate gate) implements SocketSpec.ServerSpec {

    public static final int DEFAULT_PORT = 1337;
    public static final int MAX_CLIENTS = 20_000;
    public static final int MAX_LINE = 64 * 1024;
    public static final Duration WRITE_LIMIT = Duration.ofSeconds(10);

    public TcpServerSpec {
        if (maxClients < 1 || maxLine < 1 || writeLimit.isNegative() || writeLimit.isZero()) {
            throw new IllegalArgumentException("limits are positive");
        }
    }

    public TcpServerSpec(Endpoint local, Framing framing, Model model) {
        this(local, framing, model, TcpOptions.DEFAULT, MAX_CLIENTS, MAX_LINE, WRITE_LIMIT, new EchoGate());
    }
}
