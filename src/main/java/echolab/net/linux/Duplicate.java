package echolab.net.linux;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;

/// A second descriptor for a channel's socket. It is closed here only, so its number never comes to stand for another socket,
/// whatever becomes of the channel.
final class Duplicate implements AutoCloseable {

    private static final FunctionDescriptor TAKES_NUMBER = FunctionDescriptor.of(JAVA_INT, JAVA_INT);

    private final int number;
    private boolean closed;

    /// Takes some milliseconds.
    ///
    /// @throws UnsupportedOperationException where there is no Linux, or native access is denied
    /// @throws IOException                   as [Descriptor#of(DatagramChannel)], and where no more descriptors can be had
    Duplicate(DatagramChannel channel) throws IOException {
        number = (int) CLibrary.call("dup", TAKES_NUMBER, Descriptor.of(channel).number());
        if (!channel.isOpen()) {
            // The number may have stood for another socket already.
            close();
            throw new ClosedChannelException();
        }
    }

    /// @throws ClosedChannelException if it is closed
    int number() throws ClosedChannelException {
        if (closed) {
            throw new ClosedChannelException();
        }
        return number;
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            CLibrary.call("close", TAKES_NUMBER, number);
        }
    }
}
