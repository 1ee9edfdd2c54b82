package echolab.net.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EnabledOnOs(OS.LINUX)
class EmptyDatagramTest {

    private static final int LIMIT_MILLIS = 5_000;

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1"})
    void comesEmptyFromItsSender(String host) throws IOException {
        try (DatagramSocket receiver = new DatagramSocket(0, InetAddress.ofLiteral(host)); DatagramChannel channel = DatagramChannel.open()) {
            receiver.setSoTimeout(LIMIT_MILLIS);
            channel.connect(receiver.getLocalSocketAddress());

            EmptyDatagram.send(channel);

            DatagramPacket packet = new DatagramPacket(new byte[10], 10);
            receiver.receive(packet);
            assertThat(packet.getLength()).isZero();
            assertThat(packet.getPort()).isEqualTo(((InetSocketAddress) channel.getLocalAddress()).getPort());
        }
    }

    @Test
    void needsAConnectedChannel() throws IOException {
        DatagramChannel channel = DatagramChannel.open().bind(null);
        try (channel) {
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> EmptyDatagram.send(channel)).withMessageNotContaining("error ");
        }
        assertThatExceptionOfType(ClosedChannelException.class).isThrownBy(() -> EmptyDatagram.send(channel));
    }
}
