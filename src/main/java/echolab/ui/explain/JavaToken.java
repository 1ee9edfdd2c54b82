package echolab.ui.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A piece of a line of Java that has one colour.
record JavaToken(Kind kind, String text) {

    enum Kind { KEYWORD, STRING, COMMENT, NUMBER, PLAIN }

    private static final Set<String> KEYWORDS = Set.of("abstract", "assert", "boolean", "break", "byte", "case", "catch", "char",
            "class", "continue", "default", "do", "double", "else", "enum", "extends", "false", "final", "finally", "float", "for",
            "if", "implements", "import", "instanceof", "int", "interface", "long", "native", "new", "null", "package", "permits",
            "private", "protected", "public", "record", "return", "sealed", "short", "static", "super", "switch", "synchronized",
            "this", "throw", "throws", "transient", "true", "try", "var", "void", "volatile", "while", "yield");

    private static final Pattern TOKEN = Pattern.compile("""
            (?<comment>//.*|/\\*(?s:.*?)\\*/)\
            |(?<string>\"""(?s:.*?)\"""|"(?:\\\\.|[^"\\\\\\n])*"|'(?:\\\\.|[^'\\\\\\n])*')\
            |(?<number>\\b\\d[\\w.]*)\
            |(?<word>[\\p{L}_$][\\w$]*)""");

    /// The tokens of each line; a comment or text block over several lines becomes one token a line.
    static List<List<JavaToken>> lines(String java) {
        List<List<JavaToken>> lines = new ArrayList<>();
        lines.add(new ArrayList<>());
        Matcher found = TOKEN.matcher(java);
        int plain = 0;
        while (found.find()) {
            Kind kind = kind(found);
            if (kind != Kind.PLAIN) {
                add(lines, Kind.PLAIN, java.substring(plain, found.start()));
                add(lines, kind, found.group());
                plain = found.end();
            }
        }
        add(lines, Kind.PLAIN, java.substring(plain));
        return lines;
    }

    private static Kind kind(Matcher found) {
        if (found.group("comment") != null) {
            return Kind.COMMENT;
        }
        if (found.group("string") != null) {
            return Kind.STRING;
        }
        if (found.group("number") != null) {
            return Kind.NUMBER;
        }
        return KEYWORDS.contains(found.group()) ? Kind.KEYWORD : Kind.PLAIN;
    }

    private static void add(List<List<JavaToken>> lines, Kind kind, String text) {
        String[] parts = text.split("\n", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                lines.add(new ArrayList<>());
            }
            if (!parts[i].isEmpty()) {
                lines.getLast().add(new JavaToken(kind, parts[i]));
            }
        }
    }
}
