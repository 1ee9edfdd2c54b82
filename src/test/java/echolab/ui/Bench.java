package echolab.ui;

import echolab.capture.Capture;
import echolab.capture.Limits;
import echolab.capture.Row;
import echolab.capture.WallClock;
import echolab.net.Connection.Role;
import echolab.net.Endpoint;
import echolab.net.SocketEvent;
import echolab.net.SocketService;
import echolab.net.status.SocketErrorStatus;
import echolab.ui.cards.Composer;
import echolab.ui.cards.ServerCard;
import echolab.ui.panes.Surroundings;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;

/// A tab without a window: real sockets on loopback, a refresh by hand, and work for the background done at once.
public abstract class Bench implements AutoCloseable {

    private static final int ROWS_OF_AN_ECHO = 4;
    /// So many are said where something did not happen.
    private static final int LAST_ROWS = 20;

    public final SocketService service = new SocketService();
    public final Capture capture = new Capture(new Limits(1 << 13, 1 << 20, 1 << 12));
    public final Texts texts = new Texts(Locale.ENGLISH);
    protected final Refresh refresh = new Refresh(capture::version);

    protected final Surroundings surroundings() {
        return new Surroundings(service, capture, WallClock.startingNow(), texts, Runnable::run);
    }

    public void refresh() {
        refresh.now();
    }

    /// Refreshes until the condition holds.
    public void until(String what, BooleanSupplier condition) {
        Eventually.holds(what, () -> {
            refresh.now();
            return condition.getAsBoolean();
        }, () -> rows().reversed().stream().limit(LAST_ROWS).toList());
    }

    /// Starts a server on a port that the system chooses.
    protected Endpoint serve(ServerCard<?> server) {
        server.port().set("0");
        server.start();
        until("the server runs", () -> server.stateProperty().get() == ServerCard.State.RUNNING);
        return server.reachableAt();
    }

    /// Has a client send a message once, and waits for the rows of both ends, also in the list.
    protected void echo(Composer composer, String message, BooleanSupplier send) {
        long before = messages();
        composer.message().set(message);
        composer.repeat().set("1");
        if (!send.getAsBoolean()) {
            throw new AssertionError("not sent: " + composer.message().problemProperty().get());
        }
        until("the echo of " + message, () -> messages() == before + ROWS_OF_AN_ECHO);
        settle();
    }

    /// Rows of messages so far.
    public long messages() {
        return rows().stream().filter(row -> row.kind().message()).count();
    }

    /// Refreshes until the list shows what the capture has.
    public void settle() {
        long last = capture.last();
        for (int i = 0; i < 3; i++) {
            refresh.now();
        }
        if (capture.last() != last) {
            settle();
        }
    }

    public List<Row> rows() {
        return LongStream.rangeClosed(capture.first(), capture.last()).mapToObj(capture::row).filter(Objects::nonNull).toList();
    }

    /// Whether a socket of that role has failed with that status.
    public boolean failed(Role role, SocketErrorStatus status) {
        return rows().stream().anyMatch(row -> row.event() instanceof SocketEvent.Failed e
                && e.failure().status() == status && e.connection().role() == role);
    }

    @Override
    public void close() {
        service.close();
    }
}
