package echolab.net.tcp;

import echolab.net.Endpoint;
import echolab.net.SocketSpec;
import java.time.Duration;

/// Where and how to connect over TCP.
///
/// @param remote       host and port; every address of the host is tried in the resolver's order
/// @param framing      how the answers are cut into messages
/// @param model        which of the JDK's models connects
/// @param options      set before connecting
/// @param connectLimit how long one address may take to answer
/// @param maxLine      the longest answered line in bytes; a longer one ends the connection with MessageTooLong
/// @param outboxMessages,outboxBytes how much may wait to be sent; beyond that a send is refused
public record TcpClientSpec(Endpoint remote, Framing framing, Model model, TcpOptions options, Duration connectLimit, int maxLine,
        int outboxMessages, int outboxBytes) implements SocketSpec.ClientSpec {

    public static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);
    public static final int OUTBOX_MESSAGES = 1024;
    public static final int OUTBOX_BYTES = 16 << 20;

    public TcpClientSpec {
        if (remote.port() == 0) {
            throw new IllegalArgumentException("port 0 is no destination");
        }
        if (connectLimit.isNegative() || connectLimit.isZero() || maxLine < 1 || outboxMessages < 1 || outboxBytes < 1) {
            throw new IllegalArgumentException("limits are positive");
        }
    }

    public TcpClientSpec(Endpoint remote, Framing framing, Model model) {
        this(remote, framing, model, TcpOptions.DEFAULT, CONNECT_LIMIT, TcpServerSpec.MAX_LINE, OUTBOX_MESSAGES, OUTBOX_BYTES);
    }
}
