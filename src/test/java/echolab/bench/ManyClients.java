package echolab.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Arrays;

/// Many clients on one selector, each with one line on its way.
final class ManyClients implements AutoCloseable {

    private static final int MOST_SAMPLES = 4_000_000;

    private static final class Client {
        long sent;
        int missing;
    }

    private final Selector selector = Selector.open();
    private final ByteBuffer in = ByteBuffer.allocateDirect(4096);
    private final ByteBuffer line = ByteBuffer.allocateDirect(OurEcho.LINE.length).put(OurEcho.LINE);
    private final long[] samples = new long[MOST_SAMPLES];
    private int done;
    private int waiting;
    private boolean stopping;

    ManyClients(int port, int clients) throws IOException {
        for (int i = 0; i < clients; i++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, new Client());
        }
    }

    /// @return echoes a second, and the 99th percentile of the round trips in microseconds
    double[] run(long millis) throws IOException {
        done = 0;
        stopping = false;
        long begin = System.nanoTime();
        for (SelectionKey key : selector.keys()) {
            send(key);
        }
        long end = begin + millis * 1_000_000;
        while (System.nanoTime() < end) {
            selector.select(this::ready, 1000);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        int counted = done;
        stopping = true;
        while (waiting > 0) {
            selector.select(this::ready, 1000);
        }
        Arrays.sort(samples, 0, counted);
        return new double[] { counted / seconds, counted == 0 ? 0 : samples[(int) (counted * 0.99)] / 1e3 };
    }

    private void ready(SelectionKey key) {
        try {
            Client client = (Client) key.attachment();
            in.clear();
            int count = ((SocketChannel) key.channel()).read(in);
            if (count < 0) {
                throw new IOException("the server has closed");
            }
            client.missing -= count;
            if (client.missing == 0) {
                samples[done++ % MOST_SAMPLES] = System.nanoTime() - client.sent;
                waiting--;
                if (!stopping) {
                    send(key);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void send(SelectionKey key) throws IOException {
        Client client = (Client) key.attachment();
        client.sent = System.nanoTime();
        client.missing = OurEcho.LINE.length;
        waiting++;
        ((SocketChannel) key.channel()).write(line.clear());
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
