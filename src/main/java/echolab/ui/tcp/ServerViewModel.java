package echolab.ui.tcp;

import echolab.capture.Capture;
import echolab.net.EchoGate;
import echolab.net.Endpoint;
import echolab.net.Server;
import echolab.net.SocketService;
import echolab.net.tcp.Framing;
import echolab.net.tcp.Model;
import echolab.net.tcp.TcpOptions;
import echolab.net.tcp.TcpServerSpec;
import echolab.ui.Field;
import echolab.ui.Texts;
import echolab.ui.cards.ServerCard;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The TCP echo server as its card shows it.
public final class ServerViewModel extends ServerCard<Server> {

    private final SocketService service;
    private final Capture capture;
    private final EchoGate gate;
    private final Field maxClients;
    private final ObjectProperty<Framing> framing = new SimpleObjectProperty<>(Framing.LINES);
    private final ObjectProperty<Model> model = new SimpleObjectProperty<>(Model.STREAMS);
    private final Openings openings = new Openings();

    public ServerViewModel(SocketService service, Capture capture, Texts texts, EchoGate gate) {
        super(capture, texts, TcpServerSpec.DEFAULT_PORT);
        this.service = service;
        this.capture = capture;
        this.gate = gate;
        maxClients = new Field(texts, "10000");
    }

    @Override
    protected boolean ready() {
        return clients() > 0;
    }

    private int clients() {
        return maxClients.number(1, TcpServerSpec.MAX_CLIENTS, "field.clients.range");
    }

    @Override
    protected Server open(Endpoint at) {
        return listen(new TcpServerSpec(at, framing.get(), model.get(), TcpOptions.DEFAULT, clients(), TcpServerSpec.MAX_LINE,
                TcpServerSpec.WRITE_LIMIT, gate));
    }

    private Server listen(TcpServerSpec spec) {
        Server opened = service.listen(spec, capture);
        openings.add(opened.connection(), spec.local(), spec.model());
        return opened;
    }

    /// Stops if need be, and starts with another way of echoing.
    public void restart(Framing other) {
        framing.set(other);
        restart();
    }

    /// Has a second listener try the very address that this one has: it is refused, and leaves its row.
    void listenTwice() {
        listen(new TcpServerSpec(localProperty().get(), framing.get(), model.get()));
    }

    /// Fills the fields and starts: for a server that is on from the beginning.
    public void startAt(Endpoint where, Framing how, Model with) {
        framing.set(how);
        model.set(with);
        startAt(where);
    }

    Openings openings() {
        return openings;
    }

    public Field maxClients() {
        return maxClients;
    }

    public ObjectProperty<Framing> framingProperty() {
        return framing;
    }

    public ObjectProperty<Model> modelProperty() {
        return model;
    }
}
