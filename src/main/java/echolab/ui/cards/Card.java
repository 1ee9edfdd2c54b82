package echolab.ui.cards;

import echolab.net.Endpoint;
import echolab.net.Failure;
import echolab.ui.Field;
import echolab.ui.Texts;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A socket as its card shows it: the address in its fields, how it stands, where it is bound, and why it ended.
///
/// @param <T> the states that it knows
public abstract class Card<T> {

    protected final Texts texts;
    final Field host;
    final Field port;
    final ReadOnlyObjectWrapper<T> state;
    final ReadOnlyObjectWrapper<Endpoint> local = new ReadOnlyObjectWrapper<>();
    final ReadOnlyObjectWrapper<Failure> failure = new ReadOnlyObjectWrapper<>();

    /// @param first what the fields say at first
    Card(Texts texts, Endpoint first, T state) {
        this.texts = texts;
        host = new Field(texts, first.host());
        port = new Field(texts, String.valueOf(first.port()));
        this.state = new ReadOnlyObjectWrapper<>(state);
    }

    /// The address that the fields say, null where they name none.
    Endpoint written() {
        try {
            return new Endpoint(host.text().strip(), Integer.parseInt(port.text().strip()));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    public Field host() {
        return host;
    }

    public Field port() {
        return port;
    }

    public ReadOnlyObjectProperty<T> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The bound address, with the port that it really got; null while it is not open.
    public ReadOnlyObjectProperty<Endpoint> localProperty() {
        return local.getReadOnlyProperty();
    }

    /// Why the last one did not begin or ended, null where it did not fail.
    public ReadOnlyObjectProperty<Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }
}
