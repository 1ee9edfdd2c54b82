package echolab.net.batch.race;

import echolab.net.batch.Report.Arrived;
import echolab.net.batch.Series;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.CountDownLatch;

/// Reads all that comes in a run, counts and checks it. Its thread does so in [#run()]; the rest may be called from any thread.
abstract sealed class Receiver implements Runnable permits StreamReceiver, DatagramReceiver {

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Series series;

    private volatile long begin;
    private volatile boolean deaf;
    private volatile IOException failure;
    private long bytes;
    private long damaged;

    Receiver(Series series) {
        this.series = series;
    }

    /// Reads once.
    ///
    /// @return false if that was the end
    abstract boolean read() throws IOException;

    /// Lets the sender know that all has been read, where the protocol has such a thing.
    abstract void end() throws IOException;

    /// @param nanos when the run begins
    final void begin(long nanos) {
        begin = nanos;
    }

    @Override
    public final void run() {
        try {
            while (read()) {
                if (deaf) {
                    closed.await();
                }
            }
            end();
        } catch (ClosedChannelException | InterruptedException _) {
            // Somebody else ended it.
        } catch (IOException e) {
            failure = e;
        }
    }

    final void counted(int read, long packets) {
        bytes += read;
        series.add(System.nanoTime() - begin, packets);
    }

    final void damaged(int packets) {
        damaged += packets;
    }

    /// Reads no more.
    final void stopReading() {
        deaf = true;
    }

    /// Lets its thread end, once its channel is closed.
    final void close() {
        closed.countDown();
    }

    /// Null where it did not fail.
    final IOException failure() {
        return failure;
    }

    /// To be asked after the end of its thread.
    final Arrived arrived() {
        return new Arrived(series.packets(), bytes, damaged, damaged == 0);
    }
}
