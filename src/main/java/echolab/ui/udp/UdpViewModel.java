package echolab.ui.udp;

import echolab.capture.Row;
import echolab.net.Connection;
import echolab.net.EchoGate;
import echolab.net.Failure;
import echolab.net.SocketEvent;
import echolab.net.SocketService;
import echolab.net.udp.Stamp;
import echolab.ui.cards.ClientCard;
import echolab.ui.explain.Excerpt;
import echolab.ui.explain.Explanation;
import echolab.ui.explain.Explanation.Saying;
import echolab.ui.explain.Source;
import echolab.ui.panes.Panes;
import echolab.ui.panes.Surroundings;
import echolab.ui.panes.TabViewModel;
import echolab.ui.udp.loss.LossViewModel;
import echolab.ui.udp.sharing.PortSharingViewModel;
import java.util.List;

/// The UDP tab: one server with its lossy network, some clients, and what is seen of them.
public final class UdpViewModel extends TabViewModel<ServerViewModel, ClientViewModel> {

    /// How far back a failure that the card has not told of yet is looked for, in rows.
    private static final int LOOKED_BACK = 10_000;

    private final SocketService service;
    private final NetworkChoices network;
    private final LossyViewModel lossy;
    private final Source source = Source.own();
    private final LossViewModel loss;
    private final PortSharingViewModel sharing;
    private final Faults faults;
    private final Panes panes;
    private long told;

    public UdpViewModel(Surroundings given) {
        this(given, new PortSharingViewModel(given.texts(), given.background()));
    }

    /// @param sharing the experiment with shared ports
    UdpViewModel(Surroundings given, PortSharingViewModel sharing) {
        LossyViewModel between = new LossyViewModel(given.texts());
        EchoGate gate = new EchoGate();
        super(given, new ServerViewModel(given.service(), given.capture(), given.texts(), gate, between),
                new Words("udp.first", "udp.client.closed", "udp.bind"));
        service = given.service();
        lossy = between;
        network = new NetworkChoices(given.background());
        loss = new LossViewModel(() -> client().ledger(), new LossViewModel.Actions(this::numberAndSend, this::select));
        this.sharing = sharing;
        faults = new Faults(this, given.background());
        panes = new Panes(given, gate, firstSteps(), source, new UdpContext(this, capture, texts));
        panes.explain().openProperty().set(false);
        begin();
        lossy.impairmentsProperty().subscribe(_ -> loss.impairedProperty().set(lossy.said()));
        texts.localeProperty().subscribe(_ -> loss.impairedProperty().set(lossy.said()));
    }

    /// From a port that the system chooses, where it is not the first.
    @Override
    protected ClientViewModel create(ClientViewModel last) {
        ClientViewModel fresh = new ClientViewModel(service, capture, texts);
        if (last != null) {
            fresh.connectedProperty().set(last.connectedProperty().get());
            fresh.localPort().set("0");
        }
        return fresh;
    }

    @Override
    protected void refresh() {
        refreshCards();
        faults.refresh();
        tellFailures();
        refreshPanes();
        if (panes.showing()) {
            loss.refresh();
        }
        sharing.refresh();
    }

    @Override
    protected void refreshNumerals() {
        super.refreshNumerals();
        loss.titleProperty().set(lossTitle());
        loss.refreshNumerals();
    }

    /// A datagram socket goes on after most failures; its card says what happened all the same.
    private void tellFailures() {
        long last = capture.last();
        for (long n = Math.max(told + 1, Math.max(capture.first(), last - LOOKED_BACK)); n <= last; n++) {
            if (capture.event(n) instanceof SocketEvent.Failed(Connection failed, long _, Failure why)) {
                clients().stream().filter(c -> failed.equals(c.connectionProperty().get())).forEach(c -> c.failed(why));
            }
        }
        told = last;
    }

    private String lossTitle() {
        ClientViewModel chosen = client();
        Connection connection = chosen.connectionProperty().get();
        return connection == null ? "" : texts.get("udp.loss.title", connection.label(),
                chosen.host().text().strip() + ":" + chosen.port().text().strip());
    }

    private void numberAndSend() {
        ClientViewModel chosen = client();
        chosen.stampedProperty().set(true);
        if (chosen.stateProperty().get() == ClientCard.State.OPEN) {
            chosen.composer().repeat().set("100");
            chosen.composer().interval().set("4 ms");
            chosen.send();
        } else {
            playFirstEcho();
        }
    }

    /// Selects the row in which the chosen client sent the datagram of that number, as far as it is kept.
    void select(long number) {
        Connection sender = client().connectionProperty().get();
        for (long n = capture.last(); n >= capture.first(); n--) {
            Row row = capture.row(n);
            if (row != null && row.kind() == Row.Kind.OUT && row.connection().equals(sender)
                    && Stamp.of(row.bytes(), row.bytes().length) instanceof Stamp(int _, long its, long _) && its == number) {
                panes.traffic().select(n);
                return;
            }
        }
    }

    @Override
    public String heldCode() {
        Excerpt lines = source.region("udp-echo", null);
        return lines == null ? "" : lines.lines().getFirst().text().strip();
    }

    public LossyViewModel lossy() {
        return lossy;
    }

    public LossViewModel loss() {
        return loss;
    }

    public PortSharingViewModel sharing() {
        return sharing;
    }

    /// Shows the lines of Java behind the experiment with shared ports.
    public void explainSharing() {
        panes.explain().show(() -> Explanation.experiment(new Saying(texts.get("udp.sharing.badge"), "", texts.get("udp.sharing.sentence"),
                texts.get("udp.sharing.note")), source.region("port-sharing", null), List.of()));
        panes.explain().openProperty().set(true);
    }

    @Override
    public Panes panes() {
        return panes;
    }

    public Faults faults() {
        return faults;
    }

    public NetworkChoices network() {
        return network;
    }
}
