package echolab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who may use whom, as CONTRIBUTING.md has it. Names are those of class files: `java/net/Socket`, and `java/net/Socket.close`
/// for a member.
final class Layering {

    private static final Pattern DESCRIBED = Pattern.compile("L([\\w$]+(?:/[\\w$]+)+)[;<]");
    private static final Predicate<String> TAB = matches("echolab/ui/(tcp|udp|batch|tls)/.*");
    private static final Predicate<String> ROOT = matches("echolab/[^/]*");
    private static final Predicate<String> SOCKETS =
            matches("java/nio/channels/.*|java/net/(.*Socket|SocketImpl.*)|echolab/net/(SocketService|Session|Server|Client)");

    /// @param who       the classes that it binds
    /// @param forbidden what these may not use
    private record Rule(String name, Predicate<String> who, Predicate<String> forbidden) { }

    private final Path classes;
    private final List<Rule> rules = List.of(
            new Rule("net uses the JDK and SLF4J only", matches("echolab/net/.*"),
                    matches("echolab/(?!net/).*|(?!java/|javax/|jdk/|org/slf4j/|echolab/).*")),
            new Rule("capture uses net's value types only", matches("echolab/capture/.*"),
                    matches("echolab/(?!net/|capture/).*|(?!java/|org/slf4j/|echolab/).*").or(SOCKETS)),
            new Rule("ui does not know who starts it", matches("echolab/ui/.*"), ROOT),
            new Rule("a view-model decides and draws nothing", matches(".*ViewModel(\\$.*)?"),
                    matches("javafx/(scene|stage|fxml|application|animation)/.*|echolab/.*Controller(\\$.*)?"
                            + "|java/net/.*Socket|java/nio/channels/.*")),
            new Rule("a controller binds and opens nothing", matches("echolab/.*Controller(\\$.*)?"),
                    matches("java/net/.*|java/nio/channels/.*").or(name -> name.matches("echolab/net/[^.]*") && !isValue(name))),
            new Rule("only Refresh wakes the JavaFX thread", matches("(?!echolab/ui/Refresh(\\$.*)?$).*"),
                    matches("javafx/application/Platform\\.runLater|javafx/animation/AnimationTimer")));

    Layering(Path classes) {
        this.classes = classes;
    }

    /// A line for each use that is against the rules, over all classes.
    List<String> violations() throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            List<Path> all = files.filter(file -> file.toString().endsWith(".class") && !file.endsWith("module-info.class")).toList();
            return all.stream().flatMap(file -> violations(model(file))).toList();
        }
    }

    Stream<String> violations(ClassModel model) {
        String user = model.thisClass().asInternalName();
        List<String> uses = uses(model).distinct().sorted().toList();
        Stream<String> broken = rules.stream().filter(rule -> rule.who.test(user))
                .flatMap(rule -> uses.stream().filter(rule.forbidden).map(used -> rule.name + ": " + user + " uses " + used));
        Stream<String> strangers = uses.stream().filter(used -> TAB.test(user) && TAB.test(used) && !tab(user).equals(tab(used)))
                .map(used -> "a tab does not use another: " + user + " uses " + used);
        return Stream.concat(broken, strangers);
    }

    private static Stream<String> uses(ClassModel model) {
        Stream.Builder<String> uses = Stream.builder();
        Set<ClassEntry> outer = outer(model);
        for (PoolEntry entry : model.constantPool()) {
            switch (entry) {
                case ClassEntry used when !used.asInternalName().startsWith("[") && !outer.contains(used) -> uses.add(used.asInternalName());
                case MemberRefEntry used when !used.owner().asInternalName().startsWith("[") ->
                        uses.add(used.owner().asInternalName() + "." + used.name().stringValue());
                case Utf8Entry text -> DESCRIBED.matcher(text.stringValue()).results().forEach(match -> uses.add(match.group(1)));
                default -> { }
            }
        }
        return uses.build();
    }

    /// A nested class is named together with the one around it, which is no use of that one.
    private static Set<ClassEntry> outer(ClassModel model) {
        return model.findAttribute(Attributes.innerClasses()).stream().flatMap(all -> all.classes().stream())
                .flatMap(each -> each.outerClass().stream()).collect(Collectors.toSet());
    }

    private static String tab(String name) {
        return name.split("/")[2];
    }

    /// Values are records, enums, the sealed interfaces over them, and what reads and writes a message as text.
    private boolean isValue(String name) {
        if (name.equals("echolab/net/Payload")) {
            return true;
        }
        Path file = classes.resolve(name + ".class");
        if (!Files.exists(file)) {
            return false;
        }
        ClassModel model = model(file);
        String parent = model.superclass().map(ClassEntry::asInternalName).orElse("");
        return parent.equals("java/lang/Record") || parent.equals("java/lang/Enum")
                || model.findAttribute(Attributes.permittedSubclasses()).isPresent();
    }

    private static ClassModel model(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static Predicate<String> matches(String regex) {
        return Pattern.compile(regex).asMatchPredicate();
    }
}
