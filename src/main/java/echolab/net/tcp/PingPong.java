package echolab.net.tcp;

/// Sends the next as soon as the answer to the last is there: the client's reader thread asks whether it is due.
final class PingPong extends Repetition {

    private int begun;
    private volatile long awaited = Long.MAX_VALUE;

    PingPong(byte[] bytes, Framing framing, int count, Outbox outbox) {
        super(bytes, framing, count, outbox);
    }

    @Override
    void start() {
        if (!outbox.putBeyond(message)) {
            stop();
        }
    }

    @Override
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
