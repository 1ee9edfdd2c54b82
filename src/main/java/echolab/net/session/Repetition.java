package echolab.net.session;

import echolab.net.Client;
import java.util.function.BooleanSupplier;

/// One message, sent again and again.
public abstract class Repetition implements Client.Repeat {

    private final int count;
    private final BooleanSupplier over;
    private volatile int done;
    private volatile boolean stopped;

    /// @param over whether nothing can be sent any more
    /// @throws IllegalArgumentException where the count is none
    protected Repetition(int count, BooleanSupplier over) {
        if (count < 1) {
            throw new IllegalArgumentException("count is at least 1");
        }
        this.count = count;
        this.over = over;
    }

    public abstract void start();

    /// One more has been handed to the system; told by one thread at a time.
    public final void written() {
        done = done + 1;
    }

    @Override
    public final int count() {
        return count;
    }

    @Override
    public final int done() {
        return done;
    }

    @Override
    public final boolean ended() {
        return stopped || done == count || over.getAsBoolean();
    }

    @Override
    public void stop() {
        stopped = true;
    }

    public final boolean stopped() {
        return stopped;
    }
}
