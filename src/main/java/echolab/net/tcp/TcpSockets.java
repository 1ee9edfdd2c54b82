package echolab.net.tcp;

import echolab.net.StreamClient;
import echolab.net.Connections;
import echolab.net.Server;
import echolab.net.Session;
import echolab.net.Sink;
import echolab.net.session.Lookup;
import java.util.function.Consumer;

/// The way into this package for [echolab.net.SocketService]. Returns at once; everything else happens on the session's threads.
public final class TcpSockets {

    private TcpSockets() { }

    /// @param ended told once, right after the session's final event
    public static Server listen(TcpServerSpec spec, Connections connections, Sink sink, Consumer<Session> ended) {
        TcpServer server = new TcpServer(spec, connections, sink, ended);
        server.start();
        return server;
    }

    /// @param ended told once, right after the session's final event
    public static StreamClient connect(TcpClientSpec spec, Connections connections, Sink sink, Consumer<Session> ended) {
        TcpClient client = new TcpClient(spec, connections, sink, Lookup.SYSTEM, ended);
        client.start();
        return client;
    }
}
