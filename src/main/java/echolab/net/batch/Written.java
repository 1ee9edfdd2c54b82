package echolab.net.batch;

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
        throw new UnsupportedOperationException();
    }

    @Override
    public Void get() throws InterruptedException, ExecutionException {
        throw new UnsupportedOperationException();
    }

    @Override
    public Void get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        throw new UnsupportedOperationException();
    }
}
