package echolab.net.batch;

import java.util.EnumSet;
import java.util.Set;

/// A way to hand packets to the system.
public enum Mode {
    /// Each write is awaited before the next: one call a packet, and a wait.
    ONE_AT_A_TIME(Protocol.TCP, Protocol.UDP),
    /// All writes are pending, then all are awaited: one call a packet.
    OVERLAPPED(Protocol.TCP, Protocol.UDP),
    /// One `writev` names up to 1,024 buffers.
    GATHERED(Protocol.TCP),
    /// All writes are pending, then one flush is awaited. Over TCP what is pending goes in few calls: small packets are copied
    /// together, large ones gathered. Over UDP it is one call a packet: the JDK sends no more than one datagram a call.
    FLUSH(Protocol.TCP, Protocol.UDP),
    /// One `sendmmsg` of Linux takes up to 1,024 datagrams.
    SENDMMSG(Protocol.UDP),
    /// One `send` hands over up to 128 datagrams of equal size, which the system cuts apart (UDP_SEGMENT of Linux).
    SEGMENTED(Protocol.UDP);

    private final Set<Protocol> protocols;

    Mode(Protocol first, Protocol... others) {
        protocols = EnumSet.of(first, others);
    }

    public boolean runsOver(Protocol protocol) {
        return protocols.contains(protocol);
    }
}
