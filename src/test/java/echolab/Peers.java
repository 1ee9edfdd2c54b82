package echolab;

import static org.assertj.core.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/// Programs of others that the tests talk to.
public final class Peers {

    public static final Duration LIMIT = Duration.ofSeconds(20);

    private Peers() { }

    /// Finds a program on the PATH. Where it is missing the test fails if `CI=true`, and is skipped elsewhere.
    public static String find(String program) {
        boolean found = present(program);
        String missing = program + " is not installed: what needs it is not tested";
        if (!found && "true".equals(System.getenv("CI"))) {
            fail(missing);
        }
        Assumptions.assumeTrue(found, missing);
        return program;
    }

    /// Whether a program is on the PATH, or there at its absolute path.
    public static boolean present(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(dir -> Path.of(dir).resolve(program)).anyMatch(Files::isExecutable);
    }

    /// Starts a program that was found.
    public static Process start(String program, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(find(program));
        builder.command().addAll(List.of(arguments));
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /// Feeds a program and gives back all that it says until it ends by itself.
    public static byte[] talk(Process peer, byte[] input) throws IOException, InterruptedException {
        Thread feeder = Thread.ofVirtual().start(() -> feed(peer, input));
        try (InputStream out = peer.getInputStream()) {
            byte[] said = out.readAllBytes();
            feeder.join(LIMIT);
            return said;
        } finally {
            stop(peer);
        }
    }

    private static void feed(Process peer, byte[] input) {
        try (var in = peer.getOutputStream()) {
            in.write(input);
        } catch (IOException e) {
            throw new AssertionError("the peer did not take all", e);
        }
    }

    public static void stop(Process peer) throws InterruptedException {
        peer.destroy();
        if (!peer.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            peer.destroyForcibly();
        }
    }
}
