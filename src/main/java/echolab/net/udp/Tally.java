package echolab.net.udp;

import echolab.net.udp.PortSharing.Got;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/// Counts which listener gets which of our own datagrams. They carry a number that others do not know.
final class Tally implements AutoCloseable {

    /// So long nothing more may come once all have come that are waited for.
    private static final Duration QUIET = Duration.ofMillis(20);

    private static final byte UNICAST = 0;
    private static final byte MULTICAST = 1;
    private static final int BYTES = Long.BYTES + 1;

    private final List<DatagramChannel> listeners;
    private final Selector selector = Selector.open();
    private final ByteBuffer buffer = ByteBuffer.allocate(BYTES + 1);
    private final long secret = ThreadLocalRandom.current().nextLong();
    /// By kind and listener.
    private final int[][] got = new int[2][2];
    private int total;

    /// @param listeners two, which do not block from now on
    Tally(List<DatagramChannel> listeners) throws IOException {
        this.listeners = listeners;
        for (DatagramChannel listener : listeners) {
            listener.configureBlocking(false).register(selector, SelectionKey.OP_READ);
        }
    }

    ByteBuffer unicastDatagram() {
        return datagram(UNICAST);
    }

    ByteBuffer multicastDatagram() {
        return datagram(MULTICAST);
    }

    private ByteBuffer datagram(byte kind) {
        return ByteBuffer.allocate(BYTES).putLong(secret).put(kind).flip();
    }

    /// Counts until `expected` have come and then it is quiet, or the limit is reached.
    void count(int expected, Duration limit) throws IOException {
        long end = System.nanoTime() + limit.toNanos();
        for (long left = limit.toMillis(); left > 0; left = (end - System.nanoTime()) / 1_000_000) {
            int before = total;
            boolean all = total >= expected;
            selector.select(all ? Math.min(left, QUIET.toMillis()) : left);
            selector.selectedKeys().clear();
            drain();
            if (all && total == before) {
                return;
            }
        }
    }

    private void drain() throws IOException {
        for (int i = 0; i < listeners.size(); i++) {
            while (listeners.get(i).receive(buffer.clear()) != null) {
                take(i);
            }
        }
    }

    private void take(int listener) {
        if (buffer.flip().limit() == BYTES && buffer.getLong(0) == secret) {
            got[buffer.get(Long.BYTES)][listener]++;
            total++;
        }
    }

    Got unicast() {
        return new Got(got[UNICAST][0], got[UNICAST][1]);
    }

    Got multicast() {
        return new Got(got[MULTICAST][0], got[MULTICAST][1]);
    }

    @Override
    public void close() throws IOException {
        selector.close();
    }
}
