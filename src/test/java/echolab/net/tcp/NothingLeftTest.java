package echolab.net.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.Leftovers;
import echolab.net.Server;
import echolab.net.StreamClient;
import echolab.net.session.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// After the service has been closed, whatever went on: no thread of ours, no socket.
@EnabledOnOs(OS.LINUX)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NothingLeftTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Model.class)
    void threadsHaveTheNamesThatAreLookedFor(Model model) throws IOException, InterruptedException {
        try (Lab lab = new Lab(model)) {
            StreamClient client = lab.connect(lab.listen(Framing.LINES), Framing.LINES);
            client.repeat(Lab.bytes("x\n"), 2, Duration.ofHours(1));
            lab.sink.awaitReceived(client.connection(), 1);
            assertThat(Leftovers.threads(directory)).contains("C1 reader", "C1 writer", "C1 repeat", "S1", "L1", "L1 watchdog");
        }
    }

    @ParameterizedTest
    @EnumSource(Model.class)
    void noThreadAndNoSocket(Model model) throws IOException, InterruptedException {
        useAll(model); // The JVM opens some sockets for itself at the first time.
        long before = Leftovers.sockets();
        useAll(model);

        Lab.until(() -> Leftovers.sockets() <= before);
        assertThat(Leftovers.threads(directory)).isEmpty();
    }

    private void useAll(Model model) throws IOException, InterruptedException {
        Fault silent = TcpFaults.silentListener();
        try (silent; Lab lab = new Lab(model)) {
            Server lines = lab.listen(Framing.LINES);
            Server raw = lab.listen(Framing.RAW);
            lab.connect(lines, Framing.LINES).repeat(Lab.bytes("x\n"), Integer.MAX_VALUE, Duration.ZERO);
            lab.connect(lines, Framing.LINES).repeat(Lab.bytes("x\n"), Integer.MAX_VALUE, Duration.ofMillis(1));
            lab.connect(lines, Framing.LINES).finish();
            StreamClient flood = lab.connect(raw, Framing.RAW);
            flood.repeat(new byte[100_000], Integer.MAX_VALUE, Duration.ZERO);
            lab.sink.awaitBytes(flood.connection(), 1_000_000);
            lab.connect(silent.endpoint(), Framing.LINES, Duration.ofSeconds(20));
        }
        assertThat(silent.awaitEnd(Duration.ofSeconds(5))).isTrue();
    }
}
