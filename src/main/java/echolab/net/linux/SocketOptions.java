package echolab.net.linux;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;

/// `setsockopt` and `getsockopt` of the C library, for options that are one `int`.
final class SocketOptions {

    private static final FunctionDescriptor SET = FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT);
    private static final FunctionDescriptor GET = FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS);

    private SocketOptions() { }

    /// @throws UnsupportedOperationException unless [CLibrary#AVAILABLE]
    static void set(Descriptor socket, int level, int name, int value) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment given = arena.allocateFrom(JAVA_INT, value);
            CLibrary.call("setsockopt", SET, socket.number(), level, name, given, Integer.BYTES);
        }
    }

    /// @throws UnsupportedOperationException unless [CLibrary#AVAILABLE]
    static int get(Descriptor socket, int level, int name) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment got = arena.allocate(JAVA_INT);
            MemorySegment size = arena.allocateFrom(JAVA_INT, Integer.BYTES);
            CLibrary.call("getsockopt", GET, socket.number(), level, name, got, size);
            return got.get(JAVA_INT, 0);
        }
    }
}
