package echolab;

import echolab.capture.Row;
import echolab.net.SocketEvent;
import echolab.ui.Toolkit;
import echolab.ui.cards.ClientCard;
import echolab.ui.cards.ServerCard;
import echolab.ui.panes.Panes;
import echolab.ui.tcp.Faults;
import java.util.Optional;

/// Brings a tab with ladder and traffic into a state, over real sockets.
abstract class PaneScene {

    /// The TCP tab.
    static final class Tcp extends PaneScene {

        @Override
        Panes panes(Rig rig) {
            return rig.tcp.panes();
        }

        @Override
        ServerCard<?> server(Rig rig) {
            return rig.tcp.server();
        }

        @Override
        void open(Rig rig) {
            Toolkit.run(() -> {
                rig.tcp.client().host().set("127.0.0.1");
                rig.tcp.client().port().set(String.valueOf(rig.tcp.server().reachableAt().port()));
                rig.tcp.client().connect();
            });
            rig.until("the client is connected", () -> rig.tcp.client().stateProperty().get() == ClientCard.State.OPEN);
            Toolkit.run(() -> rig.tcp.client().send());
        }

        @Override
        void refuse(Rig rig) {
            rig.tcp.faults().provoke(Faults.Kind.REFUSED);
        }
    }

    /// The UDP tab.
    static final class Udp extends PaneScene {

        @Override
        Panes panes(Rig rig) {
            return rig.udp.panes();
        }

        @Override
        ServerCard<?> server(Rig rig) {
            return rig.udp.server();
        }

        @Override
        void open(Rig rig) {
            Toolkit.run(() -> {
                rig.udp.client().localPort().set("0");
                rig.udp.client().host().set("127.0.0.1");
                rig.udp.client().port().set(String.valueOf(rig.udp.server().reachableAt().port()));
                rig.udp.lossy().drop().set("0 %");
                rig.udp.lossy().onProperty().set(true);
                rig.udp.client().open();
            });
            rig.until("the client is bound", () -> rig.udp.client().stateProperty().get() == ClientCard.State.OPEN);
            Toolkit.run(() -> rig.udp.client().send());
        }

        /// The client is bound all the same.
        @Override
        void refuse(Rig rig) {
            rig.udp.client().localPort().set("0");
            rig.udp.lossy().drop().set("much");
            rig.udp.lossy().onProperty().set(true);
            rig.udp.faults().provoke(echolab.ui.udp.Faults.Kind.NOTHING_LISTENS);
        }
    }

    abstract Panes panes(Rig rig);

    abstract ServerCard<?> server(Rig rig);

    /// Opens the client and sends to the server, which runs.
    abstract void open(Rig rig);

    /// Has the client refused. On the JavaFX thread.
    abstract void refuse(Rig rig);

    /// A server, a client, an echo, and the message that was sent selected.
    void run(Rig rig) {
        Toolkit.run(() -> {
            server(rig).port().set("0");
            server(rig).start();
        });
        rig.until("the server runs", () -> server(rig).reachableAt() != null);
        open(rig);
        rig.until("the echo is listed", () -> panes(rig).traffic().rows().stream().anyMatch(row -> row.roundTrip() >= 0));
        Toolkit.run(() -> panes(rig).traffic().select(panes(rig).traffic().rows().getLast().partner()));
    }

    /// A connection refused, its row selected, a port refused at the server, and a filter that cannot be read.
    void fail(Rig rig) {
        Toolkit.run(() -> {
            server(rig).port().set("70000");
            server(rig).start();
            refuse(rig);
            panes(rig).traffic().filter().set("len>");
        });
        rig.until("it is listed", () -> failure(rig).isPresent());
        Toolkit.run(() -> panes(rig).traffic().select(failure(rig).orElseThrow().number()));
    }

    private Optional<Row> failure(Rig rig) {
        return panes(rig).traffic().rows().stream().filter(row -> row.event() instanceof SocketEvent.Failed).findFirst();
    }
}
