package echolab.net.udp;

import echolab.net.status.SocketErrorStatus;
import echolab.net.status.StatusException;
import java.net.InetAddress;

/// A socket is connected to one host: a group or no address at all is none.
public final class NoUnicastAddressException extends StatusException {

    private static final long serialVersionUID = 1;

    NoUnicastAddressException(InetAddress address) {
        super(SocketErrorStatus.HOST_NOT_FOUND, "cannot connect to " + address.getHostAddress() + ": "
                + (address.isMulticastAddress() ? "a multicast group" : "no host has this address"));
    }

    /// @throws NoUnicastAddressException if the address is that of a multicast group, or none
    static void refuse(InetAddress address) throws NoUnicastAddressException {
        if (address.isMulticastAddress() || address.isAnyLocalAddress()) {
            throw new NoUnicastAddressException(address);
        }
    }
}
