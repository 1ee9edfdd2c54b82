package echolab.net.tcp;

import java.io.IOException;
import java.net.InetSocketAddress;

/// Bytes over one connected socket, whichever of the JDK's models carries them. One thread may read while another one
/// writes; the other methods may be called from any thread, and end a read or write that waits.
interface Wire extends AutoCloseable {

    /// How many bytes can be read without waiting; 0 at the end of the stream too.
    int available() throws IOException;

    /// Waits for bytes and takes at most `length` of them.
    ///
    /// @return how many came, -1 at the end of the stream
    int read(byte[] into, int offset, int length) throws IOException;

    /// Makes one write call.
    ///
    /// @return how many bytes the system took, at least one
    int write(byte[] from, int offset, int length) throws IOException;

    /// Sends the end of the stream after what was written.
    void shutdownOutput() throws IOException;

    /// Closes in an orderly way; a second call does nothing, nor does a failure matter any more.
    @Override
    void close();

    /// Closes with a reset in place of an orderly end.
    void reset();

    InetSocketAddress local();

    InetSocketAddress remote();
}
