package echolab.ui.batch.result;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a race runs on.
///
/// @param cores   processors that this program may use
/// @param system  the name of the operating system
/// @param release its version, no finer than two numbers
/// @param java    the version of Java
public record Machine(int cores, String system, String release, String java) {

    private static final Pattern TWO_NUMBERS = Pattern.compile("\\d+(\\.\\d+)?");

    /// This one.
    public static Machine here() {
        return new Machine(Runtime.getRuntime().availableProcessors(), System.getProperty("os.name"), brief(System.getProperty("os.version")),
                Runtime.version().version().stream().map(String::valueOf).collect(Collectors.joining(".")));
    }

    /// `6.18` of `6.18.5-generic`.
    static String brief(String version) {
        Matcher found = TWO_NUMBERS.matcher(version);
        return found.find() ? found.group() : version;
    }
}
