package echolab;

import echolab.bench.DatagramSource;
import echolab.capture.Capture;
import echolab.capture.Totals;
import echolab.net.Endpoint;
import echolab.net.udp.Answer;
import echolab.net.udp.UdpServerSpec;
import echolab.ui.Toolkit;
import echolab.ui.cards.ServerCard.State;
import echolab.ui.udp.UdpViewModel;

/// The window with its UDP tab, whose server echoes datagrams to their sender.
@SuppressWarnings("exports")
public final class OpenUdpTab extends OpenTab {

    private static final int WARM_UP = 20_000;

    private final int port;

    public OpenUdpTab() {
        Toolkit.run(() -> {
            rig.window.choose("udp");
            udp().server().startAt(new UdpServerSpec(new Endpoint("127.0.0.1", 0), Answer.SENDER));
        });
        rig.until("the server runs", () -> udp().server().stateProperty().get() == State.RUNNING);
        port = rig.get(() -> udp().server().localProperty().get().port());
    }

    /// Lets the window make what it makes once, such as the cells of its lists, and counts from there.
    public void warmUp(DatagramSource source) {
        source.send(port, WARM_UP);
        untilAnswered();
        untilDrawn();
        Toolkit.run(udp().panes().traffic()::clear);
        untilDrawn();
    }

    /// Waits until nothing is left that has to be answered.
    public void untilAnswered() {
        rig.until("every datagram has its answer", () -> answered(capture().totals()));
    }

    private static boolean answered(Totals totals) {
        return totals.in().messages() == totals.out().messages() + totals.unanswered();
    }

    @Override
    public Capture capture() {
        return rig.udpCapture;
    }

    /// To be used on the JavaFX thread only.
    public UdpViewModel udp() {
        return rig.udp;
    }

    @Override
    public int port() {
        return port;
    }
}
