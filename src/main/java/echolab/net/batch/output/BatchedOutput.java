package echolab.net.batch.output;

import echolab.net.batch.Mode;
import echolab.net.batch.Platform;
import echolab.net.batch.Protocol;
import echolab.net.batch.Report;
import echolab.net.linux.SendMany;
import echolab.net.session.Quietly;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.IllegalBlockingModeException;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/// Writes without waiting. A platform thread of its own is the only one that writes to the channel: first in, first out.
///
/// A buffer is a view and no copy until its write is complete: whoever modifies it before sends what it holds then. After the
/// first failure every later write fails, with OperationAborted. One thread calls [#write(ByteBuffer)] and [#flush()]; all else may
/// be called by any.
///
/// Where the mode makes batches, writes go once a batch is full or [#flush()] is called, not before. It costs less to write parts of
/// one large buffer than many buffers.
public final class BatchedOutput implements AutoCloseable {

    /// Writes that can be pending.
    public static final int MOST_PENDING = 1 << 16;
    /// The longest wait of [#close()] for the thread.
    private static final Duration END_LIMIT = Duration.ofSeconds(2);

    private final Channel channel;
    private final Pending pending;
    private final Fill fill;
    private final int longest;
    private final HandOver handOver = new HandOver();
    private final Progress progress = new Progress();
    private final Samples samples = new Samples();
    private final Writer writer;
    private final Thread thread;
    /// The number of the first write that there may be no room for.
    private long room = MOST_PENDING;
    private long written;
    private int filledPackets;
    private long filledBytes;

    private BatchedOutput(Setup setup, Duration delay) {
        channel = setup.channel();
        pending = setup.pending();
        fill = setup.fill();
        longest = setup.longest();
        writer = new Writer(setup.transfer(), new Pause(delay, handOver), handOver, progress, samples);
        thread = Thread.ofPlatform().daemon().name("batch writer").start(writer);
    }

    /// @param channel connected, in blocking mode; for the count of calls to be exact, never read by a virtual thread
    /// @param delay   before each call into the kernel, ours
    /// @throws UnconnectedException         if it is not connected
    /// @throws IllegalBlockingModeException if it is not in blocking mode
    /// @throws IllegalArgumentException     if the mode is none of TCP
    public static BatchedOutput over(SocketChannel channel, Mode mode, Duration delay) {
        return new BatchedOutput(Setup.of(channel, mode), delay);
    }

    /// @param channel connected, in blocking mode; for the count of calls to be exact, never read by a virtual thread
    /// @param size    bytes a packet; segmented, none may be longer, and one that is shorter ends a call
    /// @param delay   before each call into the kernel, ours
    /// @throws UnconnectedException          if it is not connected
    /// @throws IllegalBlockingModeException  if it is not in blocking mode
    /// @throws IllegalArgumentException      if the mode is none of UDP
    /// @throws UnsupportedOperationException where this platform lacks the mode, see [Platform#lack(Protocol, Mode)]
    /// @throws IOException                   where the system refuses the mode
    public static BatchedOutput over(DatagramChannel channel, Mode mode, int size, Duration delay) throws IOException {
        return new BatchedOutput(Setup.of(channel, mode, size), delay);
    }

    /// How many packets of one size a mode sends in one call, where so many are pending.
    public static int perCall(Protocol protocol, Mode mode, int size) {
        return switch (mode) {
            case ONE_AT_A_TIME, OVERLAPPED -> 1;
            case FLUSH -> protocol == Protocol.TCP ? Math.max(1, Together.BYTES / size) : 1;
            case GATHERED -> Gathered.MOST;
            case SENDMMSG -> Math.clamp(SendMany.BYTES / size, 1, SendMany.MOST);
            case SEGMENTED -> Segments.most(size);
        };
    }

    /// Takes what is between position and limit as they are now, and never changes the buffer. Never waits.
    ///
    /// @throws PendingFullException     if [#MOST_PENDING] writes are pending
    /// @throws IllegalArgumentException for an empty buffer; over UDP for one that no datagram holds, or segmented is longer than a packet
    public Written write(ByteBuffer buffer) {
        return new Written(progress, add(buffer), false);
    }

    /// @return the number behind that of the write
    private long add(ByteBuffer buffer) {
        int start = buffer.position();
        int length = buffer.limit() - start;
        refuseUnless(length >= 1 && length <= longest);
        long number = written;
        makeRoom(number);
        pending.add(number, buffer, start, length);
        samples.begin(number);
        written = number + 1;
        handOverIfFull(length);
        return written;
    }

    private void refuseUnless(boolean fits) {
        if (!fits) {
            throw new IllegalArgumentException("a packet has 1 to " + longest + " bytes");
        }
    }

    private void makeRoom(long number) {
        if (number == room) {
            room = progress.failure() == null ? progress.terminal() + MOST_PENDING : number + MOST_PENDING;
            if (number == room) {
                throw new PendingFullException();
            }
        }
    }

    private void handOverIfFull(int length) {
        filledPackets++;
        filledBytes += length;
        if (fill.reached(filledPackets, filledBytes, length)) {
            handOver();
        }
    }

    private void handOver() {
        filledPackets = 0;
        filledBytes = 0;
        handOver.upTo(written, thread);
    }

    /// Sends what is pending. Never waits; what it gives is complete once every earlier write is, and reports the first failure.
    public Written flush() {
        handOver();
        return new Written(progress, written, true);
    }

    /// Writes that were sent or failed, so far; those that wait for a flush are neither.
    public long terminal() {
        return progress.failure() == null ? progress.terminal() : handOver.ready();
    }

    /// Calls into the kernel that were made to send, exactly.
    public long calls() {
        return writer.calls();
    }

    /// Processor time of the thread that sends, so far.
    public long cpuNanos() {
        return writer.cpuNanos(thread);
    }

    /// From the call of a write until it was sent; of every 64th. Zeros before the first.
    public Report.Completion completion() {
        return samples.completion();
    }

    /// Ends the thread and closes the channel; what is pending fails with OperationAborted.
    @Override
    public void close() {
        handOver.close(thread);
        Quietly.run(channel::close);
        try {
            thread.join(END_LIMIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
