package echolab.net.batch;

import echolab.net.batch.output.Written;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.Arrays;

/// How many packets the receiver got in each [#BUCKET] since a run began. One thread adds, any may read meanwhile.
/// Holds [#BUCKETS], as many as the longest run needs; what comes later counts into the last one.
public final class Series {

    public static final Duration BUCKET = Duration.ofMillis(20);
    public static final int BUCKETS = Math.toIntExact(RaceSpec.LONGEST.dividedBy(BUCKET)) + 1;

    private static final long BUCKET_NANOS = BUCKET.toNanos();
    private static final int FIRST_ROOM = 64;
    private static final VarHandle NANOS;

    static {
        try {
            NANOS = MethodHandles.lookup().findVarHandle(Series.class, "nanos", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private volatile long[] counts = new long[FIRST_ROOM];
    private long total;
    /// Until when is counted. Written after the counts, read before them.
    @SuppressWarnings("unused")
    private long nanos;

    /// Counts packets that have arrived.
    ///
    /// @param at nanoseconds since the run began; never less than before
    public void add(long at, long packets) {
        int bucket = (int) Math.min(at / BUCKET_NANOS, BUCKETS - 1);
        long[] kept = counts;
        if (bucket >= kept.length) {
            kept = Arrays.copyOf(kept, Math.min(BUCKETS, Math.max(bucket + 1, 2 * kept.length)));
            counts = kept;
        }
        kept[bucket] += packets;
        total += packets;
        NANOS.setRelease(this, at);
    }

    /// Nanoseconds since the run began, up to the newest packet.
    public long nanos() {
        return (long) NANOS.getAcquire(this);
    }

    /// All packets so far.
    public long packets() {
        nanos();
        return total;
    }

    /// Packets of each bucket up to now; the last one may still be filling.
    public long[] counts() {
        int used = (int) Math.min(nanos() / BUCKET_NANOS + 1, BUCKETS);
        return Arrays.copyOf(counts, used);
    }
}
