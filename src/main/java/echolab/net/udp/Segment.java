package echolab.net.udp;

import java.nio.ByteBuffer;

/// Some datagrams one behind the other, filled to its end before the first place is used again. Used by one thread.
final class Segment {

    static final int DATAGRAMS = 1_024;
    static final int BYTES = 128 * 1024;

    private final ByteBuffer bytes = ByteBuffer.allocate(BYTES);
    private final int[] ends = new int[DATAGRAMS];
    private final UdpPeer[] senders = new UdpPeer[DATAGRAMS];
    private int added;
    private int taken;

    boolean hasRoom(int length) {
        return added < DATAGRAMS && end() + length <= BYTES;
    }

    private int end() {
        return added == 0 ? 0 : ends[added - 1];
    }

    void add(UdpPeer sender, byte[] datagram, int length) {
        System.arraycopy(datagram, 0, bytes.array(), end(), length);
        ends[added] = end() + length;
        senders[added++] = sender;
    }

    boolean isEmpty() {
        return taken == added;
    }

    /// Who sent the datagram that [#take()] gives next.
    UdpPeer sender() {
        return senders[taken];
    }

    /// The earliest; the buffer is the same each time.
    ByteBuffer take() {
        bytes.limit(ends[taken]).position(taken == 0 ? 0 : ends[taken - 1]);
        senders[taken++] = null;
        return bytes;
    }

    void clear() {
        added = 0;
        taken = 0;
    }
}
