package echolab.ui.ladder;

import java.util.Arrays;
import java.util.List;

/// The ending of a line: LF, CR, CRLF or none.
final class LineEnding {

    private static final byte[] CRLF = {'\r', '\n'};

    private LineEnding() { }

    static int length(byte[] line) {
        return names(line).size();
    }

    static List<String> names(byte[] line) {
        int end = line.length;
        if (end > 0 && line[end - 1] == '\r') {
            return List.of("CR");
        }
        if (end == 0 || line[end - 1] != '\n') {
            return List.of();
        }
        return end > 1 && line[end - 2] == '\r' ? List.of("CR", "LF") : List.of("LF");
    }

    /// The line as a server writes it back: with CRLF, whatever it came with.
    static byte[] echo(byte[] line) {
        int body = line.length - length(line);
        byte[] echo = Arrays.copyOf(line, body + CRLF.length);
        System.arraycopy(CRLF, 0, echo, body, CRLF.length);
        return echo;
    }
}
