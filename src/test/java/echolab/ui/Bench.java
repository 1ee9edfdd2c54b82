package echolab.ui;

import echolab.capture.Capture;
import echolab.capture.Limits;
import echolab.capture.Row;
import echolab.capture.WallClock;
import echolab.net.Endpoint;
import echolab.net.SocketService;
import echolab.ui.cards.ServerCard;
import echolab.ui.panes.Surroundings;
import echolab.ui.tcp.ClientViewModel;
import echolab.ui.tcp.ServerViewModel;
import echolab.ui.tcp.TcpViewModel;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;

/// The TCP tab without a window: real sockets on loopback, a refresh by hand, and work for the background done at once.
public final class Bench implements AutoCloseable {

    private static final int ROWS_OF_AN_ECHO = 4;

    public final SocketService service = new SocketService();
    public final Capture capture = new Capture(new Limits(1 << 13, 1 << 20, 1 << 12));
    public final Texts texts = new Texts(Locale.ENGLISH);
    public final TcpViewModel tab = new TcpViewModel(new Surroundings(service, capture, WallClock.startingNow(), texts, Runnable::run));
    private final Refresh refresh = new Refresh(capture::version);

    public Bench() {
        tab.follow(refresh);
    }

    public void refresh() {
        refresh.now();
    }

    /// Refreshes until the condition holds.
    public void until(String what, BooleanSupplier condition) {
        Eventually.holds(what, () -> {
            refresh.now();
            return condition.getAsBoolean();
        }, this::rows);
    }

    /// Starts the tab's server on a port that the system chooses.
    public Endpoint serve() {
        tab.server().port().set("0");
        tab.server().start();
        until("the server runs", () -> tab.server().stateProperty().get() == ServerCard.State.RUNNING);
        return tab.server().reachableAt();
    }

    /// Connects the chosen client.
    public ClientViewModel connect(Endpoint remote) {
        ClientViewModel client = tab.client();
        client.host().set(remote.host());
        client.port().set(String.valueOf(remote.port()));
        client.connect();
        until("the client is connected", () -> client.stateProperty().get() == ClientViewModel.State.OPEN);
        return client;
    }

    /// Sends a line from the chosen client to the tab's server and waits for the rows of both ends, also in the list.
    public void echo(String line) {
        long before = messages();
        tab.client().composer().message().set(line);
        tab.client().composer().repeat().set("1");
        if (!tab.client().send()) {
            throw new AssertionError("not sent: " + tab.client().hintProperty().get() + tab.client().composer().message().problemProperty().get());
        }
        until("the echo of " + line, () -> messages() == before + ROWS_OF_AN_ECHO);
        settle();
    }

    private long messages() {
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

    @Override
    public void close() {
        tab.faults().close();
        service.close();
    }
}
