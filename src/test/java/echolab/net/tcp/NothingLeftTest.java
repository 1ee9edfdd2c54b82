package echolab.net.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.Peers;
import echolab.net.Server;
import echolab.net.StreamClient;
import echolab.net.session.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    private static final Pattern OURS = Pattern.compile("\"([CSL]\\d+( \\w+)?|resolver of .*)\"");

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Model.class)
    void threadsHaveTheNamesThatAreLookedFor(Model model) throws IOException, InterruptedException {
        try (Lab lab = new Lab(model)) {
            StreamClient client = lab.connect(lab.listen(Framing.LINES), Framing.LINES);
            client.repeat(Lab.bytes("x\n"), 2, Duration.ofHours(1));
            lab.sink.awaitReceived(client.connection(), 1);
            assertThat(threads()).contains("C1 reader", "C1 writer", "C1 repeat", "S1", "L1", "L1 watchdog");
        }
    }

    @ParameterizedTest
    @EnumSource(Model.class)
    void noThreadAndNoSocket(Model model) throws IOException, InterruptedException {
        useAll(model); // The JVM opens some sockets for itself at the first time.
        long before = sockets();
        useAll(model);

        Lab.until(() -> sockets() <= before);
        assertThat(threads()).isEmpty();
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

    private static long sockets() {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.filter(NothingLeftTest::isSocket).count();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isSocket(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
        } catch (IOException e) {
            return false;
        }
    }

    /// The names of our threads; virtual ones are in no list but the dump. The JVM may crash (25.0.3) if it is asked for that
    /// while they run, so ask when all is quiet.
    private List<String> threads() throws IOException, InterruptedException {
        Path dump = directory.resolve("threads.txt");
        Process jcmd = Peers.start(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                String.valueOf(ProcessHandle.current().pid()), "Thread.dump_to_file", "-overwrite", dump.toString());
        assertThat(jcmd.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return OURS.matcher(Files.readString(dump)).results().map(match -> match.group(1)).sorted().toList();
    }
}
