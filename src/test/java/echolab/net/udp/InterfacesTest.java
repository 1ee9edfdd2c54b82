package echolab.net.udp;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.udp.Interfaces.Address;
import echolab.net.udp.Interfaces.Interface;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InterfacesTest {

    @Test
    void loopbackIsThereAndCarriesGroups() {
        Interface first = Interfaces.list().getFirst();

        assertThat(first.loopback()).isTrue();
        assertThat(first.up()).isTrue();
        assertThat(first.multicast()).isTrue();
        assertThat(first.addresses()).first().isEqualTo(new Address("127.0.0.1", false));
    }

    @Test
    void eachInterfaceWithAllItsAddressesAndThoseOfIPv4First() throws SocketException, UnknownHostException {
        for (Interface listed : Interfaces.list()) {
            NetworkInterface real = NetworkInterface.getByName(listed.name());
            assertThat(parsed(listed.addresses())).containsExactlyInAnyOrderElementsOf(real.inetAddresses().toList());
            assertThat(listed.addresses()).isSortedAccordingTo((one, other) -> Boolean.compare(one.ipv6(), other.ipv6()));
        }
    }

    @Test
    void onlyLinkLocalAddressesNameTheirInterface() {
        assertThat(Interfaces.list()).allSatisfy(listed -> assertThat(listed.addresses())
                .allSatisfy(address -> assertThat(address.host().endsWith("%" + listed.name()))
                        .isEqualTo(address.host().startsWith("fe80:"))));
    }

    @Test
    void wildcardsAreNoAddressOfAnInterface() {
        assertThat(Interfaces.WILDCARDS).allSatisfy(address ->
                assertThat(InetAddress.ofLiteral(address.host()).isAnyLocalAddress()).isTrue());
        assertThat(Interfaces.list().stream().flatMap(listed -> listed.addresses().stream()))
                .doesNotContainAnyElementsOf(Interfaces.WILDCARDS);
    }

    private static List<InetAddress> parsed(List<Address> addresses) {
        return Stream.of(addresses.toArray(Address[]::new)).map(address -> InetAddress.ofLiteral(address.host())).toList();
    }
}
