package echolab.ui.explain;

import echolab.ui.explain.Excerpt.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts the marked regions out of one Java file. Regions may overlap, and stand in several parts.
final class Regions {

    private static final Pattern MARK = Pattern.compile("\\s*// (tag|end)::([\\w-]+)\\[]\\s*");
    private static final Pattern CALLOUT = Pattern.compile("\\s*// <1>\\s*$");

    private final String file;
    private final Map<String, List<List<Line>>> parts = new HashMap<>();
    private final Map<String, List<Line>> open = new HashMap<>();

    private Regions(String file) {
        this.file = file;
    }

    static Map<String, Excerpt> of(String file, String java) {
        Regions regions = new Regions(file);
        List<String> lines = java.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            regions.take(new Line(i + 1, lines.get(i)));
        }
        Map<String, Excerpt> finished = new HashMap<>();
        regions.parts.forEach((name, parts) -> finished.put(name, regions.excerpt(parts)));
        return finished;
    }

    private void take(Line line) {
        Matcher mark = MARK.matcher(line.text());
        if (!mark.matches()) {
            open.values().forEach(region -> region.add(line));
        } else if (mark.group(1).equals("tag")) {
            open.put(mark.group(2), new ArrayList<>());
        } else if (open.remove(mark.group(2)) instanceof List<Line> lines) {
            parts.computeIfAbsent(mark.group(2), _ -> new ArrayList<>()).add(lines);
        }
    }

    private Excerpt excerpt(List<List<Line>> parts) {
        List<Line> lines = parts.stream().map(Regions::flush).flatMap(List::stream).toList();
        int marked = -1;
        List<Line> clean = new ArrayList<>();
        for (Line line : lines) {
            Matcher callout = CALLOUT.matcher(line.text());
            if (callout.find() && marked < 0) {
                marked = clean.size();
            }
            clean.add(new Line(line.number(), callout.replaceFirst("")));
        }
        return new Excerpt(file, clean, marked);
    }

    /// Each part begins at the left edge.
    private static List<Line> flush(List<Line> part) {
        int indent = part.stream().map(Line::text).filter(t -> !t.isBlank()).mapToInt(Regions::indent).min().orElse(0);
        return part.stream().map(line -> new Line(line.number(), line.text().isBlank() ? "" : narrow(line.text().substring(indent)))).toList();
    }

    /// Half the indentation is enough to read by, and the pane is narrow.
    private static String narrow(String text) {
        return text.substring(indent(text) / 2);
    }

    private static int indent(String text) {
        return text.length() - text.stripLeading().length();
    }
}
