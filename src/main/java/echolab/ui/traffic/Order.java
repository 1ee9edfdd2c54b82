package echolab.ui.traffic;

import echolab.capture.Row;
import echolab.capture.Rows;
import echolab.ui.bytes.Stamped;
import java.util.function.Supplier;

/// Tells which stamped datagrams came back in another order than they were sent in. Looks at [#LOOKED_AT] rows on each side.
final class Order {

    /// At a datagram a millisecond, and both ends ours, that is 64 ms.
    private static final int LOOKED_AT = 256;

    private final Supplier<Rows> rows;

    Order(Supplier<Rows> rows) {
        this.rows = rows;
    }

    /// The number of the datagram that was sent later and came back before this one, the last such; 0 where there is none.
    long after(Row row) {
        Rows around = rows.get();
        long number = number(row);
        long first = Math.max(row.partner(), row.number() - LOOKED_AT);
        for (long at = row.number() - 1; number > 0 && at > first; at--) {
            long other = number(around, at, row);
            if (other > number) {
                return other;
            }
        }
        return 0;
    }

    /// The number of the datagram that was sent right before this one if it came back after it, else 0.
    long before(Row row) {
        Rows around = rows.get();
        long wanted = number(row) - 1;
        return wanted > 0 && !came(around, row, wanted, -1) && came(around, row, wanted, 1) ? wanted : 0;
    }

    /// @param step 1 to look at what came after the row, -1 at what came before
    private static boolean came(Rows around, Row row, long wanted, int step) {
        for (int i = 1; i <= LOOKED_AT; i++) {
            if (number(around, row.number() + step * i, row) == wanted) {
                return true;
            }
        }
        return false;
    }

    /// The number of a stamped datagram that came to the same socket, else 0.
    private static long number(Rows around, long at, Row row) {
        Row other = row.connection().equals(around.connection(at)) ? around.row(at) : null;
        return other == null ? 0 : number(other);
    }

    private static long number(Row row) {
        return row.kind() == Row.Kind.IN ? Stamped.of(row.bytes()).number() : 0;
    }
}
