package echolab.net.batch;

import echolab.net.linux.SendMany;
import java.io.IOException;
import java.nio.channels.DatagramChannel;

/// One `sendmmsg` for many datagrams.
final class ManyDatagrams implements Transfer {

    private final SendMany call;
    private final Pending pending;

    ManyDatagrams(DatagramChannel channel, Pending pending) throws IOException {
        call = new SendMany(channel);
        this.pending = pending;
    }

    @Override
    public int send(long from, long to) throws IOException {
        // tag::batch-sendmmsg[]
        long next = from;
        while (next < to && call.add(
                pending.buffer(next),
                pending.start(next),
                pending.length(next))) {
            next++;
        }
        return call.send();  // <1>
        // end::batch-sendmmsg[]
    }

    @Override
    public void close() throws IOException {
        call.close();
    }
}
