package echolab.ui.explain;

import echolab.net.tcp.Model;
import echolab.ui.explain.Explanation.Code;
import echolab.ui.explain.Explanation.Pair;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Finds marked regions in the socket sources that the build puts beside the classes, so that what is shown is what runs.
/// A region begins with `// tag::NAME[]`, ends with `// end::NAME[]`, and `// <1>` stands behind its most telling line.
/// The parts of a file that are marked with the same name are one region.
public final class Source {

    private static final String FOLDER = "echolab/ui/explain/source/";

    private static final String CHANNEL = "-channel";

    private final Map<String, Excerpt> regions = new HashMap<>();

    /// Those of this program, read when they are first asked for and once for all tabs.
    private static final class Own {
        static final Source SOURCE = new Source();
    }

    public static Source own() {
        return Own.SOURCE;
    }

    /// Reads the sources of this module: from a folder, a jar or a run-time image alike.
    ///
    /// @throws UncheckedIOException where they cannot be read
    public Source() {
        this(files(Source.class.getModule()));
    }

    /// @param files Java texts by path; where two mark a region of the same name, the first in the order of the paths counts
    Source(Map<String, String> files) {
        files.keySet().stream().sorted().forEach(path -> {
            String name = path.substring(path.lastIndexOf('/') + 1);
            Regions.of(name, files.get(path)).forEach(regions::putIfAbsent);
        });
    }

    private static Map<String, String> files(Module module) {
        var reference = module.getLayer().configuration().findModule(module.getName()).orElseThrow().reference();
        try (ModuleReader reader = reference.open(); Stream<String> all = reader.list()) {
            List<String> paths = all.filter(p -> p.startsWith(FOLDER) && p.endsWith(".java")).toList();
            Map<String, String> files = new HashMap<>();
            for (String path : paths) {
                files.put(path, read(reader, path));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("the sources of " + module, e);
        }
    }

    /// @param model whose lines; a region of channels is named `NAME-channel` where they differ. Null stands for streams
    /// @return the lines, null where no file marks such a region
    public Excerpt region(String name, Model model) {
        Excerpt streams = regions.get(name);
        return model == Model.CHANNELS ? regions.getOrDefault(name + CHANNEL, streams) : streams;
    }

    /// The lines of a step with the call below them.
    ///
    /// @param ran the model that ran, null where that is not known
    /// @return null where there is nothing to show
    Code code(Step step, Model ran) {
        Excerpt lines = region(step.region, ran);
        return lines == null ? null : new Code(lines, pair(step.call, ran));
    }

    private Pair pair(String name, Model ran) {
        Excerpt streams = regions.get(name);
        Excerpt channels = regions.get(name + CHANNEL);
        if (ran == null || streams == null || channels == null) {
            return null;
        }
        return ran == Model.STREAMS ? new Pair(ran, streams, channels) : new Pair(ran, channels, streams);
    }

    private static String read(ModuleReader reader, String path) throws IOException {
        try (InputStream in = reader.open(path).orElseThrow()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
