package echolab.net.tcp;

import echolab.net.Client;

/// One message, sent again and again.
abstract class Repetition implements Client.Repeat {

    protected final Outgoing message;
    protected final Outbox outbox;
    private final int count;
    private volatile int done;
    private volatile boolean stopped;

    Repetition(byte[] bytes, Framing framing, int count, Outbox outbox) {
        if (count < 1) {
            throw new IllegalArgumentException("count is at least 1");
        }
        this.count = count;
        this.outbox = outbox;
        message = Outgoing.of(bytes, framing, this);
    }

    abstract void start();

    /// One more is written next. Called, as is [#written()], under the lock that allows to write.
    ///
    /// @param asked how many answers the peer will have been asked for, this message's included
    void writing(long asked) { }

    void written() {
        done = done + 1;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public int done() {
        return done;
    }

    @Override
    public boolean ended() {
        return stopped || done == count || outbox.finished();
    }

    @Override
    public void stop() {
        stopped = true;
    }

    boolean stopped() {
        return stopped;
    }
}
