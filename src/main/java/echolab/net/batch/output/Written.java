package echolab.net.batch.output;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// What comes of one write or flush of a [BatchedOutput]. It is no more than a number: what is known of it the output knows.
/// It cannot be cancelled. Any thread may ask and wait.
///
/// A write that fails has its own exception as the cause, those behind it have an [AbortedException]; a flush has the first
/// failure of all writes before it.
public final class Written implements Future<Void> {

    private final Progress progress;
    private final long count;
    private final boolean flush;

    /// @param count of writes that are terminal when this is done; a write is the last of them
    Written(Progress progress, long count, boolean flush) {
        this.progress = progress;
        this.count = count;
        this.flush = flush;
    }

    /// @return false: what is pending may be on its way
    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        return false;
    }

    @Override
    public boolean isCancelled() {
        return false;
    }

    @Override
    public boolean isDone() {
        return progress.reached(count);
    }

    /// Waits for as long as it takes; closing the output ends it.
    @Override
    public Void get() throws InterruptedException, ExecutionException {
        progress.await(count, Long.MAX_VALUE);
        return outcome();
    }

    @Override
    public Void get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        if (!progress.await(count, unit.toNanos(timeout))) {
            throw new TimeoutException();
        }
        return outcome();
    }

    private Void outcome() throws ExecutionException {
        Throwable failure = progress.failure();
        long sent = progress.terminal();
        if (failure == null || sent >= count) {
            return null;
        }
        boolean first = flush || sent == count - 1;
        throw new ExecutionException(first ? failure : new AbortedException("a write before it failed"));
    }
}
