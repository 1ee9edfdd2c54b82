package echolab.net.batch.race;

import static java.net.StandardSocketOptions.SO_LINGER;
import static java.net.StandardSocketOptions.SO_RCVBUF;
import static java.net.StandardSocketOptions.SO_SNDBUF;
import static java.net.StandardSocketOptions.TCP_NODELAY;

import echolab.net.batch.Mode;
import echolab.net.batch.Series;
import echolab.net.batch.output.BatchedOutput;
import echolab.net.session.Quietly;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/// A TCP connection of this machine with itself. It ends in order: the sender says so, the receiver reads that and closes.
///
/// What is on its way fits into a processor's own cache. Left alone, Linux makes the buffers so large that it does not: packets of
/// 16 KiB then travel at half the rate.
final class StreamLink extends Link {

    private static final int SEND_BUFFER = 1 << 17;
    private static final int RECEIVE_BUFFER = 1 << 18;

    private final SocketChannel sender;
    private final SocketChannel receiver;

    private StreamLink(SocketChannel sender, SocketChannel receiver) {
        this.sender = sender;
        this.receiver = receiver;
    }

    static StreamLink open() throws IOException {
        try (ServerSocketChannel listener = ServerSocketChannel.open().bind(anyPort(), 1)) {
            listener.setOption(SO_RCVBUF, RECEIVE_BUFFER);
            SocketChannel sender = SocketChannel.open();
            try {
                sender.setOption(TCP_NODELAY, true).setOption(SO_SNDBUF, SEND_BUFFER);
                sender.connect(listener.getLocalAddress());
                return new StreamLink(sender, accept(listener, sender));
            } catch (IOException e) {
                Quietly.run(sender::close);
                throw e;
            }
        }
    }

    /// Whoever else found the port is sent away.
    private static SocketChannel accept(ServerSocketChannel listener, SocketChannel sender) throws IOException {
        SocketChannel accepted = listener.accept();
        while (!sender.getLocalAddress().equals(accepted.getRemoteAddress())) {
            accepted.close();
            accepted = listener.accept();
        }
        return accepted;
    }

    @Override
    BatchedOutput output(Mode mode, int size, Duration delay) throws IOException {
        return BatchedOutput.over(sender, mode, delay);
    }

    @Override
    Receiver receiver(Packets packets, Series series) {
        return new StreamReceiver(receiver, packets, series);
    }

    @Override
    ReadableByteChannel incoming() throws IOException {
        receiver.configureBlocking(false);
        return receiver;
    }

    @Override
    long room(int size) {
        return Long.MAX_VALUE;
    }

    @Override
    void finish() throws IOException {
        sender.shutdownOutput();
        sender.read(ByteBuffer.allocate(1));
    }

    @Override
    void kill() {
        Quietly.run(() -> receiver.setOption(SO_LINGER, 0));
        Quietly.run(receiver::close);
    }

    @Override
    public void close() {
        Quietly.run(sender::close);
        Quietly.run(receiver::close);
    }
}
