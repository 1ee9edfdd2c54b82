package echolab.ui.tcp;

import echolab.capture.Capture;
import echolab.capture.Row;
import echolab.capture.WallClock;
import echolab.net.Connection;
import echolab.net.EchoGate;
import echolab.net.Endpoint;
import echolab.net.SocketEvent;
import echolab.net.SocketService;
import echolab.net.tcp.Framing;
import echolab.ui.Refresh;
import echolab.ui.Texts;
import echolab.ui.detail.DetailViewModel;
import echolab.ui.explain.Excerpt;
import echolab.ui.explain.ExplainViewModel;
import echolab.ui.explain.Source;
import echolab.ui.ladder.LadderViewModel;
import echolab.ui.traffic.StatusViewModel;
import echolab.ui.traffic.TrafficViewModel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The TCP tab: one server, some clients, and what is seen of them.
public final class TcpViewModel {

    /// Clients that one person can look after; a load has programs of its own.
    public static final int MAX_CLIENTS = 32;

    /// How far back a held message is looked for, in rows.
    private static final int HELD_BACK = 200;

    /// How far before an end its failure is looked for, in rows.
    private static final int CLOSE_BY = 16;

    /// Where more rows come from one refresh to the next, explanations follow no faster than numerals: nobody reads them.
    private static final int EXPLAINED_AT_ONCE = 50;

    private final SocketService service;
    private final Capture capture;
    private final Texts texts;
    private final ServerViewModel server;
    private final ObservableList<ClientViewModel> clients = FXCollections.observableArrayList();
    private final ObjectProperty<ClientViewModel> client = new SimpleObjectProperty<>();
    private final TrafficViewModel traffic;
    private final DetailViewModel detail;
    private final LadderViewModel ladder;
    private final StatusViewModel status;
    private final ExplainViewModel explain;
    private final Source source = new Source();
    private final Faults faults;
    private final TcpContext context;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyLongWrapper roundTrip = new ReadOnlyLongWrapper(-1);
    private final FirstEcho firstEcho = new FirstEcho(this);
    private long explained = -1;
    private long explainedWith;

    /// @param clock      tells the times of day of what the capture has
    /// @param background runs what would keep the window waiting
    public TcpViewModel(SocketService service, Capture capture, WallClock clock, Texts texts, Executor background) {
        this.service = service;
        this.capture = capture;
        this.texts = texts;
        EchoGate gate = new EchoGate();
        server = new ServerViewModel(service, capture, texts, gate);
        traffic = new TrafficViewModel(capture, clock, texts, background);
        detail = new DetailViewModel(traffic.selectedRowProperty(), capture, texts);
        ladder = new LadderViewModel(capture, texts, gate, traffic.selectedProperty(),
                new LadderViewModel.FirstSteps(server::start, () -> client().connect(), () -> client().send(), firstEcho::play));
        status = new StatusViewModel(capture, texts, traffic);
        newClient();
        faults = new Faults(this, background);
        context = new TcpContext(this, capture, texts);
        explain = new ExplainViewModel(texts, source, context);
        traffic.selectedRowProperty().subscribe(_ -> explainNow());
        server.localProperty().subscribe(this::offer);
        client.subscribe(c -> ladder.choiceProperty().set(c.connectionProperty().get()));
    }

    /// Follows the application's clock.
    public void follow(Refresh refresh) {
        refresh.pictures(this::refresh);
        refresh.numerals(this::refreshNumerals);
    }

    private void refresh() {
        server.refresh();
        clients.forEach(ClientViewModel::refresh);
        faults.refresh();
        traffic.refresh();
        detail.refresh();
        offerLadder();
        ladder.refresh();
        if (capture.last() - explained <= EXPLAINED_AT_ONCE) {
            explainNow();
        }
        firstEcho.step(System.nanoTime());
    }

    /// Offers the ladder what is worth choosing: the clients of this tab, then the foreign ones of the server.
    private void offerLadder() {
        List<Connection> offered = new ArrayList<>();
        for (ClientViewModel each : clients) {
            if (each.connectionProperty().get() != null) {
                offered.add(each.connectionProperty().get());
            }
        }
        for (ServerViewModel.Peer peer : server.peers()) {
            if (capture.twin(peer.connection()) == null) {
                offered.add(peer.connection());
            }
        }
        ladder.offer(offered);
    }

