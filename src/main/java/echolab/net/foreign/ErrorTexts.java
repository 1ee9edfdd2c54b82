package echolab.net.foreign;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.Charset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The words that the C library has for an error, in the language that this process speaks. There are none on Windows, nor
/// where native access is denied.
@SuppressWarnings("restricted")
public final class ErrorTexts {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorTexts.class);
    private static final Charset CHARSET = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
    private static final int LONGEST = 1000;

    private ErrorTexts() { }

    /// `strerror`: what the system says of an `errno`, such as 111.
    public static Optional<String> ofErrno(int number) {
        return text("strerror", number);
    }

    /// `gai_strerror`: what the resolver says of one of its numbers, such as -2.
    public static Optional<String> ofResolver(int number) {
        return text("gai_strerror", number);
    }

    private static Optional<String> text(String function, int number) {
        try {
            Linker linker = Linker.nativeLinker();
            return linker.defaultLookup().find(function).map(address -> call(linker, address, number));
        } catch (IllegalCallerException | UnsupportedOperationException e) {
            LOG.debug("no {}", function, e);
            return Optional.empty();
        }
    }

    private static String call(Linker linker, MemorySegment address, int number) {
        MethodHandle handle = linker.downcallHandle(address, FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
        try {
            return string((MemorySegment) handle.invokeExact(number));
        } catch (Throwable e) {
            throw new IllegalStateException("a C function cannot throw", e);
        }
    }

    private static String string(MemorySegment start) {
        MemorySegment text = start.reinterpret(LONGEST);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < LONGEST && text.get(ValueLayout.JAVA_BYTE, i) != 0; i++) {
            bytes.write(text.get(ValueLayout.JAVA_BYTE, i));
        }
        return bytes.toString(CHARSET);
    }
}
