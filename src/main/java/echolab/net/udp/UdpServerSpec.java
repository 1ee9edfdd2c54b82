package echolab.net.udp;

import echolab.net.EchoGate;
import echolab.net.Endpoint;
import echolab.net.SocketSpec;

/// How to serve echoes over UDP.
///
/// @param local       address and port to bind; port 0 lets the system choose
/// @param options     set before binding
/// @param echoRate    the most datagrams that one address is sent in a second; further ones are not answered
/// @param sharesPort  whether other sockets may bind the same port, if they say so too (SO_REUSEADDR)
/// @param gate        may hold echoes back
public record UdpServerSpec(Endpoint local, Answer answer, UdpOptions options, int echoRate, boolean sharesPort, EchoGate gate)
        implements SocketSpec.ServerSpec {

    public static final int DEFAULT_PORT = 1337;
    /// Where the source document's server sends its answers.
    public static final int DOCUMENT_PORT = 1338;
    /// Addresses that a server knows at once; of more, the one that has been silent longest is forgotten.
    public static final int MAX_PEERS = 1_000;
    /// Of all rates, in datagrams a second to one address.
    public static final int MAX_RATE = 10_000_000;
    /// The default where only this machine can ask.
    public static final int LOOPBACK_RATE = 1_000_000;
    /// The default where others can, with sender addresses that may be forged.
    public static final int NETWORK_RATE = 1_000;

    public UdpServerSpec {
        if (echoRate < 1 || echoRate > MAX_RATE) {
            throw new IllegalArgumentException("the rate is 1 to " + MAX_RATE);
        }
    }

    /// With the default rate for loopback.
    public UdpServerSpec(Endpoint local, Answer answer) {
        this(local, answer, UdpOptions.DEFAULT, LOOPBACK_RATE, false, new EchoGate());
    }

    /// The default rate of a server that is bound to this host.
    public static int usualRate(String host) {
        return Endpoint.isLoopback(host) ? LOOPBACK_RATE : NETWORK_RATE;
    }
}
