package echolab;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;

/// Runs a main class of the tests in a JVM of its own, for what must not happen in this one.
public final class OtherJvm {

    private OtherJvm() { }

    /// @param wrapper a program with arguments that runs the rest of its command line
    /// @param options of the JVM
    public static Process start(List<String> wrapper, Class<?> main, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(wrapper.subList(1, wrapper.size()));
        arguments.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        arguments.addAll(List.of(options));
        arguments.addAll(List.of("-cp", "target/classes:target/test-classes:" + jar(LoggerFactory.class), main.getName()));
        return Peers.start(wrapper.getFirst(), arguments.toArray(String[]::new));
    }

    private static String jar(Class<?> type) {
        return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString())).toString();
    }
}
