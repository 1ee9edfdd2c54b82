package echolab.capture;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/// The counts of one direction, or a sum of such. One writer at a time, any number of readers; a count costs one plain store.
final class Tally {

    private static final VarHandle MESSAGES = handle("messages");
    private static final VarHandle BYTES = handle("bytes");
    private static final VarHandle CALLS = handle("calls");

    private long messages;
    private long bytes;
    private long calls;
    /// What pairing counts; read by the writer only.
    private long units;

    private static VarHandle handle(String field) {
        try {
            return MethodHandles.lookup().findVarHandle(Tally.class, field, long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /// @return the units before this message
    long message(long itsUnits) {
        long before = units;
        units = before + itsUnits;
        MESSAGES.setRelease(this, messages + 1);
        return before;
    }

    /// @return where in the stream this call began
    long call(int length) {
        long before = bytes;
        BYTES.setRelease(this, before + length);
        CALLS.setRelease(this, calls + 1);
        return before;
    }

    void add(Tally other) {
        Counts counts = other.counts();
        MESSAGES.setRelease(this, messages + counts.messages());
        BYTES.setRelease(this, bytes + counts.bytes());
        CALLS.setRelease(this, calls + counts.calls());
    }

    Counts counts() {
        return new Counts((long) MESSAGES.getAcquire(this), (long) BYTES.getAcquire(this), (long) CALLS.getAcquire(this));
    }
}
