package echolab.net.batch.race;

import echolab.net.batch.Series;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.function.IntUnaryOperator;

/// Receives datagrams, several at once where the system joins them. Each says by its number what it should hold: what arrives is
/// proved, and how much; datagrams that are missing, doubled or out of order are no damage.
final class DatagramReceiver extends Receiver {

    private static final int LONGEST_READ = 65_535;

    private final DatagramChannel channel;
    private final Check check;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(LONGEST_READ);
    private final int size;
    private final IntUnaryOperator numbers = this::number;

    DatagramReceiver(DatagramChannel channel, Packets packets, Series series) {
        super(series);
        this.channel = channel;
        check = new Check(packets);
        size = packets.size();
    }

    @Override
    boolean read() throws IOException {
        int read = channel.read(buffer.clear());
        int packets = read / size;
        int wrong = read % size == 0 ? 0 : 1;
        counted(read, packets + wrong);
        damaged(check.damaged(buffer, packets, numbers) + wrong);
        return true;
    }

    /// The number of the datagram at a place of the buffer.
    private int number(int place) {
        int number = 0;
        for (int i = place * size, end = i + Math.min(size, Packets.NUMBER_BYTES); i < end; i++) {
            number = number << Byte.SIZE | buffer.get(i) & 0xFF;
        }
        return number;
    }

    @Override
    void end() { }
}
