package echolab.capture;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;

/// Lets one writer in at a time, for some nanoseconds each, and never makes another wait for long.
///
/// A plain lock would park a thread, which costs microseconds where the guarded work costs nanoseconds. Waiting ends after a
/// number of turns and not after a time: a stop of the whole virtual machine takes time from the owner too. On an idle machine
/// all turns take some 20 ms.
final class SpinLock {

    private static final VarHandle TAKEN;

    static {
        try {
            TAKEN = MethodHandles.lookup().findVarHandle(SpinLock.class, "taken", boolean.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static final int SPINS = 128;
    private static final int YIELDS = 1_024;
    /// Only an owner that the system took off its core lasts so long; a pause lends it ours.
    private static final int PAUSES = 200;
    private static final long PAUSE_NANOS = 50_000;

    private boolean taken;

    /// @return false if the lock did not come free within the bound: the caller goes on without it
    boolean acquire() {
        return TAKEN.compareAndSet(this, false, true) || acquireSlowly();
    }

    void release() {
        TAKEN.setRelease(this, false);
    }

    private boolean acquireSlowly() {
        for (int turn = 0; turn < SPINS + YIELDS + PAUSES; turn++) {
            if (!(boolean) TAKEN.getOpaque(this) && TAKEN.compareAndSet(this, false, true)) {
                return true;
            }
            if (turn < SPINS) {
                Thread.onSpinWait();
            } else if (turn < SPINS + YIELDS) {
                Thread.yield();
            } else {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
        return false;
    }
}
