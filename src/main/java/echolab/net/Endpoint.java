package echolab.net;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Comparator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A host and a port as a person writes them: `localhost:1337`, `127.0.0.1:0`, `[::1]:1337`.
///
/// @param host a name or a literal address, without brackets
/// @param port 0 to 65,535; 0 lets the system choose
public record Endpoint(String host, int port) {

    public static final int MAX_PORT = 65_535;

    /// Two or more groups of zeros, with the colons around them.
    private static final Pattern ZEROS = Pattern.compile("(?:^|:)0(?::0)+(?:(?=%)|:|$)");

    public Endpoint {
        if (host == null || host.isBlank()) {
            throw new IllegalArgumentException("host is empty");
        }
        if (port < 0 || port > MAX_PORT) {
            throw new IllegalArgumentException("port out of range: " + port);
        }
    }

    /// Reads `HOST:PORT`; an IPv6 literal stands in brackets.
    ///
    /// @throws IllegalArgumentException naming what is wrong with the text
    public static Endpoint parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon <= 0 || colon == text.length() - 1) {
            throw new IllegalArgumentException("expected HOST:PORT, got \"" + text + "\"");
        }
        String host = text.substring(0, colon);
        if (host.startsWith("[") && host.endsWith("]")) {
            host = host.substring(1, host.length() - 1);
        } else if (host.indexOf(':') >= 0) {
            throw new IllegalArgumentException("an IPv6 address stands in brackets: [" + host + "]:" + text.substring(colon + 1));
        }
        try {
            return new Endpoint(host, Integer.parseInt(text, colon + 1, text.length(), 10));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("the port is no number: \"" + text.substring(colon + 1) + "\"", e);
        }
    }

    /// Whether only this machine reaches a host of that name. Asks nobody: a name that may be anything counts as reachable.
    public static boolean isLoopback(String host) {
        try {
            return host.equalsIgnoreCase("localhost") || InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    public static Endpoint of(InetSocketAddress address) {
        InetAddress ip = address.getAddress();
        return new Endpoint(ip == null ? address.getHostString() : text(ip), address.getPort());
    }

    /// The text of an address; of an IPv6 address the short form of RFC 5952, such as `::1`.
    private static String text(InetAddress address) {
        String full = address.getHostAddress();
        if (!(address instanceof Inet6Address)) {
            return full;
        }
        return ZEROS.matcher(full).results().max(Comparator.comparingLong(Endpoint::groups))
                .map(zeros -> full.substring(0, zeros.start()) + "::" + full.substring(zeros.end())).orElse(full);
    }

    private static long groups(MatchResult zeros) {
        return zeros.group().chars().filter(c -> c == '0').count();
    }

    @Override
    public String toString() {
        return host.indexOf(':') >= 0 ? "[" + host + "]:" + port : host + ":" + port;
    }
}
