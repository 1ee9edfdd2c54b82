package echolab.net.linux;

import echolab.net.foreign.ErrorTexts;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/// `setsockopt` and `getsockopt` of the C library, for options that are one `int`.
@SuppressWarnings("restricted")
final class SocketOptions {

    static final boolean AVAILABLE =
            System.getProperty("os.name").equals("Linux") && SocketOptions.class.getModule().isNativeAccessEnabled();

    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO = STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

    private SocketOptions() { }

    /// @throws UnsupportedOperationException unless [#AVAILABLE]
    static void set(Descriptor socket, int level, int name, int value) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment given = arena.allocateFrom(ValueLayout.JAVA_INT, value);
            call(arena, "setsockopt", ValueLayout.JAVA_INT, socket.number(), level, name, given, Integer.BYTES);
        }
    }

    /// @throws UnsupportedOperationException unless [#AVAILABLE]
    static int get(Descriptor socket, int level, int name) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment got = arena.allocate(ValueLayout.JAVA_INT);
            MemorySegment size = arena.allocateFrom(ValueLayout.JAVA_INT, Integer.BYTES);
            call(arena, "getsockopt", ValueLayout.ADDRESS, socket.number(), level, name, got, size);
            return got.get(ValueLayout.JAVA_INT, 0);
        }
    }

    /// @param size how the function takes the last of its arguments
    private static void call(Arena arena, String name, MemoryLayout size, Object... arguments) throws IOException {
        MemorySegment state = arena.allocate(STATE);
        if (call(function(name, size).bindTo(state), arguments) != 0) {
            int errno = (int) ERRNO.get(state, 0L);
            throw new IOException(ErrorTexts.ofErrno(errno).orElse("error " + errno));
        }
    }

    private static int call(MethodHandle function, Object... arguments) {
        try {
            return (int) function.invokeWithArguments(arguments);
        } catch (Throwable e) {
            throw new IllegalStateException("a C function cannot throw", e);
        }
    }

    private static MethodHandle function(String name, MemoryLayout size) {
        if (!AVAILABLE) {
            throw new UnsupportedOperationException("no " + name + " here: only on Linux, with native access");
        }
        Linker linker = Linker.nativeLinker();
        FunctionDescriptor shape = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT,
                ValueLayout.JAVA_INT, ValueLayout.ADDRESS, size);
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), shape, Linker.Option.captureCallState("errno"));
    }
}
