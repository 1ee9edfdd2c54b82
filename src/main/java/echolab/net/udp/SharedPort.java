package echolab.net.udp;

import static java.net.StandardSocketOptions.IP_MULTICAST_IF;
import static java.net.StandardSocketOptions.IP_MULTICAST_TTL;
import static java.net.StandardSocketOptions.SO_REUSEADDR;
import static java.net.StandardSocketOptions.SO_REUSEPORT;

import echolab.net.Failure.Operation;
import echolab.net.Failure;
import echolab.net.session.Quietly;
import echolab.net.udp.DatagramSession.Group;
import echolab.net.udp.PortSharing.Outcome;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.List;

/// Two listeners on one port, bound as one setup of [PortSharing] says.
final class SharedPort implements AutoCloseable {

    private static final InetAddress ANY = InetAddress.ofLiteral("0.0.0.0");
    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    private final PortSharing.Setup setup;
    private final InetAddress group;
    private final String interfaceName;
    private final List<DatagramChannel> listeners = new ArrayList<>();
    private Operation doing = Operation.BIND;

    /// @throws IllegalArgumentException if that is no group of IPv4
    SharedPort(PortSharing.Setup setup, Group group) {
        if (!(group.address() instanceof Inet4Address && group.address().isMulticastAddress())) {
            throw new IllegalArgumentException("no group of IPv4: " + group.address());
        }
        this.setup = setup;
        this.group = group.address();
        interfaceName = group.networkInterface();
    }

    /// What it was doing when it failed.
    Operation doing() {
        return doing;
    }

    /// Opens the listeners, sends, and counts. To be called once.
    ///
    /// @throws UnsupportedOperationException if this platform lacks an option
    Outcome measure(int wanted) throws IOException {
        NetworkInterface on = Setup.named(interfaceName);
        int port = listen(0, wanted, on);
        listen(1, port, on);
        Failure third = third(port);
        try (Tally tally = new Tally(listeners)) {
            doing = Operation.WRITE;
            for (int i = 0; i < PortSharing.COUNT; i++) {
                send(tally, port, on);
            }
            doing = Operation.READ;
            tally.count(expected(), PortSharing.LIMIT);
            return new Outcome(setup, null, tally.unicast(), tally.multicast(), third);
        }
    }

    /// @return the port that it really got
    private int listen(int index, int port, NetworkInterface on) throws IOException {
        InetAddress host = host(index);
        DatagramChannel channel = open();
        listeners.add(channel);
        doing = Operation.CONFIGURE;
        // tag::port-sharing[]
        if (reusesAddress(index)) {
            channel.setOption(SO_REUSEADDR, true);
        }
        if (reusesPort()) {
            channel.setOption(SO_REUSEPORT, true);
        }
        // end::port-sharing[]
        doing = Operation.BIND;
        // tag::port-sharing[]
        channel.bind(new InetSocketAddress(host, port));  // <1>
        // end::port-sharing[]
        doing = Operation.JOIN;
        // tag::port-sharing[]
        channel.join(group, on);
        // end::port-sharing[]
        return ((InetSocketAddress) channel.getLocalAddress()).getPort();
    }

    private boolean reusesAddress(int index) {
        return switch (setup) {
            case NONE, REUSEPORT -> false;
            case ONE_ONLY -> index == 0;
            case REUSEADDR, BOTH_OPTIONS, ONE_LOOPBACK, GROUP, WILDCARD_AND_GROUP -> true;
        };
    }

    private boolean reusesPort() {
        return setup == PortSharing.Setup.REUSEPORT || setup == PortSharing.Setup.BOTH_OPTIONS;
    }

    private InetAddress host(int index) {
        return switch (setup) {
            case NONE, ONE_ONLY, REUSEADDR, REUSEPORT, BOTH_OPTIONS -> ANY;
            case ONE_LOOPBACK -> index == 0 ? ANY : LOOPBACK;
            case GROUP -> group;
            case WILDCARD_AND_GROUP -> index == 0 ? ANY : group;
        };
    }

    /// How many datagrams to wait for; what comes beyond them is counted too.
    private int expected() {
        return switch (setup) {
            case GROUP, ONE_LOOPBACK -> 2 * PortSharing.COUNT;
            case NONE, ONE_ONLY, REUSEADDR, REUSEPORT, BOTH_OPTIONS, WILDCARD_AND_GROUP -> 3 * PortSharing.COUNT;
        };
    }

    private Failure third(int port) throws IOException {
        try (DatagramChannel channel = open()) {
            channel.bind(new InetSocketAddress(host(0), port));
            return null;
        } catch (IOException e) {
            return Failure.of(Operation.BIND, e);
        }
    }

    /// One datagram of each kind, from a port of their own: with SO_REUSEPORT that decides who gets it.
    private void send(Tally tally, int port, NetworkInterface on) throws IOException {
        try (DatagramChannel channel = open()) {
            channel.setOption(IP_MULTICAST_IF, on);
            channel.setOption(IP_MULTICAST_TTL, 0);
            channel.send(tally.unicastDatagram(), new InetSocketAddress(LOOPBACK, port));
            channel.send(tally.multicastDatagram(), new InetSocketAddress(group, port));
        }
    }

    private static DatagramChannel open() throws IOException {
        return DatagramChannel.open(StandardProtocolFamily.INET);
    }

    @Override
    public void close() {
        listeners.forEach(listener -> Quietly.run(listener::close));
    }
}
