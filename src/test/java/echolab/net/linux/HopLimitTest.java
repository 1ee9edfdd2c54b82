package echolab.net.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import echolab.Peers;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@EnabledOnOs(OS.LINUX)
class HopLimitTest {

    private static final int ANSWER_MILLIS = 100;
    private static final int TRIES = 100;

    @ParameterizedTest
    @EnumSource(value = StandardProtocolFamily.class, names = {"INET", "INET6"})
    void whatIsSetIsReadBack(ProtocolFamily family) throws IOException {
        assertThat(HopLimit.available()).isTrue();
        try (DatagramChannel channel = DatagramChannel.open(family).bind(null);
                DatagramChannel other = DatagramChannel.open(family).bind(null)) {
            int before = HopLimit.get(other);
            HopLimit.set(channel, 7);
            assertThat(HopLimit.get(channel)).isEqualTo(7);
            assertThat(HopLimit.get(other)).as("another socket").isEqualTo(before).isGreaterThan(7);
        }
    }

    @ParameterizedTest
    @EnumSource(value = StandardProtocolFamily.class, names = {"INET", "INET6"})
    void whoReceivesSeesIt(ProtocolFamily family) throws IOException, InterruptedException {
        InetSocketAddress at = freePort();
        Process receiver = Peers.start("socat", "UDP4-RECVFROM:" + at.getPort() + ",bind=127.0.0.1,ip-recvttl,fork",
                "SYSTEM:echo -n $SOCAT_IP_TTL");
        try (DatagramChannel channel = DatagramChannel.open(family).bind(null)) {
            HopLimit.set(channel, 7);
            assertThat(answer(channel, at)).isEqualTo("7");
        } finally {
            Peers.stop(receiver);
        }
    }

    @Test
    void outOfRangeIsRefused() throws IOException {
        try (DatagramChannel channel = DatagramChannel.open().bind(null)) {
            assertThatIllegalArgumentException().isThrownBy(() -> HopLimit.set(channel, 0));
            assertThatIllegalArgumentException().isThrownBy(() -> HopLimit.set(channel, 256));
        }
    }

    @Test
    void socketsThatShareAPortCannotBeToldApart() throws IOException {
        try (DatagramChannel one = sharing().bind(null); DatagramChannel other = sharing().bind(one.getLocalAddress())) {
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> HopLimit.get(other)).withMessageContaining("2 sockets");
        }
    }

    @Test
    void unboundOrClosedIsRefused() throws IOException {
        DatagramChannel channel = DatagramChannel.open();
        try (channel) {
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> HopLimit.set(channel, 7)).withMessageContaining("not bound");
        }
        assertThatExceptionOfType(ClosedChannelException.class).isThrownBy(() -> HopLimit.set(channel, 7));
    }

    private static DatagramChannel sharing() throws IOException {
        return DatagramChannel.open(StandardProtocolFamily.INET).setOption(StandardSocketOptions.SO_REUSEADDR, true);
    }

    private static InetSocketAddress freePort() throws IOException {
        try (DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET)) {
            SocketAddress at = channel.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0)).getLocalAddress();
            return (InetSocketAddress) at;
        }
    }

    /// Asks until the receiver is there.
    private static String answer(DatagramChannel channel, InetSocketAddress at) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[100], 100);
        channel.socket().setSoTimeout(ANSWER_MILLIS);
        for (int i = 0; i < TRIES; i++) {
            channel.socket().send(new DatagramPacket(new byte[1], 1, at));
            try {
                channel.socket().receive(packet);
                return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.US_ASCII);
            } catch (SocketTimeoutException e) {
                // Once more.
            }
        }
        throw new AssertionError("no answer");
    }
}
