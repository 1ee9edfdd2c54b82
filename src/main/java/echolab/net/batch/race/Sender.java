package echolab.net.batch.race;

import echolab.net.batch.Mode;
import echolab.net.batch.output.BatchedOutput;
import echolab.net.batch.output.Written;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.concurrent.ExecutionException;

/// Sends the packets of one run by its mode, a window at a time, until the quota is used up or it is interrupted. Its thread does so
/// in [#run()]; what came of it may be asked after that thread's end.
final class Sender implements Runnable {

    private final Mode mode;
    private final Packets packets;
    private final Window window;
    private final Pace pace;
    private final Way way;
    private IOException failure;
    private long cpuNanos;
    private long sent;
    private int number;

    /// What it sends over.
    ///
    /// @param receiver told when the first packet goes
    record Way(BatchedOutput output, Link link, Receiver receiver) { }

    Sender(Mode mode, Packets packets, Window window, Pace pace, Way way) {
        this.mode = mode;
        this.packets = packets;
        this.window = window;
        this.pace = pace;
        this.way = way;
    }

    @Override
    public void run() {
        try {
            send();
            cpuNanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            way.link.finish();
        } catch (ExecutionException e) {
            failure = e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        } catch (IOException e) {
            failure = e;
        } catch (InterruptedException _) {
            // Whoever did that knows why.
        }
    }

    private void send() throws ExecutionException, InterruptedException {
        way.receiver.begin(System.nanoTime());
        window.begin();
        switch (mode) {
            case ONE_AT_A_TIME -> oneAtATime();
            case OVERLAPPED -> overlapped();
            case FLUSH, GATHERED, SENDMMSG, SEGMENTED -> flushed();
        }
    }

    /// What failed first; null where nothing did.
    IOException failure() {
        return failure;
    }

    /// Packets that were handed over.
    long sent() {
        return sent;
    }

    /// Processor time of its thread.
    long cpuNanos() {
        return cpuNanos;
    }

    private void oneAtATime() throws ExecutionException, InterruptedException {
        // tag::batch-one[]
        while (next() > 0) {
            write().get();  // <1>
        }
        // end::batch-one[]
    }

    private void overlapped() throws ExecutionException, InterruptedException {
        Written[] pending = new Written[window.most()];
        for (int count = next(); count > 0; count = next()) {
            // tag::batch-overlapped[]
            for (int i = 0; i < count; i++) {
                pending[i] = write();
            }
            awaitAll(pending, count);  // <1>
            // end::batch-overlapped[]
        }
    }

    /// Sleeps once: for the last of them.
    private static void awaitAll(Written[] pending, int count) throws ExecutionException, InterruptedException {
        try {
            pending[count - 1].get();
        } catch (ExecutionException _) {
            // The one that failed first tells why.
        }
        for (int i = 0; i < count; i++) {
            pending[i].get();
        }
    }

    /// While one window is being sent, the next is written.
    private void flushed() throws ExecutionException, InterruptedException {
        Written before = way.output.flush();
        for (int count = next(); count > 0; count = next()) {
            for (int i = 0; i < count; i++) {
                write();
            }
            Written flushed = way.output.flush();
            before.get();
            before = flushed;
        }
        before.get();
    }

    /// How many packets the next window has, once there is room for them.
    private int next() {
        int count = window.next(sent);
        if (count > 0) {
            pace.await(sent, count);
        }
        return count;
    }

    private Written write() {
        Written written = way.output.write(packets.get(number));
        number = number + 1 == packets.count() ? 0 : number + 1;
        sent++;
        return written;
    }
}
