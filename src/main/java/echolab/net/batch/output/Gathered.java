package echolab.net.batch.output;

import java.io.IOException;
import java.nio.channels.GatheringByteChannel;

/// One `writev` for many packets, where they are.
final class Gathered implements Transfer {

    /// What Linux takes in one call, and Java gives to it.
    static final int MOST = 1_024;

    private final GatheringByteChannel channel;
    private final Pending pending;
    private final Cursor cursor;
    private final Views views = new Views(MOST);

    Gathered(GatheringByteChannel channel, Pending pending, Cursor cursor) {
        this.channel = channel;
        this.pending = pending;
        this.cursor = cursor;
    }

    @Override
    public int send(long from, long to) throws IOException {
        int begun = cursor.begun();
        int count = (int) Math.min(MOST, to - from);
        // tag::batch-gathered[]
        for (int i = 0; i < count; i++) {
            name(i, from + i, begun);
            begun = 0;
        }
        long bytes = channel.write(
                views.all(), 0, count);  // <1>
        // end::batch-gathered[]
        return cursor.advance(from, bytes);
    }

    private void name(int index, long number, int begun) {
        views.set(index, pending.buffer(number), pending.start(number) + begun, pending.length(number) - begun);
    }
}
