package echolab;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what is wrong with the words: bundles against each other, and both against the sources that use them.
///
/// A source uses a key by `%key` in FXML and by `texts.get("key" …)` or `bind` or `has` in Java. A key may stand in a literal of
/// its own elsewhere in Java; one that is put together at run time is used by its beginning: `"status." + …`.
final class Strings {

    private static final Pattern IN_FXML = Pattern.compile("\"%([\\w.-]+)\"");
    private static final Pattern LOOKED_UP = Pattern.compile(
            "(?:(?i:texts)(?:\\(\\))?\\s*\\.|(?<![\\w.]))(?:get|bind|has)\\(\\s*\"([\\w.-]+)\"(\\s*\\+)?");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][\\w-]*\\.[\\w.-]*)\"(\\s*\\+)?");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern UNBOUND_MARK = Pattern.compile("(?<![\\u00a0\\u202f:;?!{])[:;?!](?=\\s|$|»)");
    private static final Pattern UNBOUND_GUILLEMET = Pattern.compile("«(?![\\u00a0\\u202f])|(?<![\\u00a0\\u202f])»");

    private Strings() { }

    /// What is wrong between a language and the base: keys and arguments.
    static List<String> differences(Map<String, String> base, Map<String, String> other) {
        List<String> wrong = new ArrayList<>();
        base.keySet().stream().filter(key -> !other.containsKey(key)).forEach(key -> wrong.add("not translated: " + key));
        other.keySet().stream().filter(key -> !base.containsKey(key)).forEach(key -> wrong.add("no such key in English: " + key));
        base.keySet().stream().filter(other::containsKey)
                .filter(key -> !arguments(base.get(key)).equals(arguments(other.get(key))))
                .forEach(key -> wrong.add("other arguments: " + key));
        return wrong;
    }

    /// Words that [MessageFormat] cannot read, or in which it would swallow an apostrophe.
    static List<String> unreadable(Map<String, String> words) {
        List<String> wrong = new ArrayList<>();
        words.forEach((key, text) -> {
            if (text.isBlank()) {
                wrong.add("empty: " + key);
            } else if (!arguments(text).isEmpty()) {
                try {
                    new MessageFormat(text);
                } catch (IllegalArgumentException e) {
                    wrong.add("no message format: " + key + ": " + e.getMessage());
                }
                if (text.replace("''", "").contains("'")) {
                    wrong.add("a single ' beside arguments is swallowed, write ’ or '': " + key);
                }
            }
        });
        return wrong;
    }

    /// Where French wants a no-break space and has none.
    static List<String> unbound(Map<String, String> french) {
        return french.entrySet().stream()
                .filter(e -> UNBOUND_MARK.matcher(e.getValue()).find() || UNBOUND_GUILLEMET.matcher(e.getValue()).find())
                .map(e -> "no no-break space: " + e.getKey() + " = " + e.getValue()).toList();
    }

    /// Keys that are used and missing, and keys that nobody uses.
    ///
    /// @param composed beginnings of keys that are put together where this cannot see it
    static List<String> misuses(Set<String> keys, Collection<String> fxml, Collection<String> java, Set<String> composed) {
        Set<String> used = new TreeSet<>();
        Set<String> beginnings = new TreeSet<>(composed);
        fxml.forEach(source -> IN_FXML.matcher(source).results().forEach(match -> used.add(match.group(1))));
        for (String source : java) {
            collect(LOOKED_UP.matcher(source), used, beginnings);
        }
        List<String> wrong = new ArrayList<>();
        used.stream().filter(key -> !keys.contains(key)).forEach(key -> wrong.add("used, but missing: " + key));
        beginnings.stream().filter(start -> keys.stream().noneMatch(key -> key.startsWith(start)))
                .forEach(start -> wrong.add("used, but no key begins so: " + start));
        for (String source : java) {
            collect(LITERAL.matcher(source), used, beginnings);
        }
        keys.stream().filter(key -> !used.contains(key) && beginnings.stream().noneMatch(key::startsWith)).sorted()
                .forEach(key -> wrong.add("not used: " + key));
        return wrong;
    }

    private static void collect(Matcher found, Set<String> whole, Set<String> beginnings) {
        found.results().forEach(match -> (match.group(2) == null ? whole : beginnings).add(match.group(1)));
    }

    private static Set<String> arguments(String text) {
        Set<String> found = new TreeSet<>();
        ARGUMENT.matcher(text).results().forEach(match -> found.add(match.group(1)));
        return found;
    }
}
