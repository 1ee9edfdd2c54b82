package echolab.ui.tcp;

import echolab.capture.Capture;
import echolab.net.Connection;
import echolab.net.EchoGate;
import echolab.net.Endpoint;
import echolab.net.SocketService;
import echolab.net.tcp.Framing;
import echolab.ui.Refresh;
import echolab.ui.Texts;
import echolab.ui.cards.ClientCard;
import echolab.ui.cards.FirstEcho;
import echolab.ui.cards.ServerCard;
import echolab.ui.explain.Excerpt;
import echolab.ui.explain.Source;
import echolab.ui.ladder.LadderViewModel.FirstSteps;
import echolab.ui.panes.Panes;
import echolab.ui.panes.Strip;
import echolab.ui.panes.Surroundings;
import java.util.List;
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

    private final SocketService service;
    private final Capture capture;
    private final Texts texts;
    private final ServerViewModel server;
    private final ObservableList<ClientViewModel> clients = FXCollections.observableArrayList();
    private final ObjectProperty<ClientViewModel> client = new SimpleObjectProperty<>();
    private final Panes panes;
    private final Source source = new Source();
    private final Faults faults;
    private final TcpContext context;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyLongWrapper roundTrip = new ReadOnlyLongWrapper(-1);
    private final FirstEcho firstEcho = firstEcho();

    public TcpViewModel(Surroundings given) {
        this.service = given.service();
        this.capture = given.capture();
        this.texts = given.texts();
        EchoGate gate = new EchoGate();
        server = new ServerViewModel(service, capture, texts, gate);
        faults = new Faults(this, given.background());
        context = new TcpContext(this, capture, texts);
        panes = new Panes(given, gate, new FirstSteps("ladder.first", server::start, () -> client().connect(), () -> client().send(), firstEcho::play),
                source, context);
        newClient();
        server.localProperty().subscribe(this::offer);
        client.subscribe(c -> panes.ladder().choiceProperty().set(c.connectionProperty().get()));
    }

    FirstEcho firstEcho() {
        return new FirstEcho(
                new FirstEcho.Step(() -> FirstEcho.Outlook.READY, () -> server().start()),
                new FirstEcho.Step(() -> FirstEcho.of(server().stateProperty().get()), () -> {
                    client().host().set(server().reachableAt().host());
                    client().port().set(String.valueOf(server().reachableAt().port()));
                    client().connect();
                }),
                new FirstEcho.Step(() -> client().outlook(), () -> client().send()));
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
        panes.offer(clients.stream().map(c -> c.connectionProperty().get()), server.peers().peers());
        panes.refresh();
        firstEcho.step(System.nanoTime());
    }

    private void refreshNumerals() {
        server.refreshPeers();
        panes.refreshNumerals();
        roundTrip.set(capture.roundTrips().last());
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
                panes.ladder().choiceProperty().set(c);
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

    /// The cards as one line.
    public Strip strip() {
        return new Strip(this::stripState, List.of(server.stateProperty(), server.localProperty(), server.port().textProperty(),
                client.flatMap(ClientViewModel::stateProperty), client.flatMap(c -> c.composer().message().textProperty())),
                this::toggleServer, this::sendOrConnect);
    }

    private Strip.State stripState() {
        ClientViewModel chosen = client();
        boolean open = chosen.stateProperty().get() == ClientCard.State.OPEN;
        Endpoint running = server.reachableAt();
        return new Strip.State(running != null, running != null ? running.toString() : server.host().text() + ":" + server.port().text(),
                name(chosen), switch (chosen.stateProperty().get()) {
                    case CLOSED -> texts.get("client.closed");
                    case OPENING -> texts.get("client.opening");
                    case OPEN -> "";
                }, open ? texts.get("strip.send", Texts.shorten(chosen.composer().message().text(), 10)) : texts.get("client.connect"));
    }

    private void toggleServer() {
        if (server.stateProperty().get() == ServerCard.State.RUNNING) {
            server.stop();
        } else {
            server.start();
        }
    }

    /// What one press does on the way to an echo: connects while there is no connection, and sends on one.
    public void sendOrConnect() {
        if (client().stateProperty().get() == ClientCard.State.OPEN) {
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

    public Panes panes() {
        return panes;
    }

    public Faults faults() {
        return faults;
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
