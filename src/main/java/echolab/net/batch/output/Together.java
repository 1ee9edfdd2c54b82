package echolab.net.batch.output;

import java.io.IOException;
import java.nio.channels.SocketChannel;

/// One `write` for many small packets, which are copied together; large ones are gathered where they are.
final class Together implements Transfer {

    static final int BYTES = 256 * 1024;
    /// From here on a copy costs more than to name one more buffer.
    private static final int LARGE = 4_096;

    private final SocketChannel channel;
    private final Pending pending;
    private final Cursor cursor;
    private final Gathered gathered;
    private final Copy copy = new Copy(BYTES);

    Together(SocketChannel channel, Pending pending) {
        this.channel = channel;
        this.pending = pending;
        cursor = new Cursor(pending);
        gathered = new Gathered(channel, pending, cursor);
    }

    @Override
    public int send(long from, long to) throws IOException {
        if (isLarge(from)) {
            return gathered.send(from, endOfLarge(from, to));
        }
        int begun = cursor.begun();
        copy.clear();
        long next = from;
        // tag::batch-flush[]
        while (next < to && fits(next)) {
            add(next++);
        }
        int bytes = channel.write(  // <1>
                copy.whole().position(begun));
        // end::batch-flush[]
        return cursor.advance(from, bytes);
    }

    private boolean fits(long number) {
        return !isLarge(number) && pending.length(number) <= copy.remaining();
    }

    private void add(long number) {
        copy.add(pending.buffer(number), pending.start(number), pending.length(number));
    }

    private boolean isLarge(long number) {
        return pending.length(number) >= LARGE;
    }

    private long endOfLarge(long from, long to) {
        long end = from + 1;
        while (end < to && end - from < Gathered.MOST && isLarge(end)) {
            end++;
        }
        return end;
    }
}
