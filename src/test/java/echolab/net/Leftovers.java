package echolab.net;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.Peers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What this process still has of what it used: threads of sockets, and sockets. On Linux.
public final class Leftovers {

    private static final Pattern OURS = Pattern.compile("\"([CSL]\\d+( \\w+)?|groups|resolver of .*|race( \\w+)?|batch writer)\"");

    private Leftovers() { }

    /// How many sockets are open.
    public static long sockets() {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.filter(Leftovers::isSocket).count();
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
    ///
    /// @param directory for the dump
    public static List<String> threads(Path directory) throws IOException, InterruptedException {
        Path dump = directory.resolve("threads.txt");
        Process jcmd = Peers.start(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                String.valueOf(ProcessHandle.current().pid()), "Thread.dump_to_file", "-overwrite", dump.toString());
        assertThat(jcmd.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return OURS.matcher(Files.readString(dump)).results().map(match -> match.group(1)).sorted().toList();
    }
}