    /// Explains the selected row, or the newest where none is selected; anew when its answer has come.
    private void explainNow() {
        Row row = traffic.selectedRowProperty().get();
        if (row == null) {
            row = telling(traffic.newest());
        }
        Row partner = row != null && row.kind().message() ? context.partner(row) : null;
        long number = row == null ? 0 : row.number();
        long with = partner == null ? 0 : partner.number();
        if (number != explained || with != explainedWith) {
            explained = number;
            explainedWith = with;
            if (row == null) {
                explain.explainFirst(context);
            } else {
                explain.explain(row, context);
            }
        }
    }

    private void refreshNumerals() {
        explainNow();
        server.refreshPeers();
        status.refresh();
        roundTrip.set(capture.roundTrips().last());
    }

    /// Of an end, the failure that led to it; else the row itself.
    private Row telling(Row newest) {
        if (newest == null || !(newest.event() instanceof SocketEvent.Closed)) {
            return newest;
        }
        for (long n = newest.number() - 1; n >= Math.max(capture.first(), newest.number() - CLOSE_BY); n--) {
            Row row = capture.row(n);
            if (row != null && row.event() instanceof SocketEvent.Failed && row.connection().equals(newest.connection())) {
                return row;
            }
        }
        return newest;
    }

    /// A client that has not connected yet is pointed at the server that runs.
    private void offer(Endpoint running) {
        ClientViewModel first = client();
        if (running != null && first.connectionProperty().get() == null) {
            first.port().set(String.valueOf(running.port()));
        }
    }

    /// Adds a client that connects to where the last one did, and chooses it. At most [#MAX_CLIENTS].
    public void newClient() {
        if (clients.size() == MAX_CLIENTS) {
            return;
        }
        ClientViewModel fresh = new ClientViewModel(service, capture, texts, new ClientOptions(texts), server::reachableAt);
        if (client.get() != null) {
            fresh.host().set(client.get().host().text());
            fresh.port().set(client.get().port().text());
            fresh.options().modelProperty().set(client.get().options().modelProperty().get());
        }
        // Answers are read as the server cuts them, until somebody says otherwise.
        server.framingProperty().subscribe(f -> fresh.options().framingProperty().set(f));
        fresh.connectionProperty().subscribe(c -> {
            if (c != null) {
                ladder.choiceProperty().set(c);
            }
        });
        clients.add(fresh);
        client.set(fresh);
    }

    /// How a client is called: by its connection, or by what it is where it has none yet.
    public String name(ClientViewModel which) {
        Connection connection = which.connectionProperty().get();
        return texts.get("client.title", connection == null ? "" : connection.label()).strip();
    }

    public ServerViewModel server() {
        return server;
    }

    /// What one press does on the way to an echo: connects while there is no connection, and sends on one.
    public void sendOrConnect() {
        if (client().stateProperty().get() == ClientViewModel.State.OPEN) {
            client().send();
        } else {
            client().connect();
        }
    }

    /// The chosen client.
    public ClientViewModel client() {
        return client.get();
    }

    public ObjectProperty<ClientViewModel> clientProperty() {
        return client;
    }

    public ObservableList<ClientViewModel> clients() {
        return clients;
    }

    public TrafficViewModel traffic() {
        return traffic;
    }

    public DetailViewModel detail() {
        return detail;
    }

    public LadderViewModel ladder() {
        return ladder;
    }

    public StatusViewModel status() {
        return status;
    }

    public ExplainViewModel explain() {
        return explain;
    }

    public Faults faults() {
        return faults;
    }

    /// The text of the message that a server holds, empty where it holds none.
    public String held() {
        Row held = null;
        for (long n = capture.last(); n >= Math.max(capture.first(), capture.last() - HELD_BACK); n--) {
            Row row = capture.row(n);
            if (row == null) {
                continue;
            }
            if (held == null && row.event() instanceof SocketEvent.Held) {
                held = row;
            } else if (held != null && row.kind() == Row.Kind.IN && row.connection().equals(held.connection())) {
                return new String(row.bytes(), StandardCharsets.UTF_8).strip();
            }
        }
        return "";
    }

    /// The line of Java that has read what the server holds.
    public String heldCode() {
        Excerpt lines = source.region(server.framingProperty().get() == Framing.LINES ? "line-echo" : "raw-echo",
                server.modelProperty().get());
        return lines == null ? "" : lines.lines().getFirst().text().strip();
    }

    /// Puts a line at the foot of the window.
    public void say(String text) {
        said.set(text);
    }

    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// The last round trip in nanoseconds, -1 before the first.
    public ReadOnlyLongProperty roundTripProperty() {
        return roundTrip.getReadOnlyProperty();
    }
}
