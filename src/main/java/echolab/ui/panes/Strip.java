package echolab.ui.panes;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;

/// What is left of the cards on a projector: one line with the server and the chosen client.
///
/// @param state   as it is now
/// @param changes when one of these changes, the state is asked for again
/// @param toggleServer starts it, or stops it
/// @param useClient    what one press does on the way to an echo
public record Strip(Supplier<State> state, List<ObservableValue<?>> changes, Runnable toggleServer, Runnable useClient) {

    /// @param running     whether the server runs
    /// @param serverAt    where it is reached, or would be
    /// @param client      the client's name
    /// @param clientState in words, empty where it is open
    /// @param next        what a press would do, in words
    public record State(boolean running, String serverAt, String client, String clientState, String next) {

        public boolean open() {
            return clientState.isEmpty();
        }
    }
}
