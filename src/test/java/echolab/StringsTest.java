package echolab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StringsTest {

    /// Beginnings of keys that are put together at run time where no `texts.get("beginning." + …)` shows it.
    private static final Set<String> COMPOSED = Set.of("ladder.first.", "udp.first.");

    private static final Path RESOURCES = Path.of("src", "main", "resources");

    private final Map<String, String> english = words("strings.properties");
    private final Map<String, String> french = words("strings_fr.properties");

    @Test
    void bothLanguagesSayEverything() {
        assertThat(Strings.differences(english, french)).isEmpty();
    }

    @Test
    void allWordsCanBeRead() {
        assertThat(Strings.unreadable(english)).isEmpty();
        assertThat(Strings.unreadable(french)).isEmpty();
    }

    @Test
    void frenchMarksDoNotBeginALine() {
        assertThat(Strings.unbound(french)).isEmpty();
    }

    @Test
    void everyKeyThatIsUsedIsThereAndTheOtherWayRound() throws IOException {
        assertThat(Strings.misuses(english.keySet(), sources(RESOURCES, ".fxml"),
                sources(Path.of("src", "main", "java", "echolab"), ".java"), COMPOSED)).isEmpty();
    }

    @Test
    void keysStandOnce() throws IOException {
        for (String name : List.of("strings.properties", "strings_fr.properties")) {
            List<String> keys = Files.readAllLines(file(name)).stream().filter(line -> line.matches("[\\w.-]+\\s*=.*"))
                    .map(line -> line.split("[\\s=]")[0]).toList();
            assertThat(keys).as(name).doesNotHaveDuplicates();
        }
    }

    @Test
    void plantedDifferencesAreFound() {
        assertThat(Strings.differences(Map.of("a", "x", "b", "{0} of {1}"), Map.of("b", "{0} de", "c", "z")))
                .containsExactlyInAnyOrder("not translated: a", "no such key in English: c", "other arguments: b");
    }

    @Test
    void plantedUnreadableWordsAreFound() {
        assertThat(Strings.unreadable(Map.of("a", " ", "b", "{0", "c", "l'hôte {0}", "d", "l’hôte {0}", "e", "l'hôte")))
                .hasSize(3).anyMatch(line -> line.equals("empty: a")).anyMatch(line -> line.startsWith("no message format: b"))
                .anyMatch(line -> line.endsWith(": c"));
    }

    @Test
    void plantedTypographyIsFound() {
        assertThat(Strings.unbound(Map.of("a", "Prêt ?", "b", "Port:", "c", "« non »", "d", "Non ; oui"))).hasSize(4);
        assertThat(Strings.unbound(Map.of("a", "Prêt\u00a0?", "b", "Port\u00a0:", "c", "«\u00a0oui\u00a0»", "d", "127.0.0.1:1337",
                "e", "Non\u202f; oui"))).isEmpty();
    }

    @Test
    void plantedMisusesAreFound() {
        List<String> fxml = List.of("<Label text=\"%here\"/><Label text=\"%gone\"/>");
        List<String> java = List.of("""
                texts.get("got", 1); texts().bind("lost"); texts.get("status." + name); texts.get("nothing." + name);
                Button button = button("a.literal");
                """);
        assertThat(Strings.misuses(Set.of("here", "got", "status.a", "a.literal", "idle", "explain.a"), fxml, java, Set.of("explain.")))
                .containsExactlyInAnyOrder("used, but missing: gone", "used, but missing: lost",
                        "used, but no key begins so: nothing.", "not used: idle");
    }

    private static Map<String, String> words(String name) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file(name))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        Map<String, String> words = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
        return words;
    }

    private static Path file(String name) {
        return RESOURCES.resolve(Path.of("echolab", "i18n", name));
    }

    private static List<String> sources(Path root, String end) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(end)).map(file -> {
                try {
                    return Files.readString(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }).toList();
        }
    }
}
