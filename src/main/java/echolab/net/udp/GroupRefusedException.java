package echolab.net.udp;

import echolab.net.status.SocketErrorStatus;
import echolab.net.status.StatusException;
import java.net.InetAddress;

/// A multicast group cannot be heard, or not any more.
public final class GroupRefusedException extends StatusException {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    private GroupRefusedException(Reason reason, SocketErrorStatus status, String message) {
        super(status, message);
        this.reason = reason;
    }

    /// What is wrong with the group, its interface or the socket.
    public enum Reason {
        /// The address is that of one host.
        NO_GROUP,
        /// This machine has no such interface.
        NO_INTERFACE,
        /// The interface was there when the group was joined.
        INTERFACE_GONE,
        /// The socket speaks IPv4 and the group IPv6, or the other way round.
        OTHER_FAMILY
    }

    static GroupRefusedException noGroup(InetAddress address) {
        return new GroupRefusedException(Reason.NO_GROUP, SocketErrorStatus.CANNOT_ASSIGN_REQUESTED_ADDRESS,
                address.getHostAddress() + " is no multicast group");
    }

    static GroupRefusedException noInterface(String name) {
        return new GroupRefusedException(Reason.NO_INTERFACE, SocketErrorStatus.CANNOT_ASSIGN_REQUESTED_ADDRESS,
                "no network interface is named \"" + name + "\"");
    }

    static GroupRefusedException interfaceGone(String name) {
        return new GroupRefusedException(Reason.INTERFACE_GONE, SocketErrorStatus.NETWORK_IS_DOWN,
                "the network interface \"" + name + "\" is gone");
    }

    static GroupRefusedException otherFamily(InetAddress address, RuntimeException cause) {
        GroupRefusedException refused = new GroupRefusedException(Reason.OTHER_FAMILY,
                SocketErrorStatus.ADDRESS_FAMILY_NOT_SUPPORTED, "this socket cannot join " + address.getHostAddress());
        refused.initCause(cause);
        return refused;
    }

    public Reason reason() {
        return reason;
    }
}
