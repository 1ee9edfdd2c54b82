package echolab.ui.udp;

import echolab.capture.Capture;
import echolab.capture.Row;
import echolab.net.Connection;
import echolab.net.EchoGate;
import echolab.net.Endpoint;
import echolab.net.Failure;
import echolab.net.SocketEvent;
import echolab.net.udp.Stamp;
import echolab.ui.Refresh;
import echolab.ui.Texts;
import echolab.ui.cards.ClientCard;
import echolab.ui.cards.FirstEcho;
import echolab.ui.cards.ServerCard;
import echolab.ui.explain.Explanation.Saying;
import echolab.ui.explain.Source;
import echolab.ui.ladder.LadderViewModel.FirstSteps;
import echolab.ui.panes.Panes;
import echolab.ui.panes.Strip;
import echolab.ui.panes.Surroundings;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The UDP tab: one server with its lossy network, some clients, and what is seen of them.
public final class UdpViewModel {

    public static final int MAX_CLIENTS = 32;

    /// How far back a failure that the card has not told of yet is looked for, in rows.
    private static final int LOOKED_BACK = 10_000;

    private final Surroundings given;
    private final Capture capture;
    private final Texts texts;
    private final NetworkChoices network;
    private final LossyViewModel lossy;
    private final ServerViewModel server;
    private final ObservableList<ClientViewModel> clients = FXCollections.observableArrayList();
    private final ObjectProperty<ClientViewModel> client = new SimpleObjectProperty<>();
    private final Source source = new Source();
    private final LossViewModel loss;
    private final PortSharingViewModel sharing;
    private final Faults faults;
    private final Panes panes;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final FirstEcho firstEcho = firstEcho();
    private long told;

    public UdpViewModel(Surroundings given) {
        this(given, new PortSharingViewModel(given.texts(), given.background()));
    }

    /// @param sharing the experiment with shared ports
    UdpViewModel(Surroundings given, PortSharingViewModel sharing) {
        this.given = given;
        capture = given.capture();
        texts = given.texts();
        network = new NetworkChoices(given.background());
        lossy = new LossyViewModel(texts);
        EchoGate gate = new EchoGate();
        server = new ServerViewModel(given.service(), capture, texts, gate, lossy);
        loss = new LossViewModel(() -> client().ledger(), new LossViewModel.Actions(this::numberAndSend, this::select));
        this.sharing = sharing;
        faults = new Faults(this, given.background());
        panes = new Panes(given, gate, new FirstSteps("udp.first", server::start, () -> client().open(), () -> client().send(), firstEcho::play),
                source, new UdpContext(this, capture, texts));
        panes.explain().openProperty().set(false);
        newClient();
        server.localProperty().subscribe(this::offer);
        client.subscribe(c -> panes.ladder().choiceProperty().set(c.connectionProperty().get()));
        lossy.impairmentsProperty().subscribe(_ -> loss.impairedProperty().set(lossy.said()));
        texts.localeProperty().subscribe(_ -> loss.impairedProperty().set(lossy.said()));
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
        tellFailures();
        panes.offer(clients.stream().map(c -> c.connectionProperty().get()), server.peers().peers());
        panes.refresh();
        loss.refresh();
        sharing.refresh();
        firstEcho.step(System.nanoTime());
    }

    private void refreshNumerals() {
        server.refreshPeers();
        panes.refreshNumerals();
        loss.titleProperty().set(lossTitle());
        loss.refreshNumerals();
    }

    /// A datagram socket goes on after most failures; its card says what happened all the same.
    private void tellFailures() {
        long last = capture.last();
        for (long n = Math.max(told + 1, Math.max(capture.first(), last - LOOKED_BACK)); n <= last; n++) {
            if (capture.event(n) instanceof SocketEvent.Failed(Connection failed, long _, Failure why)) {
                clients.stream().filter(c -> failed.equals(c.connectionProperty().get())).forEach(c -> c.failed(why));
            }
        }
        told = last;
    }

    private String lossTitle() {
        ClientViewModel chosen = client();
        Connection connection = chosen.connectionProperty().get();
        return connection == null ? "" : texts.get("udp.loss.title", connection.label(),
                chosen.host().text().strip() + ":" + chosen.port().text().strip());
    }

