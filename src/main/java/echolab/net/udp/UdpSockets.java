package echolab.net.udp;

import echolab.net.Connections;
import echolab.net.Session;
import echolab.net.Sink;
import java.util.function.Consumer;

/// The way into this package for [echolab.net.SocketService]. Returns at once; everything else happens on the session's threads.
public final class UdpSockets {

    private UdpSockets() { }

    /// @param ended told once, right after the session's final event
    public static DatagramServer listen(UdpServerSpec spec, Connections connections, Sink sink, Consumer<Session> ended) {
        UdpServer server = UdpServer.of(spec, connections, sink, ended);
        server.start();
        return server;
    }

    /// @param ended told once, right after the session's final event
    public static DatagramClient open(UdpClientSpec spec, Connections connections, Sink sink, Consumer<Session> ended) {
        UdpClient client = UdpClient.of(spec, connections, sink, ended);
        client.start();
        return client;
    }
}
