package echolab.ui.panes;

import echolab.capture.Capture;
import echolab.net.Connection;
import echolab.net.Endpoint;
import echolab.ui.Refresh;
import echolab.ui.Texts;
import echolab.ui.cards.ClientCard;
import echolab.ui.cards.FirstEcho;
import echolab.ui.cards.ServerCard;
import echolab.ui.ladder.LadderViewModel.FirstSteps;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What every tab is: one server, some clients of which one is chosen, and what is seen of them.
public abstract class TabViewModel<S extends ServerCard<?>, C extends ClientCard<?>> {

    /// Clients that one person can look after; a load has programs of its own.
    public static final int MAX_CLIENTS = 32;

    /// Keys of words.
    ///
    /// @param firstSteps beginning of those of the first steps, such as `ladder.first`
    /// @param closed     what a client is that is not open
    /// @param open       the button that opens it
    public record Words(String firstSteps, String closed, String open) { }

    protected final Capture capture;
    protected final Texts texts;
    private final S server;
    private final Words words;
    private final ObservableList<C> clients = FXCollections.observableArrayList();
    private final ObjectProperty<C> client = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final FirstEcho firstEcho = firstEcho();

    protected TabViewModel(Surroundings given, S server, Words words) {
        capture = given.capture();
        texts = given.texts();
        this.server = server;
        this.words = words;
    }

    /// Adds the first client; called once, when the panes are there.
    protected void begin() {
        newClient();
        server.localProperty().subscribe(this::offer);
        client.subscribe(c -> panes().ladder().choiceProperty().set(c.connectionProperty().get()));
    }

    protected FirstSteps firstSteps() {
        return new FirstSteps(words.firstSteps(), server::start, () -> client().open(), () -> client().send(), this::playFirstEcho);
    }

    protected void playFirstEcho() {
        firstEcho.play();
    }

    /// The steps to an echo, to be played.
    public FirstEcho firstEcho() {
        return new FirstEcho(
                new FirstEcho.Step(() -> FirstEcho.Outlook.READY, () -> server().start()),
                new FirstEcho.Step(() -> FirstEcho.of(server().stateProperty().get()), () -> {
                    client().host().set(server().reachableAt().host());
                    client().port().set(String.valueOf(server().reachableAt().port()));
                    client().open();
                }),
                new FirstEcho.Step(() -> client().outlook(), () -> client().send()));
    }

    public abstract Panes panes();

    /// The line of Java that has read what the server holds.
    public abstract String heldCode();

    /// Makes a client.
    ///
    /// @param last the one that was chosen until now, null before the first; what only this tab has is taken over from it
    protected abstract C create(C last);

    /// Follows the application's clock.
    public void follow(Refresh refresh) {
        refresh.pictures(this::refresh);
        refresh.numerals(this::refreshNumerals);
    }

    /// Takes in what the sockets have done: [#refreshCards()], [#refreshPanes()], and what only this tab has.
    protected abstract void refresh();

    protected void refreshCards() {
        server.refresh();
        clients.forEach(ClientCard::refresh);
    }

    protected void refreshPanes() {
        panes().offer(clients.stream().map(c -> c.connectionProperty().get()), server.peers().peers());
        panes().refresh();
        firstEcho.step(System.nanoTime());
    }

    /// Counts anew.
    protected void refreshNumerals() {
        server.refreshPeers();
        panes().refreshNumerals();
    }

    /// A client that has not been open yet is pointed at the server that runs.
    private void offer(Endpoint running) {
        if (running != null && client().connectionProperty().get() == null) {
            client().port().set(String.valueOf(running.port()));
        }
    }

    /// Adds a client that sends to where the last one did, and chooses it. At most [#MAX_CLIENTS].
    public void newClient() {
        if (clients.size() == MAX_CLIENTS) {
            return;
        }
        C last = client();
        C fresh = create(last);
        if (last != null) {
            fresh.host().set(last.host().text());
            fresh.port().set(last.port().text());
        }
        fresh.connectionProperty().subscribe(c -> {
            if (c != null) {
                panes().ladder().choiceProperty().set(c);
            }
        });
        clients.add(fresh);
        client.set(fresh);
    }

    public Words words() {
        return words;
    }

    /// How a client is called: by its connection, or by what it is where it has none yet.
    public String name(C which) {
        Connection connection = which.connectionProperty().get();
        return texts.get("client.title", connection == null ? "" : connection.label()).strip();
    }

    /// The cards as one line.
    public Strip strip() {
        return new Strip(this::stripState, List.of(server.stateProperty(), server.localProperty(), server.port().textProperty(),
                client.flatMap(ClientCard::stateProperty), client.flatMap(c -> c.composer().message().textProperty())),
                this::toggleServer, this::sendOrOpen);
    }

    private Strip.State stripState() {
        C chosen = client();
        Endpoint running = server.reachableAt();
        return new Strip.State(running != null, running != null ? running.toString() : server.host().text() + ":" + server.port().text(),
                name(chosen), switch (chosen.stateProperty().get()) {
                    case CLOSED -> texts.get(words.closed());
                    case OPENING -> texts.get("client.opening");
                    case OPEN -> "";
                }, open() ? texts.get("strip.send", Texts.shorten(chosen.composer().message().text(), 10)) : texts.get(words.open()));
    }

    private void toggleServer() {
        if (server.stateProperty().get() == ServerCard.State.RUNNING) {
            server.stop();
        } else {
            server.start();
        }
    }

    /// What one press does on the way to an echo: opens the chosen client, or sends from it where it is open.
    public void sendOrOpen() {
        if (open()) {
            client().send();
        } else {
            client().open();
        }
    }

    private boolean open() {
        return client().stateProperty().get() == ClientCard.State.OPEN;
    }

    /// Puts a line at the foot of the window.
    public void say(String text) {
        said.set(text);
    }

    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    public S server() {
        return server;
    }

    /// The chosen client.
    public C client() {
        return client.get();
    }

    public ObjectProperty<C> clientProperty() {
        return client;
    }

    public ObservableList<C> clients() {
        return clients;
    }
}
