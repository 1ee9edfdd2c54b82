package echolab.net.batch.output;

/// More writes are pending than a [BatchedOutput] keeps. Whoever gets it awaits one of them first.
public final class PendingFullException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    PendingFullException() {
        super(BatchedOutput.MOST_PENDING + " writes are pending: await one of them first");
    }
}
