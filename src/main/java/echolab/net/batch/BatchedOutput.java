package echolab.net.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/// Writes without waiting. A platform thread of its own is the only one that writes to the channel: first in, first out.
///
/// A buffer is a view and no copy until its write is complete: whoever modifies it before sends what it holds then. After the
/// first failure every later write fails, with OperationAborted. One thread calls [#write(ByteBuffer)] and [#flush()]; all else may
/// be asked by any.
///
/// Where the mode makes batches, writes go once a batch is full or [#flush()] is called, not before.
public final class BatchedOutput implements AutoCloseable {

    /// Writes that can be pending.
    public static final int MOST_PENDING = 1 << 16;

    private BatchedOutput() { }

    /// @param channel in blocking mode, connected, and read or written by nobody on a virtual thread (the count of calls would not be exact)
    /// @param delay   before each call into the kernel, ours
    /// @throws UnconnectedException if it is not connected
    public static BatchedOutput over(SocketChannel channel, Mode mode, Duration delay) throws IOException {
        throw new UnsupportedOperationException();
    }

    /// @param channel in blocking mode, connected
    /// @param size    bytes a packet; segmented, none may be longer, and one that is shorter ends a call
    /// @param delay   before each call into the kernel, ours
    /// @throws UnconnectedException          if it is not connected
    /// @throws UnsupportedOperationException where this platform lacks the mode, see [Platform#lack(Protocol, Mode)]
    /// @throws IOException                   where the system refuses the mode
    public static BatchedOutput over(DatagramChannel channel, Mode mode, int size, Duration delay) throws IOException {
        throw new UnsupportedOperationException();
    }

    /// Takes what is between position and limit as they are now, and never changes the buffer. Never waits.
    ///
    /// @throws PendingFullException     if [#MOST_PENDING] writes are pending
    /// @throws IllegalArgumentException for an empty buffer, and segmented for one that is longer than a packet
    public Written write(ByteBuffer buffer) {
        throw new UnsupportedOperationException();
    }

    /// Sends what is pending. Never waits; what it gives is complete once every earlier write is, and reports the first failure.
    public Written flush() {
        throw new UnsupportedOperationException();
    }

    /// Writes that were sent or failed, so far.
    public long terminal() {
        throw new UnsupportedOperationException();
    }

    /// Calls into the kernel that were made to send, exactly.
    public long calls() {
        throw new UnsupportedOperationException();
    }

    /// Processor time of the thread that sends, so far.
    public long cpuNanos() {
        throw new UnsupportedOperationException();
    }

    /// From the call of a write until it was complete; of a sample of them. Zeros before the first.
    public Report.Completion completion() {
        throw new UnsupportedOperationException();
    }

    /// Ends the thread and closes the channel; what is pending fails with OperationAborted.
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
