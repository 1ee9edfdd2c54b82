package echolab.net.batch.output;

import echolab.net.session.Quietly;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/// Sends what is handed over, on a platform thread of its own, the only one that writes to the channel.
final class Writer implements Runnable {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Transfer transfer;
    private final Pause pause;
    private final HandOver handOver;
    private final Progress progress;
    private final Samples samples;
    private volatile long calls;
    private volatile long cpuNanos;

    Writer(Transfer transfer, Pause pause, HandOver handOver, Progress progress, Samples samples) {
        this.transfer = transfer;
        this.pause = pause;
        this.handOver = handOver;
        this.progress = progress;
        this.samples = samples;
    }

    @Override
    public void run() {
        try {
            send();
            progress.fail(new AbortedException("the output was closed"));
        } catch (IOException | RuntimeException | Error e) {
            progress.fail(handOver.closed() ? new AbortedException("the output was closed") : e);
        } finally {
            cpuNanos = THREADS.getCurrentThreadCpuTime();
            Quietly.run(transfer::close);
        }
    }

    private void send() throws IOException {
        long sent = 0;
        while (true) {
            long ready = handOver.await(sent);
            pause.pass();
            if (handOver.closed()) {
                return;
            }
            calls++;
            int more = transfer.send(sent, ready);
            samples.complete(sent, sent + more);
            sent += more;
            progress.moveTo(sent);
        }
    }

    long calls() {
        return calls;
    }

    /// @param thread that runs it
    long cpuNanos(Thread thread) {
        long soFar = THREADS.getThreadCpuTime(thread.threadId());
        return soFar < 0 ? cpuNanos : soFar;
    }
}
