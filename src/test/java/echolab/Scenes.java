package echolab;

import echolab.capture.Row;
import echolab.net.SocketEvent;
import echolab.ui.Toolkit;
import echolab.ui.cards.ClientCard;
import echolab.ui.tcp.ClientViewModel;
import echolab.ui.tcp.Faults;
import java.util.Optional;

/// Brings a window into a state, over real sockets.
final class Scenes {

    private Scenes() { }

    /// A server, a client, an echo, and the line that was sent selected.
    static void run(Rig rig) {
        Toolkit.run(() -> {
            rig.tcp.server().port().set("0");
            rig.tcp.server().start();
        });
        rig.until("the server runs", () -> rig.tcp.server().reachableAt() != null);
        Toolkit.run(() -> {
            rig.tcp.client().host().set("127.0.0.1");
            rig.tcp.client().port().set(String.valueOf(rig.tcp.server().reachableAt().port()));
            rig.tcp.client().connect();
        });
        rig.until("the client is connected", () -> rig.tcp.client().stateProperty().get() == ClientCard.State.OPEN);
        Toolkit.run(() -> rig.tcp.client().send());
        rig.until("the echo is listed", () -> rig.capture.roundTrips().count() == 1 && rig.tcp.panes().traffic().rows().size() >= 5);
        Toolkit.run(() -> rig.tcp.panes().traffic().select(rig.tcp.panes().traffic().rows().getLast().partner()));
    }

    /// A connection refused, its row selected, a port refused at the server, and a filter that cannot be read.
    static void fail(Rig rig) {
        Toolkit.run(() -> {
            rig.tcp.server().port().set("70000");
            rig.tcp.server().start();
            rig.tcp.faults().provoke(Faults.Kind.REFUSED);
            rig.tcp.panes().traffic().filter().set("len>");
        });
        rig.until("the client is refused", () -> rig.tcp.client().failureProperty().get() != null);
        rig.until("it is listed", () -> failure(rig).isPresent());
        Toolkit.run(() -> rig.tcp.panes().traffic().select(failure(rig).orElseThrow().number()));
    }

    private static Optional<Row> failure(Rig rig) {
        return rig.tcp.panes().traffic().rows().stream().filter(row -> row.event() instanceof SocketEvent.Failed).findFirst();
    }
}
