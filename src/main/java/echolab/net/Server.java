package echolab.net;

import java.net.InetSocketAddress;
import java.util.List;

/// A listener with the clients that it has accepted, or, over datagrams, the addresses that it has heard from.
public interface Server extends Session {

    /// One client of this server.
    record Peer(Connection connection, InetSocketAddress remote) { }

    /// How many clients are connected now.
    int peerCount();

    /// The clients that are connected now, the earliest first.
    ///
    /// @param limit at most so many
    List<Peer> peers(int limit);

    /// Closes the connection to one client, or forgets an address; does nothing if it is gone.
    void disconnect(Connection peer);
}
