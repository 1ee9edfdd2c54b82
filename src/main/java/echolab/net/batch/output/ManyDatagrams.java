package echolab.net.batch.output;

import echolab.net.linux.SendMany;
import java.io.IOException;
import java.nio.channels.DatagramChannel;

/// One `sendmmsg` for many datagrams. Where it sends some only, it does not say why; the next one goes alone then, for the reason to
/// come back.
final class ManyDatagrams implements Transfer {

    private final SendMany call;
    private final Pending pending;
    private int most = SendMany.MOST;

    ManyDatagrams(DatagramChannel channel, Pending pending) throws IOException {
        call = new SendMany(channel);
        this.pending = pending;
    }

    @Override
    public int send(long from, long to) throws IOException {
        long end = Math.min(to, from + most);
        // tag::batch-sendmmsg[]
        long next = from;
        while (next < end && call.add(
                pending.buffer(next),
                pending.start(next),
                pending.length(next))) {
            next++;
        }
        int sent = call.send();  // <1>
        // end::batch-sendmmsg[]
        most = sent < next - from ? 1 : SendMany.MOST;
        return sent;
    }

    @Override
    public void close() throws IOException {
        call.close();
    }
}
