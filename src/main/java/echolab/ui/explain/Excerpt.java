package echolab.ui.explain;

import java.util.List;
import java.util.stream.Collectors;

/// A few lines of EchoLab's own Java.
///
/// @param file   the file's name without its folder
/// @param lines  as they stand in the file, without the marks and their common indentation; what is left of it is halved
/// @param marked which of the lines tells most, counted from 0; -1 where none does
public record Excerpt(String file, List<Line> lines, int marked) {

    /// @param number counted from 1 in the file
    public record Line(int number, String text) { }

    public Excerpt {
        lines = List.copyOf(lines);
    }

    /// The lines as one text, to be copied or highlighted.
    public String text() {
        return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }
}
