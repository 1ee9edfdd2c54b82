package echolab.ui.cards;

import echolab.net.Client;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// How far a repetition has come.
public final class Repeating {

    private final ReadOnlyIntegerWrapper sent = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper toSend = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private Client.Repeat repetition;

    /// Watches this one from now on; one that ran before is stopped.
    public void follow(Client.Repeat next) {
        stop();
        repetition = next;
        toSend.set(next.count());
        running.set(true);
    }

    public void stop() {
        if (repetition != null) {
            repetition.stop();
        }
    }

    /// Forgets the last one.
    public void reset() {
        sent.set(0);
        toSend.set(0);
    }

    /// Takes in how far it has come since.
    public void refresh() {
        if (repetition != null) {
            sent.set(repetition.done());
            if (repetition.ended()) {
                repetition = null;
                running.set(false);
            }
        }
    }

    /// How many of the running or last repetition are sent.
    public ReadOnlyIntegerProperty sentProperty() {
        return sent.getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty toSendProperty() {
        return toSend.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }
}
