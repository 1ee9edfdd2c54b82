package echolab.net;

import echolab.net.Connection.Role;
import echolab.net.Connection.Unit;
import java.util.concurrent.atomic.AtomicInteger;

/// Numbers the connections of one service, and knows how many stand in the whole process. Any thread may call.
public final class Connections {

    private static final AtomicInteger IDS = new AtomicInteger();
    private static final AtomicInteger OPEN = new AtomicInteger();

    private final AtomicInteger[] numbers = { new AtomicInteger(), new AtomicInteger(), new AtomicInteger() };

    /// The next connection of that role.
    public Connection next(Role role, Unit unit) {
        return new Connection(IDS.getAndIncrement(), role, numbers[role.ordinal()].incrementAndGet(), unit);
    }

    /// How many sockets carry data now, in this process: clients and accepted ones.
    public static int open() {
        return OPEN.get();
    }

    /// To be called once for a socket that stands, and once with `false` when it has gone.
    public static void standing(boolean open) {
        OPEN.addAndGet(open ? 1 : -1);
    }
}
