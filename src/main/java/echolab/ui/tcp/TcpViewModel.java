package echolab.ui.tcp;

import echolab.net.EchoGate;
import echolab.net.SocketService;
import echolab.net.tcp.Framing;
import echolab.ui.explain.Excerpt;
import echolab.ui.explain.Source;
import echolab.ui.panes.Panes;
import echolab.ui.panes.Surroundings;
import echolab.ui.panes.TabViewModel;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/// The TCP tab: one server, some clients, and what is seen of them.
public final class TcpViewModel extends TabViewModel<ServerViewModel, ClientViewModel> {

    private final SocketService service;
    private final Panes panes;
    private final Source source = Source.own();
    private final Faults faults;
    private final ReadOnlyLongWrapper roundTrip = new ReadOnlyLongWrapper(-1);

    public TcpViewModel(Surroundings given) {
        EchoGate gate = new EchoGate();
        super(given, new ServerViewModel(given.service(), given.capture(), given.texts(), gate),
                new Words("ladder.first", "client.closed", "client.connect"));
        service = given.service();
        faults = new Faults(this, given.background());
        panes = new Panes(given, gate, firstSteps(), source, new TcpContext(this, capture, texts));
        begin();
    }

    @Override
    protected ClientViewModel create(ClientViewModel last) {
        ClientViewModel fresh = new ClientViewModel(service, capture, texts, new ClientOptions(texts), server()::reachableAt);
        if (last != null) {
            fresh.options().modelProperty().set(last.options().modelProperty().get());
        }
        // Answers are read as the server cuts them, until somebody says otherwise.
        server().framingProperty().subscribe(f -> fresh.options().framingProperty().set(f));
        return fresh;
    }

    @Override
    protected void refresh() {
        refreshCards();
        faults.refresh();
        refreshPanes();
    }

    @Override
    protected void refreshNumerals() {
        super.refreshNumerals();
        roundTrip.set(capture.roundTrips().last());
    }

    @Override
    public Panes panes() {
        return panes;
    }

    public Faults faults() {
        return faults;
    }

    @Override
    public String heldCode() {
        Excerpt lines = source.region(server().framingProperty().get() == Framing.LINES ? "line-echo" : "raw-echo",
                server().modelProperty().get());
        return lines == null ? "" : lines.lines().getFirst().text().strip();
    }

    /// The last round trip in nanoseconds, -1 before the first.
    public ReadOnlyLongProperty roundTripProperty() {
        return roundTrip.getReadOnlyProperty();
    }
}
