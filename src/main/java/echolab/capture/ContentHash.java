package echolab.capture;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Tells one datagram's content from another's. The line ending at its end does not count, so that an answer that a server
/// ended with one of its own is still the same content. Of a long datagram the length and both edges count.
final class ContentHash {

    /// Bytes looked at at each edge of a longer datagram.
    static final int EDGE = 128;

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MULTIPLIER = 0x9E37_79B9_7F4A_7C15L;

    private ContentHash() { }

    static long of(byte[] bytes, int offset, int length) {
        int end = offset + length;
        while (end > offset && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
            end--;
        }
        int size = end - offset;
        return size <= 2 * EDGE ? hash(size, bytes, offset, end)
                : hash(hash(size, bytes, offset, offset + EDGE), bytes, end - EDGE, end);
    }

    private static long hash(long seed, byte[] bytes, int from, int to) {
        long hash = seed;
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            hash = mix(hash, (long) WORDS.get(bytes, at));
        }
        long rest = 0;
        for (; at < to; at++) {
            rest = rest << Byte.SIZE | bytes[at] & 0xFF;
        }
        return mix(hash, rest);
    }

    private static long mix(long hash, long word) {
        long product = (hash ^ word) * MULTIPLIER;
        return product ^ product >>> 32;
    }
}
