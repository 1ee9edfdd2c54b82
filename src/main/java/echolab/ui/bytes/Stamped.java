package echolab.ui.bytes;

import echolab.net.udp.Stamp;
import java.util.Arrays;

/// A datagram as people read it: the number on our stamp, and the message behind it.
///
/// @param number  0 where it has no stamp
/// @param message the bytes behind the stamp without the zeros that fill it up; all bytes where there is no stamp
public record Stamped(long number, byte[] message) {

    /// @param bytes the datagram, or its beginning
    public static Stamped of(byte[] bytes) {
        Stamp stamp = Stamp.of(bytes, bytes.length);
        return stamp == null ? new Stamped(0, bytes) : new Stamped(stamp.number(), message(bytes));
    }

    private static byte[] message(byte[] bytes) {
        int end = bytes.length;
        while (end > Stamp.BYTES && bytes[end - 1] == 0) {
            end--;
        }
        return Arrays.copyOfRange(bytes, Stamp.BYTES, end);
    }
}
