package echolab.net.udp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import echolab.net.Failure;
import echolab.net.Failure.Operation;
import echolab.net.udp.DatagramSession.Granted;
import echolab.net.udp.UdpOptions.Multicast;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.util.List;
import jdk.net.ExtendedSocketOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class SetupTest {

    private static final UdpOptions NOTHING = new UdpOptions(0, 0, false, false, 0, 0, Multicast.DEFAULT);

    private DatagramChannel channel;

    @BeforeEach
    void open() throws IOException {
        channel = DatagramChannel.open(StandardProtocolFamily.INET);
    }

    @AfterEach
    void close() throws IOException {
        channel.close();
    }

    @Test
    void nothingAskedLeavesTheSystemsChoice() throws IOException {
        int sendBuffer = channel.getOption(StandardSocketOptions.SO_SNDBUF);
        int receiveBuffer = channel.getOption(StandardSocketOptions.SO_RCVBUF);

        assertThat(Setup.apply(NOTHING, channel)).isEmpty();
        channel.bind(null);
        assertThat(Setup.applyBound(NOTHING, channel)).isEmpty();

        Granted granted = Setup.granted(channel);
        assertThat(granted.sendBuffer()).isEqualTo(sendBuffer);
        assertThat(granted.receiveBuffer()).isEqualTo(receiveBuffer);
        assertThat(granted.hopLimit()).isPositive();
    }

    @Test
    void allOptionsAreSet() throws IOException {
        UdpOptions all = new UdpOptions(20_000, 30_000, true, true, 0x28, 9, new Multicast("lo", 3, false));

        assertThat(Setup.apply(all, channel)).isEmpty();
        channel.bind(null);
        assertThat(Setup.applyBound(all, channel)).isEmpty();

        assertThat(Setup.granted(channel)).isEqualTo(new Granted(20_000, 30_000, 9));
        assertThat(channel.getOption(StandardSocketOptions.SO_BROADCAST)).isTrue();
        assertThat(channel.getOption(ExtendedSocketOptions.IP_DONTFRAGMENT)).isTrue();
        assertThat(channel.getOption(StandardSocketOptions.IP_TOS)).isEqualTo(0x28);
        assertThat(channel.getOption(StandardSocketOptions.IP_MULTICAST_IF).getName()).isEqualTo("lo");
        assertThat(channel.getOption(StandardSocketOptions.IP_MULTICAST_TTL)).isEqualTo(3);
        assertThat(channel.getOption(StandardSocketOptions.IP_MULTICAST_LOOP)).isFalse();
    }

    @Test
    void theSystemTellsWhatItReallyGave() throws IOException {
        UdpOptions tiny = new UdpOptions(1, 1, false, false, 0, 0, Multicast.DEFAULT);

        assertThat(Setup.apply(tiny, channel)).isEmpty();
        channel.bind(null);

        assertThat(Setup.granted(channel).sendBuffer()).isGreaterThan(1);
        assertThat(Setup.granted(channel).receiveBuffer()).isGreaterThan(1);
    }

    @Test
    void anInterfaceThatIsNotThereIsReportedAndTheRestIsSet() throws IOException {
        UdpOptions options = new UdpOptions(0, 0, true, false, 0, 0, new Multicast("none0", 3, true));

        Failure refused = only(Setup.apply(options, channel));

        assertThat(refused.during()).isEqualTo(Operation.CONFIGURE);
        assertThat(refused.cause()).isInstanceOfSatisfying(GroupRefusedException.class,
                cause -> assertThat(cause.reason()).isEqualTo(GroupRefusedException.Reason.NO_INTERFACE));
        assertThat(channel.getOption(StandardSocketOptions.SO_BROADCAST)).isTrue();
        assertThat(channel.getOption(StandardSocketOptions.IP_MULTICAST_TTL)).isEqualTo(3);
    }

    @Test
    void aHopLimitThatCannotBeSetIsReported() throws IOException {
        UdpOptions options = new UdpOptions(0, 0, false, false, 0, 9, Multicast.DEFAULT);
        channel.setOption(StandardSocketOptions.SO_REUSEADDR, true).bind(new InetSocketAddress(0));
        try (DatagramChannel other = DatagramChannel.open(StandardProtocolFamily.INET)) {
            other.setOption(StandardSocketOptions.SO_REUSEADDR, true).bind(channel.getLocalAddress());

            Failure refused = only(Setup.applyBound(options, channel));

            assertThat(refused.during()).isEqualTo(Operation.CONFIGURE);
            assertThat(refused.cause()).hasMessageContaining("2 sockets");
            assertThat(Setup.granted(channel).hopLimit()).isEqualTo(-1);
        }
    }

    @Test
    void aClosedChannelSaysSo() throws IOException {
        channel.close();

        assertThatExceptionOfType(ClosedChannelException.class).isThrownBy(() -> Setup.apply(NOTHING, channel));
        assertThatExceptionOfType(ClosedChannelException.class).isThrownBy(() -> Setup.granted(channel));
    }

    private static Failure only(List<Failure> refused) {
        assertThat(refused).hasSize(1);
        return refused.getFirst();
    }
}
