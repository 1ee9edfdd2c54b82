package echolab.net.udp;

import echolab.net.Endpoint;
import echolab.net.SocketSpec;

/// How to send datagrams, and where.
///
/// @param local     address and port to bind; port 0 lets the system choose, an empty host the address
/// @param remote    where the datagrams go; the first address of the host counts
/// @param connected whether it hears that address only, and is told that nobody listens there
/// @param options   set before binding
/// @param outboxMessages,outboxBytes how much may wait to be sent; beyond that a send is refused
public record UdpClientSpec(Endpoint local, Endpoint remote, boolean connected, UdpOptions options, int outboxMessages,
        int outboxBytes) implements SocketSpec.ClientSpec {

    public static final int DEFAULT_PORT = 1338;
    public static final int OUTBOX_MESSAGES = 1024;
    public static final int OUTBOX_BYTES = 16 << 20;
    /// The most that one datagram carries over IPv4.
    public static final int MAX_PAYLOAD = 65_507;

    public UdpClientSpec {
        if (remote.port() == 0) {
            throw new IllegalArgumentException("port 0 is no destination");
        }
        if (outboxMessages < 1 || outboxBytes < 1) {
            throw new IllegalArgumentException("limits are positive");
        }
    }

    public UdpClientSpec(Endpoint local, Endpoint remote, boolean connected) {
        this(local, remote, connected, UdpOptions.DEFAULT, OUTBOX_MESSAGES, OUTBOX_BYTES);
    }
}
