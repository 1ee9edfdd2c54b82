package echolab.net.tcp;

import java.io.IOException;
import java.net.InetSocketAddress;

/// A bound socket that accepts, in one of the JDK's models.
interface Listener extends AutoCloseable {

    /// Connections that the system may finish before they are accepted; the system may clamp it.
    int BACKLOG = 1024;

    /// @throws IOException if the address is not ours or the port is taken
    static Listener bind(Model model, InetSocketAddress address) throws IOException {
        return switch (model) {
            case STREAMS -> new StreamListener(address);
            case CHANNELS -> new ChannelListener(address);
        };
    }

    /// Waits for the next client.
    Wire accept(TcpOptions options) throws IOException;

    InetSocketAddress local();

    @Override
    void close();
}
