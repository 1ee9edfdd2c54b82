package echolab.ui.cards;

import echolab.capture.Capture;
import echolab.net.Connection;
import echolab.net.Endpoint;
import echolab.net.Server;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The clients of a server as its card lists them: the first [#LISTED]; all of them are counted.
public final class PeerList {

    public static final int LISTED = 100;

    /// One client.
    ///
    /// @param rate messages a second that came from it
    public record Peer(Connection connection, String address, long messages, double rate) { }

    private final Capture capture;
    private final ObservableList<Peer> peers = FXCollections.observableArrayList();
    private final IntegerProperty count = new SimpleIntegerProperty();
    private final Map<Connection, Long> messagesBefore = new HashMap<>();
    private long ratesAt = System.nanoTime();

    public PeerList(Capture capture) {
        this.capture = capture;
    }

    /// Counts anew what each client has sent.
    public void refresh(Server server) {
        double seconds = Math.max(0.05, (System.nanoTime() - ratesAt) / 1e9);
        ratesAt = System.nanoTime();
        List<Peer> rows = server.peers(LISTED).stream().map(p -> {
            long messages = capture.in(p.connection()).messages();
            Long before = messagesBefore.put(p.connection(), messages);
            return new Peer(p.connection(), Endpoint.of(p.remote()).toString(), messages,
                    before == null ? 0 : (messages - before) / seconds);
        }).toList();
        messagesBefore.keySet().retainAll(rows.stream().map(Peer::connection).toList());
        if (!rows.equals(peers)) {
            peers.setAll(rows);
        }
        count.set(server.peerCount());
    }

    /// The server has gone, and its clients with it.
    public void clear() {
        peers.clear();
        count.set(0);
    }

    public ObservableList<Peer> peers() {
        return peers;
    }

    public IntegerProperty countProperty() {
        return count;
    }
}
