package echolab.net.linux;

import echolab.net.foreign.ErrorTexts;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/// Calls functions of the C library that answer with a negative number, and set `errno`, where they fail.
@SuppressWarnings("restricted")
final class CLibrary {

    static final boolean AVAILABLE = System.getProperty("os.name").equals("Linux") && CLibrary.class.getModule().isNativeAccessEnabled();

    /// Where a function leaves its `errno`.
    static final StructLayout STATE = Linker.Option.captureStateLayout();

    private static final VarHandle ERRNO = STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

    private CLibrary() { }

    /// @return what the function answers
    /// @throws IOException                   if the system refuses, with its own words
    /// @throws UnsupportedOperationException unless [#AVAILABLE]
    static long call(String name, FunctionDescriptor shape, Object... arguments) throws IOException {
        MethodHandle function = function(name, shape);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            long answer = call(function.bindTo(state), arguments);
            if (answer < 0) {
                throw refusal(state);
            }
            return answer;
        }
    }

    private static long call(MethodHandle function, Object... arguments) {
        try {
            return ((Number) function.invokeWithArguments(arguments)).longValue();
        } catch (Throwable e) {
            throw new IllegalStateException("a C function cannot throw", e);
        }
    }

    /// A function whose first argument is memory for the [#STATE], before those of its shape. To make it takes some milliseconds.
    ///
    /// @throws UnsupportedOperationException unless [#AVAILABLE]
    static MethodHandle function(String name, FunctionDescriptor shape) {
        if (!AVAILABLE) {
            throw new UnsupportedOperationException("no " + name + " here: only on Linux, with native access");
        }
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), shape, Linker.Option.captureCallState("errno"));
    }

    /// What the system says of the call that left this state.
    static IOException refusal(MemorySegment state) {
        int errno = (int) ERRNO.get(state, 0L);
        return new IOException(ErrorTexts.ofErrno(errno).orElse("error " + errno));
    }
}
