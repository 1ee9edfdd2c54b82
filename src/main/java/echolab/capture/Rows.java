package echolab.capture;

import echolab.net.Connection;
import echolab.net.SocketEvent;

/// Rows that can be read while they are written, or a frozen copy of them. Any thread may read.
public interface Rows {

    /// The number of the oldest row that is still kept; one more than [#last()] where there is none.
    long first();

    /// The number of the newest row; 0 where there has been none.
    long last();

    /// The row of that number, null if it is not kept (any more).
    Row row(long number);

    /// The connection of that row, null if it is not kept (any more). Costs less than the row where that must be copied.
    default Connection connection(long number) {
        Row row = row(number);
        return row == null ? null : row.connection();
    }

    /// The life event of that row, null for a message and where it is not kept (any more). Costs less than the row.
    default SocketEvent event(long number) {
        Row row = row(number);
        return row == null ? null : row.event();
    }
}
