package echolab.net.batch.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import echolab.OtherJvm;
import echolab.Peers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The calls that were counted are those that the system saw.
@EnabledOnOs(OS.LINUX)
class CallsTest {

    private static final Pattern CALL = Pattern.compile("\\b(?:write|writev|sendto|sendmsg|sendmmsg)\\(\\d+<socket:\\[(\\d+)]>");
    private static final Pattern COUNT = Pattern.compile("(?m) (\\d+)$");

    @TempDir
    Path directory;

    @Test
    void theCountIsExact() throws IOException, InterruptedException {
        assumeTrue(mayTrace(), "strace may not trace here: the count of calls is not confirmed");
        Path trace = directory.resolve("trace");
        String said = ended(OtherJvm.start(List.of("strace", "-f", "-y", "-qq", "-s", "0", "-e", "trace=write,writev,sendto,sendmsg,sendmmsg",
                "-o", trace.toString()), EachMode.class, "--enable-native-access=ALL-UNNAMED"));

        List<Long> counted = COUNT.matcher(said).results().map(line -> Long.valueOf(line.group(1))).toList();
        assertThat(counted).as(said).hasSizeGreaterThanOrEqualTo(7);
        assertThat(seen(Files.readString(trace))).endsWith(counted.toArray(Long[]::new));
    }

    /// Where there is no strace, this is skipped or fails as [Peers] has it.
    private static boolean mayTrace() throws IOException, InterruptedException {
        Process tried = Peers.start("strace", "-o", "/dev/null", "true");
        ended(tried);
        return tried.exitValue() == 0;
    }

    /// What a program says until its end.
    private static String ended(Process program) throws IOException, InterruptedException {
        try {
            String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(program.waitFor(Peers.LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
            return said;
        } finally {
            Peers.stop(program);
        }
    }

    /// Calls on each socket, in the order in which these were first used.
    private static List<Long> seen(String trace) {
        Map<String, Long> calls = CALL.matcher(trace).results().map(call -> call.group(1))
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        return List.copyOf(calls.values());
    }
}
