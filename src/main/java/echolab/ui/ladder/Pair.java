package echolab.ui.ladder;

import echolab.net.Connection;
import echolab.net.Connection.Role;

/// The two ends of one connection.
///
/// @param client null where it is not ours
/// @param server null where it is not ours
record Pair(Connection client, Connection server) {

    /// @param other null where it is not ours
    static Pair of(Connection connection, Connection other) {
        return connection.role() == Role.CLIENT ? new Pair(connection, other) : new Pair(other, connection);
    }

    /// @param connection may be null
    boolean has(Connection connection) {
        return connection != null && (connection.equals(client) || connection.equals(server));
    }

    /// The other end, null where it is not ours.
    Connection other(Connection connection) {
        return connection.equals(client) ? server : client;
    }

    /// The name of the connection: that of the client's end, if it is ours.
    String label() {
        return client == null ? server.label() : client.label();
    }

    /// Whether datagrams go between them; else a stream.
    boolean datagrams() {
        return (client == null ? server : client).datagrams();
    }

    Arrow.Ours ours() {
        return new Arrow.Ours(client != null, server != null);
    }
}
