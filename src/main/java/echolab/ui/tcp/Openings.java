package echolab.ui.tcp;

import echolab.net.Connection;
import echolab.net.Endpoint;
import echolab.net.tcp.Model;
import java.util.Map;
import java.util.TreeMap;

/// How the last [#KEPT] sockets of a card were opened, which their events do not tell and the card's fields no longer may.
final class Openings {

    static final int KEPT = 256;

    /// @param endpoint where it was to connect or to listen
    /// @param reset    whether we ended it with a reset
    record Opening(Endpoint endpoint, Model model, boolean reset) { }

    /// By the connection's id: a younger one has a higher one.
    private final TreeMap<Integer, Opening> openings = new TreeMap<>();

    void add(Connection connection, Endpoint endpoint, Model model) {
        openings.put(connection.id(), new Opening(endpoint, model, false));
        if (openings.size() > KEPT) {
            openings.pollFirstEntry();
        }
    }

    void reset(Connection connection) {
        openings.computeIfPresent(connection.id(), (_, o) -> new Opening(o.endpoint(), o.model(), true));
    }

    /// @return null where the card did not open it, or too long ago
    Opening of(Connection connection) {
        return openings.get(connection.id());
    }

    /// The last one that was opened before a connection, null where none is known.
    Opening before(Connection connection) {
        Map.Entry<Integer, Opening> entry = openings.lowerEntry(connection.id());
        return entry == null ? null : entry.getValue();
    }
}
