package echolab.net.udp;

import echolab.net.Endpoint;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The network interfaces of this machine, as values to choose from.
public final class Interfaces {

    private static final Logger LOG = LoggerFactory.getLogger(Interfaces.class);

    private static final Comparator<Interface> USEFUL_FIRST = Comparator.comparing(Interface::up).reversed()
            .thenComparing(Comparator.comparing(Interface::loopback).reversed()).thenComparing(Interface::name);

    /// The addresses that stand for every interface: those of IPv4, and those of IPv6 (and of IPv4, where the system does both).
    public static final List<Address> WILDCARDS = List.of(new Address("0.0.0.0", false), new Address("::", true));

    /// @param name        as the system calls it, such as `lo`
    /// @param displayName as the system shows it; on Linux the same
    /// @param multicast   whether groups can be heard there
    /// @param addresses   those of IPv4 first; none where it is down
    public record Interface(String name, String displayName, boolean up, boolean loopback, boolean multicast,
            List<Address> addresses) { }

    /// @param host as in an [Endpoint]: IPv6 in its short form, and with its interface where it means something on that one only,
    ///             such as `fe80::1%eth0`
    public record Address(String host, boolean ipv6) { }

    private Interfaces() { }

    /// What is there now: those that are up first, and loopback first of all. Empty where the system does not tell.
    public static List<Interface> list() {
        try {
            return NetworkInterface.networkInterfaces().map(Interfaces::value).flatMap(Optional::stream).sorted(USEFUL_FIRST).toList();
        } catch (SocketException e) {
            LOG.warn("cannot list the network interfaces: {}", e.getMessage());
            return List.of();
        }
    }

    /// Whether an address is one of this machine.
    ///
    /// @param otherwise the answer where the system does not tell
    public static boolean own(InetAddress address, boolean otherwise) {
        try {
            return address.isLoopbackAddress() || NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException e) {
            LOG.debug("{}", address, e);
            return otherwise;
        }
    }

    /// Empty for one that went away meanwhile.
    private static Optional<Interface> value(NetworkInterface from) {
        try {
            boolean loopback = from.isLoopback();
            // Loopback interfaces of Linux carry groups but do not say so.
            boolean multicast = loopback || from.supportsMulticast();
            return Optional.of(new Interface(from.getName(), from.getDisplayName(), from.isUp(), loopback, multicast, addresses(from)));
        } catch (SocketException e) {
            LOG.debug("{}", from.getName(), e);
            return Optional.empty();
        }
    }

    private static List<Address> addresses(NetworkInterface from) {
        return from.inetAddresses().map(Interfaces::value).sorted(Comparator.comparing(Address::ipv6)).toList();
    }

    private static Address value(InetAddress address) {
        String host = Endpoint.of(new InetSocketAddress(address, 0)).host();
        int scope = host.indexOf('%');
        boolean everywhere = scope >= 0 && !address.isLinkLocalAddress();
        return new Address(everywhere ? host.substring(0, scope) : host, address instanceof Inet6Address);
    }
}
