package echolab.net.batch.output;

import java.io.IOException;

/// A way to send pending packets. Used by the writer only.
interface Transfer extends AutoCloseable {

    /// Makes one call into the kernel.
    ///
    /// @param from the number of the first packet that is not complete
    /// @param to   the number behind the last that may be sent, more than from
    /// @return how many were completed
    int send(long from, long to) throws IOException;

    /// Lets go of what it has besides the channel.
    @Override
    default void close() throws IOException { }
}
