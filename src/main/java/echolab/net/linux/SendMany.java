package echolab.net.linux;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;

/// `sendmmsg`: many datagrams in one call. Used by one thread at a time.
public final class SendMany implements AutoCloseable {

    /// Datagrams a call, at most.
    public static final int MOST = 1_024;
    /// Bytes of all datagrams of a call, at most.
    public static final int BYTES = 2 << 20;

    private static final int NO_FLAGS = 0;

    private final DatagramChannel channel;
    private final Duplicate socket;
    private final Arena arena = Arena.ofAuto();
    private final Messages messages = new Messages(arena, MOST, BYTES);
    private final MemorySegment state = arena.allocate(CLibrary.STATE);

    /// Made when it is first called, and once: that takes milliseconds.
    private static final class Function {
        static final MethodHandle SENDMMSG = CLibrary.function("sendmmsg",
                FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT));
    }

    /// Takes some milliseconds.
    ///
    /// @param connected bound to a port that no other socket of this process shares
    /// @throws UnsupportedOperationException where there is no Linux, or native access is denied
    /// @throws IOException                   where the system refuses, or if the channel is closed
    public SendMany(DatagramChannel connected) throws IOException {
        channel = connected;
        socket = new Duplicate(connected);
    }

    /// Copies a datagram, to be sent with the next call.
    ///
    /// @param buffer direct or not
    /// @return false if this call has as many datagrams or bytes as it takes
    /// @throws IndexOutOfBoundsException if start and length are not within the buffer's limit
    public boolean add(ByteBuffer buffer, int start, int length) {
        return messages.add(buffer, start, length);
    }

    /// Sends what was added, in one call, and forgets it.
    ///
    /// @return how many were sent, from the first on: all of them, unless one that is not the first fails
    /// @throws IOException if the first one fails, with the words of the system, or if the channel is closed
    public int send() throws IOException {
        int count = messages.count();
        messages.clear();
        if (!channel.isOpen()) {
            throw new ClosedChannelException();
        }
        int sent = send(socket.number(), messages.headers(), count);
        if (sent < 0) {
            throw CLibrary.refusal(state);
        }
        return sent;
    }

    private int send(int descriptor, MemorySegment headers, int count) {
        try {
            return (int) Function.SENDMMSG.invokeExact(state, descriptor, headers, count, NO_FLAGS);
        } catch (Throwable e) {
            throw new IllegalStateException("a C function cannot throw", e);
        }
    }

    /// The channel stays as it is.
    @Override
    public void close() throws IOException {
        socket.close();
    }
}
