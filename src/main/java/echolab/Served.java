package echolab;

import echolab.capture.Capture;
import echolab.capture.Counts;
import echolab.capture.Limits;
import echolab.capture.Totals;
import echolab.net.Connection;
import echolab.net.Connection.Role;
import echolab.net.Sink;
import echolab.net.SocketEvent;
import echolab.net.Tap;
import java.util.function.Consumer;

/// What happens to one server without a window: its events go on as lines, its bytes are counted.
final class Served implements Sink {

    /// Nobody looks at rows here, so few are kept; counts are exact all the same.
    private static final Limits LIMITS = new Limits(1 << 10, 1 << 16, 1 << 10);

    private final Capture capture = new Capture(LIMITS);
    private final EventLine line;
    private final Consumer<String> lines;
    private final Runnable ended;

    /// @param ended told when the server has ended
    Served(EventLine line, Consumer<String> lines, Runnable ended) {
        this.line = line;
        this.lines = lines;
        this.ended = ended;
    }

    @Override
    public Tap open(Connection connection) {
        return capture.open(connection);
    }

    @Override
    public void event(SocketEvent event) {
        capture.event(event);
        lines.accept(line.of(event));
        if (event instanceof SocketEvent.Closed && event.connection().role() == Role.LISTENER) {
            ended.run();
        }
    }

    /// The sums over all connections.
    String connections() {
        Totals totals = capture.totals();
        return "%d connections, received %s, sent %s, %d errors, %d turned away".formatted(totals.opened(),
                describe(totals.in(), "messages"), describe(totals.out(), "messages"), totals.errors(), totals.turnedAway());
    }

    /// The sums over all addresses that datagrams came from.
    String peers() {
        Totals totals = capture.totals();
        return "%d peers, received %s, sent %s, %d errors, %d not answered".formatted(totals.opened(),
                describe(totals.in(), "datagrams"), describe(totals.out(), "datagrams"), totals.errors(), totals.unanswered());
    }

    private static String describe(Counts counts, String what) {
        return counts.messages() + " " + what + " (" + counts.bytes() + " bytes)";
    }
}
