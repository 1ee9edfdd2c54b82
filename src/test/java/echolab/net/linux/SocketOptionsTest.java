package echolab.net.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.channels.DatagramChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class SocketOptionsTest {

    private static final int NO_LEVEL = 4_711;

    @Test
    void whatTheSystemRefusesIsSaidInItsWords() throws IOException {
        try (DatagramChannel channel = DatagramChannel.open().bind(null)) {
            Descriptor socket = Descriptor.of(channel);
            Throwable refused = catchThrowable(() -> SocketOptions.get(socket, NO_LEVEL, 1));
            assertThat(refused).isExactlyInstanceOf(IOException.class);
            assertThat(refused.getMessage()).isNotBlank().doesNotContain("error ").doesNotContain("Success");
        }
    }
}
