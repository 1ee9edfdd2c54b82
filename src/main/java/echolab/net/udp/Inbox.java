package echolab.net.udp;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;

/// Datagrams that have been read and wait for their answer: at most [#SEGMENTS] times 1,024 of them or 128 KiB, whichever
/// comes first. Takes memory only while they wait. Used by one thread.
final class Inbox {

    /// 131,072 datagrams, 16 MiB: a burst is read to its end before it is answered, as the system keeps only some thousand.
    static final int SEGMENTS = 128;

    private final ArrayDeque<Segment> segments = new ArrayDeque<>();

    Inbox() {
        segments.add(new Segment());
    }

    boolean isEmpty() {
        return segments.getFirst().isEmpty();
    }

    /// Whether one more of any length can be added.
    boolean hasRoom() {
        return segments.size() < SEGMENTS || segments.getLast().hasRoom(Incoming.LARGEST);
    }

    /// To be called only where there is room.
    void add(UdpPeer sender, byte[] datagram, int length) {
        if (isEmpty()) {
            segments.getFirst().clear();
        }
        if (!segments.getLast().hasRoom(length)) {
            segments.add(new Segment());
        }
        segments.getLast().add(sender, datagram, length);
    }

    /// Who sent the datagram that [#take()] gives next; there must be one.
    UdpPeer sender() {
        return segments.getFirst().sender();
    }

    /// The earliest, valid until the next call of any method here.
    ByteBuffer take() {
        ByteBuffer datagram = segments.getFirst().take();
        if (segments.getFirst().isEmpty() && segments.size() > 1) {
            segments.removeFirst();
        }
        return datagram;
    }
}
