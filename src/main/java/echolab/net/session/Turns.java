package echolab.net.session;

import echolab.net.Connections;
import java.util.concurrent.locks.LockSupport;

/// How a thread that reads or writes without end takes turns with others. Used by one thread.
public final class Turns {

    /// About 30 µs, which is what waking a thread of another process and its answer take.
    private static final int MOST_YIELDS = 64;
    private static final int SHARED_YIELDS = 128;
    private static final int CROWD = 64;

    /// A device that reports a thousand times a second is not worth to be waited for.
    private static final long BRISK_NANOS = 500_000;

    private final int fair;
    private int taken;
    private long last;
    private boolean brisk = true;

    /// @param fair how many reads or writes to make before the others have their turn
    public Turns(int fair) {
        this.fair = fair;
    }

    /// A thread that only ever yields stays in its carrier's own queue, and others that were woken meanwhile never have their turn.
    /// So now and then it parks for a moment. To be called once for each read or write.
    public void beFair() {
        if (++taken % fair == 0) {
            LockSupport.parkNanos(1);
        }
    }

    /// Something has been read.
    ///
    /// @param nanos when, on the clock of [System#nanoTime()]
    public void came(long nanos) {
        brisk = nanos - last < BRISK_NANOS;
        last = nanos;
    }

    /// Waking a parked thread costs more than all the rest of an echo. So where reads follow each other briskly, other threads run
    /// a few times before a read parks, in the hope that the bytes come meanwhile; the more connections stand, the less often,
    /// and not at all in a crowd.
    ///
    /// @return how often to yield before parking
    public int yields() {
        int open = Connections.open();
        return !brisk || open > CROWD ? 0 : Math.min(MOST_YIELDS, SHARED_YIELDS / Math.max(1, open));
    }
}
