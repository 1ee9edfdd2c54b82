package echolab.net.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReceiveBufferTest {

    private static final int BYTES = 48 << 20;

    @BeforeEach
    void onLinux() {
        assumeTrue(CLibrary.AVAILABLE);
    }

    @Test
    void itIsAsLargeAsWasAskedForOrTheSystemSaysNo() throws IOException {
        try (DatagramChannel channel = DatagramChannel.open()) {
            channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            int before = channel.getOption(StandardSocketOptions.SO_RCVBUF);
            try {
                ReceiveBuffer.force(channel, BYTES);
                assertThat(channel.getOption(StandardSocketOptions.SO_RCVBUF)).isGreaterThanOrEqualTo(BYTES);
            } catch (IOException e) {
                assertThat(e).as("the reason, in the words of the system").message().isNotBlank();
                assertThat(channel.getOption(StandardSocketOptions.SO_RCVBUF)).isEqualTo(before);
            }
        }
    }

    @Test
    void aSocketThatIsNotBoundIsRefused() throws IOException {
        try (DatagramChannel channel = DatagramChannel.open()) {
            assertThatThrownBy(() -> ReceiveBuffer.force(channel, BYTES)).isInstanceOf(IOException.class);
        }
    }
}
