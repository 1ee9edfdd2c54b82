package echolab;

import echolab.bench.LineFlood;
import echolab.capture.Capture;
import echolab.net.Endpoint;
import echolab.net.tcp.Framing;
import echolab.net.tcp.Model;
import echolab.ui.Toolkit;
import echolab.ui.cards.ServerCard.State;
import echolab.ui.tcp.TcpViewModel;

/// The window with its TCP tab, whose server echoes lines.
@SuppressWarnings("exports")
public final class OpenWindow extends OpenTab {

    private static final int WARM_UP_SOCKETS = 20;

    private final int port;

    public OpenWindow() {
        Toolkit.run(() -> tcp().server().startAt(new Endpoint("127.0.0.1", 0), Framing.LINES, Model.STREAMS));
        rig.until("the server runs", () -> tcp().server().stateProperty().get() == State.RUNNING);
        port = rig.get(() -> tcp().server().localProperty().get().port());
        warmUp();
    }

    /// Lets the window make what it makes once, such as the cells of its lists, and counts from there.
    private void warmUp() {
        LineFlood.run(port, WARM_UP_SOCKETS, WARM_UP_SOCKETS * 1_000);
        untilDrawn();
        rig.until("all are gone", () -> rig.capture.totals().open() == 0 && tcp().server().peers().peers().isEmpty());
        Toolkit.run(tcp().panes().traffic()::clear);
        untilDrawn();
    }

    @Override
    public Capture capture() {
        return rig.capture;
    }

    /// To be used on the JavaFX thread only.
    public TcpViewModel tcp() {
        return rig.tcp;
    }

    @Override
    public int port() {
        return port;
    }
}
