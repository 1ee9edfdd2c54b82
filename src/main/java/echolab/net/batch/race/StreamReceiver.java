package echolab.net.batch.race;

import echolab.net.batch.Series;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.function.IntUnaryOperator;

/// Receives a stream. Its buffer is as long as the cycle of packets, so that each byte has its own place in it: where the checksum
/// of a full buffer is right, no byte is missing, too many, or out of order.
final class StreamReceiver extends Receiver {

    private final SocketChannel channel;
    private final Check check;
    private final ByteBuffer buffer;
    private final int size;
    /// Bytes of a packet whose rest has not come yet.
    private int torn;

    StreamReceiver(SocketChannel channel, Packets packets, Series series) {
        super(series);
        this.channel = channel;
        check = new Check(packets);
        size = packets.size();
        buffer = ByteBuffer.allocateDirect(packets.count() * size);
    }

    @Override
    boolean read() throws IOException {
        int read = channel.read(buffer);
        if (read < 0) {
            checkBuffer();
            return false;
        }
        counted(read, (torn + read) / size);
        torn = (torn + read) % size;
        if (!buffer.hasRemaining()) {
            checkBuffer();
        }
        return true;
    }

    private void checkBuffer() {
        int packets = buffer.position() / size;
        damaged(check.damaged(buffer, packets, IntUnaryOperator.identity()) + (torn == 0 ? 0 : 1));
        buffer.clear();
    }

    @Override
    void end() throws IOException {
        channel.close();
    }
}
