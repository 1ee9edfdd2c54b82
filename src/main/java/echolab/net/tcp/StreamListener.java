package echolab.net.tcp;

import echolab.net.session.Quietly;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/// Listens with a `java.net.ServerSocket`.
final class StreamListener implements Listener {

    private final ServerSocket server;

    StreamListener(InetSocketAddress address) throws IOException {
        // tag::listen[]
        server = new ServerSocket();
        // end::listen[]
        try {
            // tag::listen[]
            server.bind(address, BACKLOG);  // <1>
            // end::listen[]
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    @Override
    public Wire accept(TcpOptions options) throws IOException {
        // tag::take[]
        Socket socket = server.accept();  // <1>
        // end::take[]
        try {
            // tag::take[]
            Options.apply(options, socket::setOption);
            return new StreamWire(socket);
            // end::take[]
        } catch (IOException e) {
            Quietly.run(socket::close);
            throw e;
        }
    }

    @Override
    public InetSocketAddress local() {
        return (InetSocketAddress) server.getLocalSocketAddress();
    }

    @Override
    public void close() {
        Quietly.run(server::close);
    }
}
