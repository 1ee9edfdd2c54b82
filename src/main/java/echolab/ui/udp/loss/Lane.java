package echolab.ui.udp.loss;

import echolab.net.udp.Ledger.Column;

/// The lanes below the round trips, and what else is said of a datagram.
enum Lane {
    LOST, LATE, DOUBLED, REORDERED;

    /// How many datagrams of a column belong here.
    int count(Column column) {
        return switch (this) {
            case LOST -> column.lost();
            case LATE -> column.late();
            case DOUBLED -> column.doubled();
            case REORDERED -> column.reordered();
        };
    }
}
