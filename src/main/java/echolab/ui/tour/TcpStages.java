package echolab.ui.tour;

import echolab.capture.Capture;
import echolab.capture.Row;
import echolab.net.Connection;
import echolab.net.Payload.LineEnding;
import echolab.net.Payload;
import echolab.net.SocketEvent;
import echolab.net.status.SocketErrorStatus;
import echolab.net.tcp.Framing;
import echolab.net.tcp.Model;
import echolab.ui.Look.Theme;
import echolab.ui.cards.ClientCard;
import echolab.ui.cards.Composer;
import echolab.ui.tcp.ClientViewModel;
import echolab.ui.tcp.Faults;
import echolab.ui.tcp.TcpViewModel;
import java.util.List;

/// The tour's stages on the TCP tab.
public final class TcpStages extends SocketStages {

    private final TcpViewModel tab;

    public TcpStages(TcpViewModel tab, Setting setting, Capture capture) {
        super(setting, capture, tab.server(), tab.panes());
        this.tab = tab;
    }

    @Override
    List<Step> steps() {
        return List.of(
                empty("tcp-empty"),
                serve(),
                step(() -> connect(tab.client()), () -> open(tab.client()),
                        () -> texts.get("tour.connected", tab.client().localProperty().get().toString()), null),
                send("Hello, sockets", LineEnding.CRLF, null),
                step(this::twoMore, () -> tab.clients().stream().allMatch(TcpStages::open), () -> texts.get("tour.more", 3), null),
                step(this::repeat, this::repeated, () -> texts.get("tour.repeated", capture.totals().in().messages()), null),
                fail(() -> tab.faults().provoke(Faults.Kind.RESET), SocketErrorStatus.CONNECTION_RESET_BY_PEER),
                step(() -> tab.clientProperty().set(tab.clients().getFirst()), () -> texts.get("tour.first.client"), null),
                send(texts.get("tour.greeting"), LineEnding.LF, null),
                selectQuestion("tcp"),
                otherLanguage("tcp-language"),
                otherLanguage(null),
                fail(this::refused, SocketErrorStatus.CONNECTION_REFUSED),
                selectError("tcp-error"),
                step(this::hold, () -> tab.panes().ladder().heldProperty().get() == 1, () -> texts.get("tour.held"), "tcp-projector"),
                step(this::twoBehind, () -> count(Row.Kind.OUT) == 2, () -> texts.get("tour.behind"), null),
                step(this::release, () -> count(Row.Kind.IN) >= 3, () -> texts.get("tour.released", count(Row.Kind.IN)), null),
                step(() -> tab.panes().ladder().callsProperty().set(true), () -> texts.get("tour.calls"), "tcp-writes-and-reads"),
                step(this::serveRawOverChannels, () -> served() && !open(tab.client()), () -> texts.get("tour.raw"), null),
                step(this::connectOverChannels, () -> open(tab.client()),
                        () -> texts.get("tour.connected", tab.client().localProperty().get().toString()), null),
                send("00 ff 80 0d", Payload.Encoding.HEX, LineEnding.NONE, "tcp-raw"),
                step(() -> tab.client().finish(), () -> since(row -> row.event() instanceof SocketEvent.Closed) != null,
                        () -> texts.get("tour.finished"), null),
                closeAll(this::close, "tcp-closed"));
    }

    @Override
    protected Composer composer() {
        return tab.client().composer();
    }

    @Override
    protected void sendNow() {
        tab.client().send();
    }

    @Override
    protected Connection client() {
        return tab.client().connectionProperty().get();
    }

    private void connect(ClientViewModel client) {
        client.host().set(tab.server().reachableAt().host());
        client.port().set(String.valueOf(tab.server().reachableAt().port()));
        client.connect();
    }

    private static boolean open(ClientViewModel client) {
        return client.stateProperty().get() == ClientCard.State.OPEN;
    }

    private void twoMore() {
        for (int i = 0; i < 2; i++) {
            tab.newClient();
            tab.client().composer().message().set("ping");
            connect(tab.client());
        }
    }

    private void repeat() {
        tab.client().composer().repeat().set("1000");
        tab.client().composer().interval().set("0");
        tab.client().send();
    }

    private boolean repeated() {
        return capture.in(tab.client().connectionProperty().get()).messages() >= 1_000;
    }

    private void refused() {
        tab.panes().traffic().select(0);
        look.themeProperty().set(theme == Theme.DARK ? Theme.LIGHT : Theme.DARK);
        tab.faults().provoke(Faults.Kind.REFUSED);
    }

    /// Has the server hold one line.
    private void hold() {
        tab.panes().traffic().select(0);
        tab.clientProperty().set(tab.clients().getFirst());
        tab.panes().ladder().choiceProperty().set(tab.client().connectionProperty().get());
        look.themeProperty().set(Theme.PROJECTOR);
        tab.panes().ladder().steppingProperty().set(true);
        tab.client().composer().endingProperty().set(LineEnding.CRLF);
        tab.client().composer().message().set("Hello");
        tab.client().send();
    }

    /// Two lines that wait while the server holds: it will find them with one read.
    private void twoBehind() {
        for (String line : List.of("one", "two")) {
            tab.client().composer().message().set(line);
            tab.client().send();
        }
    }

    private void release() {
        tab.panes().ladder().steppingProperty().set(false);
        look.themeProperty().set(theme);
    }

    private void serveRawOverChannels() {
        tab.panes().ladder().callsProperty().set(false);
        tab.server().modelProperty().set(Model.CHANNELS);
        tab.server().restart(Framing.RAW);
    }

    private void connectOverChannels() {
        tab.client().options().modelProperty().set(Model.CHANNELS);
        connect(tab.client());
    }

    private void close() {
        tab.clients().forEach(ClientViewModel::close);
        tab.server().stop();
    }
}
