package echolab.ui.cards;

import echolab.net.Client;
import echolab.net.Connection;
import echolab.net.Endpoint;
import echolab.net.Failure;
import echolab.net.Payload;
import echolab.net.Session;
import echolab.ui.Texts;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// A client as its card shows it: where it sends, what, and how far it has come. The state changes at a click to *opening*, and
/// further only by what the socket says.
public abstract class ClientCard<C extends Client> extends Card<ClientCard.State> {

    public enum State { CLOSED, OPENING, OPEN }

    private final Composer composer;
    private final Repeating repeating = new Repeating();
    private final ReadOnlyObjectWrapper<Connection> connection = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private C client;

    /// @param destination what the fields say at first
    /// @param message     the first message, and what is put behind it
    protected ClientCard(Texts texts, Endpoint destination, String message, Payload.LineEnding ending) {
        super(texts, destination, State.CLOSED);
        composer = new Composer(texts, message, ending);
    }

    /// Whether the fields beside host and port are right; refuses those that are not.
    protected abstract boolean ready();

    /// Opens what the fields say; called when all of them are right.
    protected abstract C open(Endpoint remote);

    /// Marks the field that a failure comes from, or says it below the buttons.
    protected abstract void blame(Failure why);

    /// Begins to open what the fields say; a bad field is refused and nothing happens.
    public void open() {
        if (state.get() != State.CLOSED) {
            return;
        }
        int wantedPort = port.number(1, Endpoint.MAX_PORT, "field.port.destination");
        boolean ready = ready();
        if (host.text().isBlank()) {
            host.refuse("field.host.empty");
        }
        if (host.refused() || wantedPort < 0 || !ready) {
            return;
        }
        failure.set(null);
        hint.set("");
        repeating.reset();
        state.set(State.OPENING);
        client = open(new Endpoint(host.text().strip(), wantedPort));
        connection.set(client.connection());
    }

    /// Sends what the message field says as often as the repeat field says.
    ///
    /// @return whether it was handed over; where not, a field says why, or the hint does
    public abstract boolean send();

    public void close() {
        if (client != null) {
            client.close();
        }
    }

    /// Hands a message over, as often as it says.
    ///
    /// @param outbox how many messages the outbox holds, for the words where it is full
    protected boolean hand(Composer.Message message, int outbox) {
        if (message.count() > 1) {
            repeating.follow(client.repeat(message.bytes(), message.count(), message.interval()));
            return true;
        }
        boolean taken = client.send(message.bytes());
        if (!taken) {
            say(texts.get("client.outbox.full", outbox));
        }
        return taken;
    }

    /// Takes in what the socket's threads have set since.
    public void refresh() {
        repeating.refresh();
        if (client == null) {
            return;
        }
        Session.State now = client.state();
        switch (now.phase()) {
            case OPENING -> state.set(State.OPENING);
            case OPEN -> {
                local.set(Endpoint.of(now.local()));
                state.set(State.OPEN);
            }
            case CLOSED -> {
                client = null;
                local.set(null);
                state.set(State.CLOSED);
                failure.set(now.failure());
                if (now.failure() != null) {
                    blame(now.failure());
                }
            }
        }
    }

    /// How a step that needs this client open stands to it.
    public FirstEcho.Outlook outlook() {
        return switch (state.get()) {
            case OPEN -> FirstEcho.Outlook.READY;
            case OPENING -> FirstEcho.Outlook.NOT_YET;
            case CLOSED -> FirstEcho.Outlook.NEVER;
        };
    }

    /// Says something that belongs to no field; nothing where it is empty.
    protected void say(String text) {
        hint.set(text);
    }

    public boolean isOpen() {
        return client != null && state.get() == State.OPEN;
    }

    /// The one that is open or opening, null where none is.
    protected C client() {
        return client;
    }

    /// Where it is to send, null where the fields name no endpoint.
    public Endpoint destination() {
        return written();
    }

    /// What is written to be sent.
    public Composer composer() {
        return composer;
    }

    public Repeating repeating() {
        return repeating;
    }

    /// The connection that this card has or last had, null before the first.
    public ReadOnlyObjectProperty<Connection> connectionProperty() {
        return connection.getReadOnlyProperty();
    }

    /// One line below the buttons, where something is to be said that belongs to no field.
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }
}
