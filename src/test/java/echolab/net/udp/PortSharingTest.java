package echolab.net.udp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import echolab.net.Failure;
import echolab.net.Failure.Operation;
import echolab.net.status.SocketErrorStatus;
import echolab.net.udp.DatagramSession.Group;
import echolab.net.udp.PortSharing.Got;
import echolab.net.udp.PortSharing.Outcome;
import echolab.net.udp.PortSharing.Setup;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class PortSharingTest {

    private static final InetAddress GROUP = InetAddress.ofLiteral("239.255.13.37");
    private static final Group ON_LOOPBACK = new Group(GROUP, "lo");

    @Test
    void theTableOfLinux() throws InterruptedException {
        Map<Setup, Outcome> table = table(ON_LOOPBACK, 0);

        assertRefused(table.get(Setup.NONE).refused());
        assertRefused(table.get(Setup.ONE_ONLY).refused());
        assertGot(table.get(Setup.REUSEADDR), new Got(0, 20), new Got(20, 20));
        assertHashed(table.get(Setup.REUSEPORT));
        assertHashed(table.get(Setup.BOTH_OPTIONS));
        assertGot(table.get(Setup.ONE_LOOPBACK), new Got(0, 20), new Got(20, 0));
        assertGot(table.get(Setup.GROUP), new Got(0, 0), new Got(20, 20));
        assertGot(table.get(Setup.WILDCARD_AND_GROUP), new Got(20, 0), new Got(20, 20));
    }

    @Test
    void aThirdThatDoesNotShareIsRefused() throws InterruptedException {
        assertThat(table(ON_LOOPBACK, 0).values()).filteredOn(outcome -> outcome.refused() == null).hasSize(6)
                .allSatisfy(outcome -> assertRefused(outcome.third()));
    }

    @Test
    void outcomesComeOneByOneInTheirOrder() throws InterruptedException {
        List<Outcome> told = new ArrayList<>();
        assertThat(PortSharing.run(ON_LOOPBACK, 0, told::add)).isEqualTo(told).extracting(Outcome::setup)
                .containsExactly(Setup.values());
    }

    @Test
    void aPortThatSomebodyElseHoldsIsRefusedInEachRow() throws IOException, InterruptedException {
        try (DatagramChannel other = DatagramChannel.open(StandardProtocolFamily.INET).bind(new InetSocketAddress(0))) {
            int port = ((InetSocketAddress) other.getLocalAddress()).getPort();
            assertThat(table(ON_LOOPBACK, port).values()).hasSize(8).allSatisfy(outcome -> {
                assertRefused(outcome.refused());
                assertThat(outcome.unicast()).isEqualTo(Got.NOTHING);
                assertThat(outcome.multicast()).isEqualTo(Got.NOTHING);
            });
        }
    }

    @Test
    void anInterfaceThatIsNotThereIsNamed() throws InterruptedException {
        assertThat(table(new Group(GROUP, "none0"), 0).values()).hasSize(8).extracting(Outcome::refused)
                .allSatisfy(refused -> assertThat(refused.cause()).isInstanceOf(GroupRefusedException.class).hasMessageContaining("none0"));
    }

    @Test
    void onlyGroupsOfIPv4() {
        assertThatIllegalArgumentException().isThrownBy(() -> table(new Group(InetAddress.ofLiteral("127.0.0.1"), "lo"), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> table(new Group(InetAddress.ofLiteral("ff12::1337"), "lo"), 0));
    }

    @Test
    void anInterruptEndsIt() {
        List<Outcome> told = new ArrayList<>();
        assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> PortSharing.run(ON_LOOPBACK, 0, outcome -> {
            told.add(outcome);
            if (outcome.setup() == Setup.REUSEADDR) {
                Thread.currentThread().interrupt();
            }
        }));
        assertThat(told).extracting(Outcome::setup).containsExactly(Setup.NONE, Setup.ONE_ONLY, Setup.REUSEADDR);
        assertThat(Thread.interrupted()).isFalse();
    }

    private static Map<Setup, Outcome> table(Group group, int port) throws InterruptedException {
        return PortSharing.run(group, port, _ -> { }).stream().collect(Collectors.toMap(Outcome::setup, Function.identity()));
    }

    private static void assertRefused(Failure failure) {
        assertThat(failure).isNotNull();
        assertThat(failure.status()).isEqualTo(SocketErrorStatus.ADDRESS_ALREADY_IN_USE);
        assertThat(failure.during()).isEqualTo(Operation.BIND);
        assertThat(failure.cause()).isInstanceOf(BindException.class);
    }

    private static void assertGot(Outcome outcome, Got unicast, Got multicast) {
        assertThat(outcome.refused()).isNull();
        assertThat(outcome.unicast()).as("%s unicast", outcome.setup()).isEqualTo(unicast);
        assertThat(outcome.multicast()).as("%s multicast", outcome.setup()).isEqualTo(multicast);
    }

    private static void assertHashed(Outcome outcome) {
        assertThat(outcome.refused()).isNull();
        assertThat(outcome.unicast().first() + outcome.unicast().second()).as("%s unicast", outcome.setup()).isEqualTo(20);
        assertThat(outcome.multicast()).as("%s multicast", outcome.setup()).isEqualTo(new Got(20, 20));
    }
}
