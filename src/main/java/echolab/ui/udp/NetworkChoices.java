package echolab.ui.udp;

import echolab.net.udp.Interfaces;
import echolab.net.udp.Interfaces.Address;
import echolab.net.udp.Interfaces.Interface;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/// The addresses and interfaces to choose from, as they were when somebody last looked; looked for in the background, because a
/// system may take its time to tell.
public final class NetworkChoices {

    /// An address with the interface that has it; for the wildcards that is empty.
    public record Choice(String host, String networkInterface) { }

    private final Executor background;
    private volatile List<Interface> interfaces = List.of();

    NetworkChoices(Executor background) {
        this.background = background;
        look();
    }

    /// Has the system asked again; what it says is there the next time.
    public void look() {
        background.execute(() -> interfaces = Interfaces.list());
    }

    /// Addresses to bind to, those of this machine alone first, the wildcards last.
    public List<Choice> addresses() {
        Stream<Choice> own = interfaces.stream().flatMap(each -> each.addresses().stream().map(a -> new Choice(a.host(), each.name())));
        return Stream.concat(own, Interfaces.WILDCARDS.stream().map(Address::host).map(host -> new Choice(host, ""))).toList();
    }

    /// Names of the interfaces that carry multicast, loopback first.
    public List<String> multicast() {
        return interfaces.stream().filter(i -> i.up() && i.multicast()).map(Interface::name).toList();
    }
}
