package echolab.capture;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/// Lets one writer in at a time, for some nanoseconds each, and never makes another wait for long.
///
/// A plain lock would park a thread, which costs microseconds where the guarded work costs nanoseconds. Waiting ends after a
/// number of turns and not after a time: a stop of the whole virtual machine takes time from the owner too.
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
    /// Some milliseconds in all. Only an owner that the system took off its core lasts that long, for about one time slice.
    private static final int YIELDS = 16_384;

    private boolean taken;

    /// @return false if the lock did not come free within the bound: the caller goes on without it
    boolean acquire() {
        return TAKEN.compareAndSet(this, false, true) || acquireSlowly();
    }

    void release() {
        TAKEN.setRelease(this, false);
    }

    private boolean acquireSlowly() {
        for (int turn = 0; turn < SPINS + YIELDS; turn++) {
            if (!(boolean) TAKEN.getOpaque(this) && TAKEN.compareAndSet(this, false, true)) {
                return true;
            }
            if (turn < SPINS) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
        }
        return false;
    }
}
