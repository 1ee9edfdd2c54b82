package echolab.net.udp;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.Leftovers;
import echolab.net.udp.DatagramSession.Group;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// After the service has been closed, whatever went on: no thread of ours, no socket.
@EnabledOnOs(OS.LINUX)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DatagramsLeaveNothingTest {

    @TempDir
    Path directory;

    @Test
    void threadsHaveTheNamesThatAreLookedFor() throws IOException, InterruptedException {
        try (Lab lab = new Lab()) {
            DatagramServer server = lab.listen();
            server.impair(new Impairments(0, 100, 0, 0, 1));
            DatagramClient client = lab.open(server, true);
            client.repeat(Lab.bytes("x"), 2, Duration.ofHours(1));
            lab.sink.awaitReceived(client.connection(), 1);
            assertThat(Leftovers.threads(directory)).contains("C1 reader", "C1 repeat", "C1 writer", "L1", "L1 later", "L1 tally");
        }
    }

    @Test
    void noThreadAndNoSocket() throws IOException, InterruptedException {
        useAll(); // The JVM opens some sockets for itself at the first time.
        long before = Leftovers.sockets();
        useAll();

        Lab.until(() -> Leftovers.sockets() <= before);
        assertThat(Leftovers.threads(directory)).isEmpty();
    }

    private static void useAll() throws IOException {
        try (Lab lab = new Lab()) {
            DatagramServer lossy = lab.listen();
            lossy.impair(new Impairments(10, 10, 10, 10, 1));
            DatagramServer held = lab.listen();
            lossy.join(new Group(InetAddress.getByName("239.7.7.7"), "lo"));
            DatagramClient flood = lab.open(lossy, true);
            flood.stamp(true);
            flood.repeat(Lab.bytes("flood"), Integer.MAX_VALUE, Duration.ZERO);
            lab.open(held, false).repeat(Lab.bytes("tick"), Integer.MAX_VALUE, Duration.ofMillis(1));
            lab.sink.awaitReceived(flood.connection(), 1_000);
            lab.gate.hold(true);
        }
    }
}