    private void numberAndSend() {
        ClientViewModel chosen = client();
        chosen.stampedProperty().set(true);
        if (chosen.stateProperty().get() == ClientCard.State.OPEN) {
            chosen.composer().repeat().set("100");
            chosen.composer().interval().set("4 ms");
            chosen.send();
        } else {
            firstEcho.play();
        }
    }

    /// Selects the row in which the chosen client sent the datagram of that number, as far as it is kept.
    private void select(long number) {
        Connection sender = client().connectionProperty().get();
        for (long n = capture.last(); n >= capture.first(); n--) {
            Row row = capture.row(n);
            if (row != null && row.kind() == Row.Kind.OUT && row.connection().equals(sender)
                    && Stamp.of(row.bytes(), row.bytes().length) instanceof Stamp(int _, long its, long _) && its == number) {
                panes.traffic().select(n);
                return;
            }
        }
    }

    private FirstEcho firstEcho() {
        return new FirstEcho(
                new FirstEcho.Step(() -> FirstEcho.Outlook.READY, () -> server().start()),
                new FirstEcho.Step(() -> FirstEcho.of(server().stateProperty().get()), () -> {
                    client().host().set(server().reachableAt().host());
                    client().port().set(String.valueOf(server().reachableAt().port()));
                    client().open();
                }),
                new FirstEcho.Step(() -> client().outlook(), () -> client().send()));
    }

    /// A client that is not bound yet is pointed at the server that runs.
    private void offer(Endpoint running) {
        if (running != null && client().connectionProperty().get() == null) {
            client().port().set(String.valueOf(running.port()));
        }
    }

    /// Adds a client that sends to where the last one did, from a port that the system chooses, and chooses it.
    /// At most [#MAX_CLIENTS].
    public void newClient() {
        if (clients.size() == MAX_CLIENTS) {
            return;
        }
        ClientViewModel fresh = new ClientViewModel(given.service(), capture, texts);
        if (client.get() != null) {
            fresh.host().set(client().host().text());
            fresh.port().set(client().port().text());
            fresh.connectedProperty().set(client().connectedProperty().get());
            fresh.localPort().set("0");
        }
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

    /// What one press does on the way to an echo: binds what is not bound, and sends from what is.
    public void sendOrOpen() {
        if (client().stateProperty().get() == ClientCard.State.OPEN) {
            client().send();
        } else {
            client().open();
        }
    }

    /// The cards as one line.
    public Strip strip() {
        return new Strip(this::stripState, List.of(server.stateProperty(), server.localProperty(), server.port().textProperty(),
                client.flatMap(ClientViewModel::stateProperty), client.flatMap(c -> c.composer().message().textProperty())),
                this::toggleServer, this::sendOrOpen);
    }

    private Strip.State stripState() {
        ClientViewModel chosen = client();
        boolean open = chosen.stateProperty().get() == ClientCard.State.OPEN;
        Endpoint running = server.reachableAt();
        return new Strip.State(running != null, running != null ? running.toString() : server.host().text() + ":" + server.port().text(),
                name(chosen), open ? "" : texts.get("udp.client.closed"),
                open ? texts.get("strip.send", Texts.shorten(chosen.composer().message().text(), 10)) : texts.get("udp.bind"));
    }

    private void toggleServer() {
        if (server.stateProperty().get() == ServerCard.State.RUNNING) {
            server.stop();
        } else {
            server.start();
        }
    }

    /// The line of Java that has read what the server holds.
    public String heldCode() {
        var lines = source.region("udp-echo", null);
        return lines == null ? "" : lines.lines().getFirst().text().strip();
    }

    /// Puts a line at the foot of the window.
    public void say(String text) {
        said.set(text);
    }

    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    public ServerViewModel server() {
        return server;
    }

    public LossyViewModel lossy() {
        return lossy;
    }

    public LossViewModel loss() {
        return loss;
    }

    public PortSharingViewModel sharing() {
        return sharing;
    }

    /// Shows the lines of Java behind the experiment with shared ports.
    public void explainSharing() {
        panes.explain().explain(new Saying(texts.get("udp.sharing.badge"), "", texts.get("udp.sharing.sentence"),
                texts.get("udp.sharing.note")), "port-sharing");
        panes.explain().openProperty().set(true);
    }

    public Panes panes() {
        return panes;
    }

    public Faults faults() {
        return faults;
    }

    public NetworkChoices network() {
        return network;
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
}
