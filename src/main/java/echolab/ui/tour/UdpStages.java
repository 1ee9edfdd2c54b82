package echolab.ui.tour;

import echolab.capture.Capture;
import echolab.capture.Row;
import echolab.net.Connection;
import echolab.net.Endpoint;
import echolab.net.Payload.LineEnding;
import echolab.net.SocketEvent.AnsweredFrom;
import echolab.net.SocketEvent.Impaired;
import echolab.net.status.SocketErrorStatus;
import echolab.net.udp.Answer;
import echolab.net.udp.Ledger.Fates;
import echolab.net.udp.PortSharing;
import echolab.ui.Look.Theme;
import echolab.ui.cards.ClientCard;
import echolab.ui.cards.Composer;
import echolab.ui.udp.ClientViewModel;
import echolab.ui.udp.Faults;
import echolab.ui.udp.UdpViewModel;
import echolab.ui.udp.loss.UpperPane;
import java.util.List;

/// The tour's stages on the UDP tab.
public final class UdpStages extends SocketStages {

    /// Numbered datagrams, one every other millisecond.
    private static final int NUMBERED = 400;

    private final UdpViewModel tab;

    public UdpStages(UdpViewModel tab, Setting setting, Capture capture) {
        super(setting, capture, tab.server(), tab.panes());
        this.tab = tab;
    }

    @Override
    List<Step> steps() {
        return List.of(
                empty("udp-empty"),
                serve(),
                step(() -> bind(true), this::bound, () -> texts.get("tour.udp.bound", local(), tab.server().reachableAt().toString()), null),
                send("Hello, datagrams", LineEnding.NONE, null),
                step(this::another, this::bound, () -> texts.get("tour.udp.unconnected", local()), null),
                send("Hello from a socket that is not connected", LineEnding.NONE, null),
                step(this::number, this::allJudged, this::fates, "udp-loss"),
                step(this::loseOne, () -> since(row -> row.event() instanceof Impaired) != null, () -> texts.get("tour.udp.dropped"), null),
                step(() -> lossy(false, "2 %"), () -> texts.get("tour.udp.whole"), null),
                send(texts.get("tour.greeting"), LineEnding.NONE, null),
                selectQuestion("udp"),
                step(this::share, () -> tab.sharing().measuredProperty().get() != null,
                        () -> texts.get("tour.udp.sharing", PortSharing.Setup.values().length), "udp-sharing"),
                step(() -> answer(Answer.DOCUMENT), this::served, () -> texts.get("tour.udp.document"), null),
                step(() -> say("Do you hear me?"), () -> answeredElsewhere() != null && count(Row.Kind.IN) == 0, this::unheard, "udp-document"),
                step(() -> answer(Answer.SENDER), this::served, () -> texts.get("tour.udp.sender"), null),
                fail(() -> provoke(Faults.Kind.NOTHING_LISTENS, true), SocketErrorStatus.CONNECTION_REFUSED),
                selectError("udp-error"),
                fail(() -> provoke(Faults.Kind.TOO_LONG, false), SocketErrorStatus.MESSAGE_TOO_LONG),
                otherLanguage("udp-language"),
                otherLanguage(null),
                step(this::project, () -> texts.get("tour.udp.projector"), "udp-projector"),
                step(() -> look.themeProperty().set(theme), () -> texts.get("tour.udp.back"), null),
                closeAll(this::close, "udp-closed"));
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

    private void bind(boolean connected) {
        Endpoint server = tab.server().reachableAt();
        tab.client().host().set(server.host());
        tab.client().port().set(String.valueOf(server.port()));
        tab.client().connectedProperty().set(connected);
        tab.client().open();
    }

    /// To the usual port, or to a free one where another program has it.
    private boolean bound() {
        if (tab.client().stateProperty().get() == ClientCard.State.CLOSED) {
            tab.client().localPort().set("0");
            tab.client().open();
        }
        return tab.client().stateProperty().get() == ClientCard.State.OPEN;
    }

    private String local() {
        return tab.client().localProperty().get().toString();
    }

    private void another() {
        tab.newClient();
        bind(false);
    }

    private void lossy(boolean on, String drop) {
        tab.lossy().drop().set(drop);
        tab.lossy().onProperty().set(on);
    }

    /// A run through the lossy network, each datagram with its number.
    private void number() {
        tab.clientProperty().set(tab.clients().getFirst());
        tab.loss().paneProperty().set(UpperPane.LOSS);
        lossy(true, "4 %");
        tab.client().stampedProperty().set(true);
        composer().repeat().set(String.valueOf(NUMBERED));
        composer().interval().set("2 ms");
        sendNow();
    }

    /// Whether each has come back or counts as lost.
    private boolean allJudged() {
        Fates fates = tab.loss().fatesProperty().get();
        return fates.sent() >= NUMBERED && fates.underway() == 0;
    }

    private String fates() {
        Fates fates = tab.loss().fatesProperty().get();
        return texts.get("tour.udp.fates", fates.sent(), fates.returned(), fates.lost(), fates.late(), fates.doubled(), fates.reordered());
    }

    private void loseOne() {
        tab.loss().paneProperty().set(UpperPane.LADDER);
        tab.client().stampedProperty().set(false);
        lossy(true, "100 %");
        say("Nobody gets this");
    }

    private void say(String text) {
        composer().message().set(text);
        composer().repeat().set("1");
        sendNow();
    }

    private void share() {
        tab.panes().traffic().select(0);
        tab.sharing().run();
    }

    /// Starts anew on the same port, so that the clients need not be bound anew.
    private void answer(Answer answer) {
        tab.server().port().set(String.valueOf(tab.server().reachableAt().port()));
        tab.server().restart(answer);
    }

    private AnsweredFrom answeredElsewhere() {
        return since(row -> row.event() instanceof AnsweredFrom) instanceof Row row ? (AnsweredFrom) row.event() : null;
    }

    private String unheard() {
        AnsweredFrom answered = answeredElsewhere();
        return texts.get("tour.udp.unheard", Endpoint.of(answered.from()).toString(), Endpoint.of(answered.to()).toString());
    }

    private void provoke(Faults.Kind kind, boolean explain) {
        tab.panes().explain().openProperty().set(explain);
        tab.faults().provoke(kind);
    }

    private void project() {
        tab.panes().traffic().select(0);
        tab.clientProperty().set(tab.clients().getFirst());
        look.themeProperty().set(Theme.PROJECTOR);
    }

    private void close() {
        tab.clients().forEach(ClientViewModel::close);
        tab.server().stop();
    }
}
