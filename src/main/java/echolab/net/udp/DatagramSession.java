package echolab.net.udp;

import echolab.net.Session;
import java.net.InetAddress;
import java.util.List;

/// What every datagram socket can do. All methods return at once.
public interface DatagramSession extends Session {

    /// One multicast group, on one interface.
    ///
    /// @param networkInterface the interface's name, such as `lo`
    record Group(InetAddress address, String networkInterface) {

        /// The address as people write it.
        public String host() {
            return address.getHostAddress();
        }
    }

    /// What the system really gave.
    ///
    /// @param sendBuffer,receiveBuffer in bytes, as the system counts them
    /// @param hopLimit                 of unicast datagrams; -1 where the platform does not tell
    record Granted(int sendBuffer, int receiveBuffer, int hopLimit) { }

    /// Begins to hear a group; the outcome comes as a [echolab.net.SocketEvent.Membership] or a [echolab.net.SocketEvent.Failed].
    void join(Group group);

    /// Ends hearing a group; does nothing where it has not joined it.
    void leave(Group group);

    /// The groups that it hears now, the earliest first.
    List<Group> groups();

    /// Null before the socket is bound.
    Granted granted();
}
