package echolab.ui.udp;

import echolab.capture.Capture;
import echolab.net.EchoGate;
import echolab.net.Endpoint;
import echolab.net.SocketService;
import echolab.net.udp.Answer;
import echolab.net.udp.DatagramServer;
import echolab.net.udp.DatagramSession.Granted;
import echolab.net.udp.DatagramSession.Group;
import echolab.net.udp.UdpOptions;
import echolab.net.udp.UdpServerSpec;
import echolab.ui.Field;
import echolab.ui.Texts;
import echolab.ui.cards.ServerCard;
import java.net.InetAddress;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The UDP echo server as its card shows it, with the multicast groups that it hears.
public final class ServerViewModel extends ServerCard<DatagramServer> {

    /// A group of the range that everybody may use on his own network (RFC 2365).
    public static final String FIRST_GROUP = "239.255.13.37";

    private final SocketService service;
    private final Capture capture;
    private final EchoGate gate;
    private final LossyViewModel lossy;
    private final Field rate;
    private final Field receiveBuffer;
    private final BooleanProperty sharesPort = new SimpleBooleanProperty();
    private final ObjectProperty<Answer> answer = new SimpleObjectProperty<>(Answer.SENDER);
    private final ReadOnlyObjectWrapper<Granted> granted = new ReadOnlyObjectWrapper<>();
    private final Field group;
    private final StringProperty groupInterface = new SimpleStringProperty("lo");
    private final ObservableList<Group> groups = FXCollections.observableArrayList();
    private boolean ownRate;

    ServerViewModel(SocketService service, Capture capture, Texts texts, EchoGate gate, LossyViewModel lossy) {
        super(capture, texts, UdpServerSpec.DEFAULT_PORT);
        this.service = service;
        this.capture = capture;
        this.gate = gate;
        this.lossy = lossy;
        rate = new Field(texts, "");
        receiveBuffer = new Field(texts, String.valueOf(UdpOptions.ROOMY_BUFFER));
        group = new Field(texts, FIRST_GROUP);
        host().textProperty().subscribe(_ -> offerRate());
        rate.textProperty().subscribe(text -> ownRate = !text.equals(usualRate()));
        lossy.impairmentsProperty().subscribe(_ -> impair());
    }

    /// As long as nobody has written another one, the rate is that for who can reach the address.
    private void offerRate() {
        if (!ownRate) {
            rate.set(usualRate());
        }
    }

    private String usualRate() {
        return String.valueOf(UdpServerSpec.usualRate(host().text().strip()));
    }

    @Override
    protected boolean ready() {
        return rate() > 0 & buffer() >= 0;
    }

    private int rate() {
        return rate.number(1, UdpServerSpec.MAX_RATE, "field.rate.range");
    }

    private int buffer() {
        return receiveBuffer.number(0, UdpOptions.MAX_BUFFER, "field.buffer.range");
    }

    @Override
    protected DatagramServer open(Endpoint at) {
        UdpOptions usual = UdpOptions.DEFAULT;
        UdpOptions options = new UdpOptions(usual.sendBuffer(), buffer(), usual.broadcast(), usual.dontFragment(), usual.trafficClass(),
                usual.hopLimit(), usual.multicast());
        DatagramServer opened = service.listen(new UdpServerSpec(at, answer.get(), options, rate(), sharesPort.get(), gate), capture);
        opened.impair(lossy.impairmentsProperty().get());
        return opened;
    }

    private void impair() {
        if (server() != null) {
            server().impair(lossy.impairmentsProperty().get());
        }
    }

    /// Fills the fields and starts: for a server that is on from the beginning.
    public void startAt(UdpServerSpec spec) {
        answer.set(spec.answer());
        host().set(spec.local().host());
        rate.set(String.valueOf(spec.echoRate()));
        startAt(spec.local());
    }

    /// Stops if need be, and starts with another way of answering.
    public void restart(Answer other) {
        answer.set(other);
        restart();
    }

    /// Has a second server try the very address that this one has: it is refused, and leaves its row.
    void listenTwice() {
        service.listen(new UdpServerSpec(localProperty().get(), answer.get()), capture);
    }

    /// Begins to hear the group that the field says; what is no address is refused at the field.
    public void join() {
        DatagramServer running = server();
        if (running == null) {
            return;
        }
        try {
            running.join(new Group(InetAddress.ofLiteral(group.text().strip()), groupInterface.get()));
        } catch (IllegalArgumentException _) {
            group.refuse("udp.group.literal", group.text().strip());
        }
    }

    public void leave(Group left) {
        if (server() != null) {
            server().leave(left);
        }
    }

    @Override
    public void refresh() {
        super.refresh();
        DatagramServer running = server();
        granted.set(running == null ? null : running.granted());
        List<Group> heard = running == null ? List.of() : running.groups();
        if (!heard.equals(groups)) {
            groups.setAll(heard);
        }
    }

    /// Whether the bound address is one that hears no group: a socket hears what is sent to its own address only.
    public boolean deaf() {
        Endpoint bound = localProperty().get();
        return bound != null && !bound.host().equals("0.0.0.0") && !bound.host().equals("::")
                && !InetAddress.ofLiteral(bound.host()).isMulticastAddress();
    }

    /// The most datagrams that one address is sent in a second.
    public Field rateField() {
        return rate;
    }

    public Field receiveBuffer() {
        return receiveBuffer;
    }

    public BooleanProperty sharesPortProperty() {
        return sharesPort;
    }

    public ObjectProperty<Answer> answerProperty() {
        return answer;
    }

    /// What the system really gave, null while it does not run.
    public ReadOnlyObjectProperty<Granted> grantedProperty() {
        return granted.getReadOnlyProperty();
    }

    public Field group() {
        return group;
    }

    /// The name of the interface on which a group is joined.
    public StringProperty groupInterfaceProperty() {
        return groupInterface;
    }

    /// The groups that it hears.
    public ObservableList<Group> groups() {
        return groups;
    }
}
