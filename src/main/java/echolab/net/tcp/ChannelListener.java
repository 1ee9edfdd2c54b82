package echolab.net.tcp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/// Listens with a `java.nio.channels.ServerSocketChannel`.
final class ChannelListener implements Listener {

    private final ServerSocketChannel server;
    private final InetSocketAddress local;

    ChannelListener(InetSocketAddress address) throws IOException {
        server = ServerSocketChannel.open();
        try {
            server.bind(address, BACKLOG);
            local = (InetSocketAddress) server.getLocalAddress();
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    @Override
    public Wire accept(TcpOptions options) throws IOException {
        SocketChannel channel = server.accept();
        try {
            Options.apply(options, channel::setOption);
            return new ChannelWire(channel);
        } catch (IOException e) {
            Quietly.run(channel::close);
            throw e;
        }
    }

    @Override
    public InetSocketAddress local() {
        return local;
    }

    @Override
    public void close() {
        Quietly.run(server::close);
    }
}
