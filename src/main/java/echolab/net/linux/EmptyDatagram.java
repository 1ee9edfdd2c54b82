package echolab.net.linux;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.nio.channels.DatagramChannel;

/// An empty datagram over a connected channel: a write of no bytes is none for Java, for the C library it is.
public final class EmptyDatagram {

    private static final FunctionDescriptor SEND = FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT);

    private EmptyDatagram() { }

    /// Sends one. Takes some milliseconds. Where the channel is closed meanwhile, it may fail in any way.
    ///
    /// @param channel bound and connected
    /// @throws UnsupportedOperationException where there is no Linux, or native access is denied
    /// @throws IOException                   where the system refuses, or where other sockets of this process share the port, so that
    ///                                       the channel cannot be told from them
    public static void send(DatagramChannel channel) throws IOException {
        CLibrary.call("send", SEND, Descriptor.of(channel).number(), MemorySegment.NULL, 0L, 0);
    }
}
