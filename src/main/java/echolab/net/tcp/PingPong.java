package echolab.net.tcp;

import echolab.net.session.Outbox;
import echolab.net.session.Repetition;

/// Sends the next as soon as the answer to the last is there: the client's reader thread asks whether it is due.
final class PingPong extends Repetition {

    final Outgoing message;
    private final Outbox<Outgoing> outbox;
    private int begun;
    private volatile long awaited = Long.MAX_VALUE;

    PingPong(byte[] bytes, Framing framing, int count, Outbox<Outgoing> outbox) {
        super(count, outbox::finished);
        this.outbox = outbox;
        message = Outgoing.of(bytes, framing, this);
    }

    @Override
    public void start() {
        if (!outbox.putBeyond(message)) {
            stop();
        }
    }

    /// One more is written next. Called under the lock that allows to write.
    ///
    /// @param asked how many answers the peer will have been asked for, this message's included
    void writing(long asked) {
        begun++;
        awaited = begun == count() ? Long.MAX_VALUE : asked;
    }

    /// Whether the next is due, now that so many answers have come; true once for each.
    boolean due(long answered) {
        boolean due = answered >= awaited && !stopped();
        if (due) {
            awaited = Long.MAX_VALUE;
        }
        return due;
    }
}
