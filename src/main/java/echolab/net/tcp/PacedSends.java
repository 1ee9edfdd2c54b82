package echolab.net.tcp;

import echolab.net.session.Outbox;
import echolab.net.session.PacedRepetition;
import java.time.Duration;

/// Puts a message into the outbox by the clock; where that is full it waits.
final class PacedSends extends PacedRepetition {

    private final Outgoing message;
    private final Outbox<Outgoing> outbox;

    PacedSends(String name, byte[] bytes, Framing framing, int count, Duration interval, Outbox<Outgoing> outbox) {
        super(name, count, interval, outbox::finished);
        this.outbox = outbox;
        message = Outgoing.of(bytes, framing, this);
    }

    @Override
    protected boolean next() throws InterruptedException {
        return outbox.put(message);
    }
}
