package echolab.net.tcp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/// Listens with a `java.net.ServerSocket`.
final class StreamListener implements Listener {

    private final ServerSocket server;

    StreamListener(InetSocketAddress address) throws IOException {
        server = new ServerSocket();
        try {
            server.bind(address, BACKLOG);
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    @Override
    public Wire accept(TcpOptions options) throws IOException {
        Socket socket = server.accept();
        try {
            Options.apply(options, socket::setOption);
            return new StreamWire(socket);
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
