package echolab.capture;

import echolab.net.Connection;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;

/// The newest write and read calls, kept as in [Ring]: claimed, written, published; a reader checks afterwards.
final class CallRing {

    static final int CAPACITY = 1 << 16;

    private static final VarHandle CLAIMED;
    private static final VarHandle LAST;

    static {
        try {
            CLAIMED = MethodHandles.lookup().findVarHandle(CallRing.class, "claimed", long.class);
            LAST = MethodHandles.lookup().findVarHandle(CallRing.class, "last", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static final int NANOS = 0;
    private static final int WHO = 1;
    /// From the low bits up: the connection's unit and role, whether it was a write, the length.
    private static final int WHAT = 2;
    private static final int OFFSET = 3;
    private static final int WIDTH = 4;
    private static final int OUT = 1 << 4;

    private final SpinLock lock = new SpinLock();
    private final long[] slots = new long[CAPACITY * WIDTH];
    private long claimed;
    private long last;

    /// Records a call, or drops it where the lock does not come free.
    void add(long who, long ends, boolean out, long nanos, long offset, int length) {
        if (!lock.acquire()) {
            return;
        }
        long number = last + 1;
        CLAIMED.setOpaque(this, number);
        VarHandle.storeStoreFence();
        int slot = slot(number);
        slots[slot + NANOS] = nanos;
        slots[slot + WHO] = who;
        slots[slot + WHAT] = (long) length << 32 | (out ? OUT : 0) | ends;
        slots[slot + OFFSET] = offset;
        LAST.setRelease(this, number);
        lock.release();
    }

    long last() {
        return (long) LAST.getAcquire(this);
    }

    /// The newest calls of a connection, oldest first; looks at [#CAPACITY] calls at most.
    List<Call> calls(Connection connection, int limit) {
        long who = RowSlot.who(connection);
        List<Call> calls = new ArrayList<>();
        for (long number = last(); number > 0 && calls.size() < limit; number--) {
            int slot = slot(number);
            boolean wanted = slots[slot + WHO] == who;
            long nanos = slots[slot + NANOS];
            long what = slots[slot + WHAT];
            long offset = slots[slot + OFFSET];
            VarHandle.loadLoadFence();
            if (number <= (long) CLAIMED.getOpaque(this) - CAPACITY) {
                break;
            }
            if (wanted) {
                calls.add(new Call(nanos, connection, (what & OUT) != 0, offset, (int) (what >>> 32)));
            }
        }
        return List.copyOf(calls.reversed());
    }

    private static int slot(long number) {
        return ((int) number & CAPACITY - 1) * WIDTH;
    }
}
