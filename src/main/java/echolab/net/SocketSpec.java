package echolab.net;

import echolab.net.tcp.TcpClientSpec;
import echolab.net.tcp.TcpServerSpec;

/// What to open. Every spec refuses bad values when it is made.
public sealed interface SocketSpec {

    /// Says how to listen.
    sealed interface ServerSpec extends SocketSpec permits TcpServerSpec { }

    /// Says where to connect.
    sealed interface ClientSpec extends SocketSpec permits TcpClientSpec { }
}
