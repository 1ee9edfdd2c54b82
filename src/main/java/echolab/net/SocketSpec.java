package echolab.net;

import echolab.net.tcp.TcpClientSpec;
import echolab.net.tcp.TcpServerSpec;
import echolab.net.udp.UdpClientSpec;
import echolab.net.udp.UdpServerSpec;

/// What to open. Every spec refuses bad values when it is made.
public sealed interface SocketSpec {

    /// Says how to serve.
    sealed interface ServerSpec extends SocketSpec permits TcpServerSpec, UdpServerSpec { }

    /// Says where to send.
    sealed interface ClientSpec extends SocketSpec permits TcpClientSpec, UdpClientSpec { }
}
