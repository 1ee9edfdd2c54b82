package echolab.net.batch.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/// One call a packet. Whether each is awaited before the next or all together is up to the caller.
final class OneEach implements Transfer {

    private final WritableByteChannel channel;
    private final Pending pending;
    private final Cursor cursor;
    private final Views views = new Views(1);

    OneEach(WritableByteChannel channel, Pending pending) {
        this.channel = channel;
        this.pending = pending;
        cursor = new Cursor(pending);
    }

    @Override
    public int send(long from, long to) throws IOException {
        int begun = cursor.begun();
        // tag::batch-each[]
        ByteBuffer packet = views.set(0,
                pending.buffer(from),
                pending.start(from) + begun,
                pending.length(from) - begun);
        int bytes = channel.write(packet);  // <1>
        // end::batch-each[]
        return cursor.advance(from, bytes);
    }
}
