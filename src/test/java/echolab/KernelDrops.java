package echolab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What Linux drops because a socket is full: it counts them, and nobody else can.
public final class KernelDrops {

    private static final Path SOCKETS = Path.of("/proc/net/udp");

    private KernelDrops() { }

    public static boolean areTold() {
        return Files.isReadable(SOCKETS);
    }

    /// How many datagrams the IPv4 sockets of that port have lost so far.
    public static long of(int port) {
        String end = ":%04X".formatted(port);
        try {
            return Files.readAllLines(SOCKETS).stream().map(line -> List.of(line.strip().split("\\s+")))
                    .filter(words -> words.get(1).endsWith(end)).mapToLong(words -> Long.parseLong(words.getLast())).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
