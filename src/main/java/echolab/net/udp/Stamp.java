package echolab.net.udp;

import java.nio.ByteBuffer;

/// The optional header of our own datagrams, [#BYTES] long: a mark, the run that it belongs to, its number and when it was sent.
/// It comes back with the echo, so that its client can tell what was lost.
///
/// @param run    drawn anew for each client, so that datagrams of an older one are not taken for its own
/// @param number counted from 1
/// @param nanos  when it was handed to the system, on the client's clock of [System#nanoTime()]
public record Stamp(int run, long number, long nanos) {

    public static final int BYTES = 24;

    /// No text begins like this.
    private static final int MARK = 0xEC40_1AB1;

    /// Puts it at the beginning of a datagram.
    ///
    /// @throws IndexOutOfBoundsException if that is shorter than [#BYTES]
    public void put(byte[] datagram) {
        ByteBuffer.wrap(datagram).putInt(0, MARK).putInt(4, run).putLong(8, number).putLong(16, nanos);
    }

    /// Whether a datagram begins with a stamp.
    public static boolean in(byte[] datagram, int length) {
        return length >= BYTES && ByteBuffer.wrap(datagram).getInt(0) == MARK;
    }

    /// The stamp of a datagram, null where it has none.
    public static Stamp of(byte[] datagram, int length) {
        if (!in(datagram, length)) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.wrap(datagram);
        return new Stamp(bytes.getInt(4), bytes.getLong(8), bytes.getLong(16));
    }
}
