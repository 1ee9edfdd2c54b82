package echolab.net.batch.output;

import echolab.net.linux.Segmentation;
import java.io.IOException;
import java.net.PortUnreachableException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;

/// One `send` for many datagrams of equal size, which the system cuts apart. Where it refuses that, fewer, and then one call each.
final class Segments implements Transfer {

    private static final int MOST = 128;
    /// What older kernels take.
    private static final int FEWER = 64;
    private static final int BYTES = 65_507;

    private final DatagramChannel channel;
    private final Pending pending;
    private final int size;
    private int most;
    private final OneEach alone;
    private final Copy copy = new Copy(BYTES);
    private boolean refused;

    Segments(DatagramChannel channel, Pending pending, int size) throws IOException {
        this.channel = channel;
        this.pending = pending;
        this.size = size;
        most = most(size);
        alone = new OneEach(channel, pending);
        Segmentation.send(channel, size);
    }

    /// How many packets of a size go in a call.
    static int most(int size) {
        return Math.min(MOST, BYTES / size);
    }

    @Override
    public int send(long from, long to) throws IOException {
        if (refused) {
            return alone.send(from, to);
        }
        try {
            return sendTogether(from, Math.min(to, from + most));
        } catch (PortUnreachableException | ClosedChannelException e) {
            throw e;
        } catch (IOException e) {
            sendLess();
            return 0;
        }
    }

    /// Nothing was sent: too many for an older system, or too long for a route of shorter packets.
    private void sendLess() throws IOException {
        if (most > FEWER) {
            most = FEWER;
        } else {
            Segmentation.send(channel, 0);
            refused = true;
        }
    }

    private int sendTogether(long from, long to) throws IOException {
        copy.clear();
        long next = from;
        // tag::batch-segmented[]
        boolean full;
        do {
            full = add(next++) == size;
        } while (next < to && full);
        channel.write(copy.whole());  // <1>
        // end::batch-segmented[]
        return (int) (next - from);
    }

    private int add(long number) {
        int length = pending.length(number);
        copy.add(pending.buffer(number), pending.start(number), length);
        return length;
    }
}
