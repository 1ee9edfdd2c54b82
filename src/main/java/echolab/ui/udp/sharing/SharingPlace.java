package echolab.ui.udp.sharing;

import echolab.net.Endpoint;
import echolab.net.udp.DatagramSession.Group;
import echolab.net.udp.Interfaces;
import echolab.net.udp.PortSharing;
import echolab.ui.Field;
import echolab.ui.Texts;
import java.net.InetAddress;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Where the experiment with shared ports takes place: its group, its port and its interface.
public final class SharingPlace {

    /// The source document names no group; this one is of those for use inside of an organization (RFC 2365).
    private static final String GROUP = "239.255.13.37";
    private static final String PORT = "1339";
    private static final int IPV4_BYTES = 4;

    private final Texts texts;
    private final Field group;
    private final Field port;
    private final StringProperty networkInterface = new SimpleStringProperty(loopback());

    public SharingPlace(Texts texts) {
        this.texts = texts;
        group = new Field(texts, GROUP);
        port = new Field(texts, PORT);
    }

    private static String loopback() {
        return Interfaces.list().stream().filter(Interfaces.Interface::loopback).map(Interfaces.Interface::name).findFirst().orElse("lo");
    }

    /// The group that the listeners join, null where the field was refused.
    Group chosenGroup() {
        group.accept();
        try {
            InetAddress address = InetAddress.ofLiteral(group.text().strip());
            if (address.isMulticastAddress() && address.getAddress().length == IPV4_BYTES) {
                return new Group(address, networkInterface.get());
            }
        } catch (IllegalArgumentException _) {
            // refused below, as an address that is no group is
        }
        group.refuse("sharing.group.literal", group.text().strip());
        return null;
    }

    /// The port that they share, 0 for a free one, -1 where the field was refused.
    int chosenPort() {
        port.accept();
        return port.number(0, Endpoint.MAX_PORT, "field.port.range");
    }

    /// Whether a field was refused.
    boolean refused() {
        return group.refused() || port.refused();
    }

    /// In words, with the number of datagrams.
    String said() {
        String chosen = port.text().strip();
        return texts.get("sharing.about", group.text().strip(), chosen.equals("0") ? texts.get("sharing.port.free") : texts.get("sharing.port", chosen),
                networkInterface.get(), PortSharing.COUNT);
    }

    public Field group() {
        return group;
    }

    public Field port() {
        return port;
    }

    /// The name of the interface on which the group is joined and sent to.
    public StringProperty interfaceProperty() {
        return networkInterface;
    }
}
