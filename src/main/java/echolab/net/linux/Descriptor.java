package echolab.net.linux;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The number under which the system knows a socket of this process. Found without reflection: the system lists its bound sockets
/// with port and inode, and the descriptors of this process with the inode.
///
/// @param ipv6 whether it is a socket of IPv6, which may speak IPv4 as well
record Descriptor(int number, boolean ipv6) {

    private static final Path SOCKETS = Path.of("/proc/self/net");
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    private static final int LOCAL = 1;
    private static final int INODE = 9;

    /// @throws UnsupportedOperationException where the system does not list its sockets
    /// @throws IOException                   if it is not bound, closed, or not the only one on its port
    static Descriptor of(DatagramChannel channel) throws IOException {
        if (!Files.isDirectory(SOCKETS)) {
            throw new UnsupportedOperationException("no descriptors without " + SOCKETS);
        }
        if (!(channel.getLocalAddress() instanceof InetSocketAddress local)) {
            throw new IOException("the socket is not bound");
        }
        Map<String, Integer> own = own();
        List<Descriptor> found = new ArrayList<>(bound(local.getPort(), "udp", false, own));
        found.addAll(bound(local.getPort(), "udp6", true, own));
        if (!channel.isOpen()) {
            throw new ClosedChannelException();
        }
        if (found.size() != 1) {
            throw new IOException(found.size() + " sockets of this process are bound to port " + local.getPort());
        }
        return found.getFirst();
    }

    private static List<Descriptor> bound(int port, String table, boolean ipv6, Map<String, Integer> own) throws IOException {
        String end = ":%04X".formatted(port);
        List<String> sockets;
        try (Stream<String> lines = Files.lines(SOCKETS.resolve(table))) {
            sockets = lines.map(line -> line.strip().split("\\s+")).filter(fields -> fields[LOCAL].endsWith(end))
                    .map(fields -> "socket:[" + fields[INODE] + "]").toList();
        } catch (NoSuchFileException e) {
            // A machine without IPv6.
            return List.of();
        }
        return sockets.stream().filter(own::containsKey).map(socket -> new Descriptor(own.get(socket), ipv6)).toList();
    }

    /// What the descriptors of this process stand for.
    private static Map<String, Integer> own() throws IOException {
        try (Stream<Path> descriptors = Files.list(DESCRIPTORS)) {
            return descriptors.collect(Collectors.toMap(Descriptor::target,
                    descriptor -> Integer.valueOf(descriptor.getFileName().toString()), (one, _) -> one));
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            // Closed meanwhile.
            return "";
        }
    }
}
