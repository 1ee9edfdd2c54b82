package echolab.net.tcp;

import echolab.net.session.Quietly;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/// Listens with a `java.nio.channels.ServerSocketChannel`.
final class ChannelListener implements Listener {

    private final ServerSocketChannel server;
    private final InetSocketAddress local;

    ChannelListener(InetSocketAddress address) throws IOException {
        // tag::listen-channel[]
        server = ServerSocketChannel.open();
        // end::listen-channel[]
        try {
            // tag::listen-channel[]
            server.bind(address, BACKLOG);  // <1>
            // end::listen-channel[]
            local = (InetSocketAddress) server.getLocalAddress();
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    @Override
    public Wire accept(TcpOptions options) throws IOException {
        // tag::take-channel[]
        SocketChannel channel = server.accept();  // <1>
        // end::take-channel[]
        try {
            // tag::take-channel[]
            Options.apply(options, channel::setOption);
            return new ChannelWire(channel);
            // end::take-channel[]
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
