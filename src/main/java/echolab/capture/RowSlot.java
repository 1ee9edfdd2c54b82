package echolab.capture;

import echolab.capture.Row.Kind;
import echolab.net.Connection;
import echolab.net.Connection.Role;
import echolab.net.Connection.Unit;

/// How a row and its connection are packed into longs, so that recording allocates nothing.
///
/// `WHO` holds a connection's id and number, `WHAT` from the low bits up: unit, role, kind, bytes kept, length.
final class RowSlot {

    static final int NANOS = 0;
    static final int WHO = 1;
    static final int WHAT = 2;
    /// Where the bytes begin, counted over everything that was ever kept.
    static final int POSITION = 3;
    static final int PARTNER = 4;
    static final int ROUND_TRIP = 5;
    static final int WIDTH = 6;

    static final int MAX_KEPT = (1 << 24) - 1;

    private static final Kind[] KINDS = Kind.values();
    private static final Role[] ROLES = Role.values();
    private static final Unit[] UNITS = Unit.values();

    private RowSlot() {
    }

    static long who(Connection connection) {
        return (long) connection.id() << 32 | connection.number();
    }

    /// The part of `WHAT` that belongs to the connection.
    static long ends(Connection connection) {
        return (long) connection.role().ordinal() << 2 | connection.unit().ordinal();
    }

    static long what(long ends, Kind kind, int kept, int length) {
        return (long) length << 32 | (long) kept << 8 | (long) kind.ordinal() << 4 | ends;
    }

    static Connection connection(long who, long what) {
        return new Connection((int) (who >>> 32), ROLES[(int) (what >>> 2 & 3)], (int) who, UNITS[(int) (what & 3)]);
    }

    static Kind kind(long what) {
        return KINDS[(int) (what >>> 4 & 3)];
    }

    static int kept(long what) {
        return (int) (what >>> 8) & MAX_KEPT;
    }

    static int length(long what) {
        return (int) (what >>> 32);
    }
}
