package echolab.net.udp;

import echolab.net.Failure;
import java.net.InetAddress;
import java.net.NetworkInterface;

/// The experiment with two sockets on one port: who gets what?
public final class PortSharing {

    /// How the two listeners are bound, in the order of the table.
    public enum Setup {
        /// Neither says that it shares.
        NONE,
        /// Only the first one says so (SO_REUSEADDR).
        ONE_ONLY,
        /// SO_REUSEADDR on both, both on the wildcard address.
        REUSEADDR,
        /// SO_REUSEPORT on both.
        REUSEPORT,
        /// Both options on both.
        BOTH_OPTIONS,
        /// SO_REUSEADDR, the first on the wildcard address and the second on 127.0.0.1.
        ONE_LOOPBACK,
        /// SO_REUSEADDR, both on the group's own address: the source document's `MulticastOnly`.
        GROUP,
        /// SO_REUSEADDR, the first on the wildcard address and the second on the group's.
        WILDCARD_AND_GROUP
    }

    /// What each of the two got.
    ///
    /// @param refused  why the second could not be bound, null where it could; then all counts are 0
    /// @param unicast  datagrams of [#COUNT], first and second listener
    /// @param multicast datagrams of [#COUNT], first and second listener
    public record Outcome(Setup setup, Failure refused, Got unicast, Got multicast) { }

    public record Got(int first, int second) { }

    /// Datagrams of each kind.
    public static final int COUNT = 20;

    private PortSharing() { }
}
