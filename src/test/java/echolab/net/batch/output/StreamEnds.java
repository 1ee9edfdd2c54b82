package echolab.net.batch.output;

import echolab.net.batch.Mode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32C;

/// Both ends of a connection, the sender's with a batched output, the receiver's a plain channel.
final class StreamEnds implements AutoCloseable {

    static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int SMALL_BUFFER = 16 * 1024;

    final SocketChannel sender;
    final SocketChannel receiver;

    /// What arrived until the sender's end.
    record Stream(long bytes, long checksum) { }

    StreamEnds() throws IOException {
        try (ServerSocketChannel listener = ServerSocketChannel.open()) {
            listener.setOption(StandardSocketOptions.SO_RCVBUF, SMALL_BUFFER).bind(anyPort());
            sender = SocketChannel.open().setOption(StandardSocketOptions.SO_SNDBUF, SMALL_BUFFER);
            sender.connect(listener.getLocalAddress());
            receiver = listener.accept();
        }
    }

    static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    BatchedOutput output(Mode mode) {
        return BatchedOutput.over(sender, mode, Duration.ZERO);
    }

    /// Reads until the end, on a thread of its own.
    CompletableFuture<Stream> receiveAll() {
        CompletableFuture<Stream> received = new CompletableFuture<>();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                received.complete(read());
            } catch (IOException e) {
                received.completeExceptionally(e);
            }
        });
        return received.orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    private Stream read() throws IOException {
        CRC32C checksum = new CRC32C();
        ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);
        long bytes = 0;
        for (int read = receiver.read(buffer); read >= 0; read = receiver.read(buffer.clear())) {
            checksum.update(buffer.flip());
            bytes += read;
        }
        return new Stream(bytes, checksum.getValue());
    }

    /// The receiver's socket goes away with a reset.
    void reset() throws IOException {
        receiver.setOption(StandardSocketOptions.SO_LINGER, 0).close();
    }

    @Override
    public void close() throws IOException {
        sender.close();
        receiver.close();
    }
}
