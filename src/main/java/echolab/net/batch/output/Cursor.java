package echolab.net.batch.output;

/// Where a stream stands: a call may take only a part of a packet.
final class Cursor {

    private final Pending pending;
    private int begun;

    Cursor(Pending pending) {
        this.pending = pending;
    }

    /// Bytes of the first packet that have gone already.
    int begun() {
        return begun;
    }

    /// Bytes have gone, from the first packet on.
    ///
    /// @return how many packets they complete
    int advance(long from, long bytes) {
        long left = begun + bytes;
        long number = from;
        while (left > 0 && left >= pending.length(number)) {
            left -= pending.length(number++);
        }
        begun = (int) left;
        return (int) (number - from);
    }
}
