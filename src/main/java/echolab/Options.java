package echolab;

import echolab.net.SocketSpec.ServerSpec;
import echolab.ui.Look.Theme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What EchoLab was asked to do at its start; [CommandLineParser] reads it from the arguments.
///
/// @param tab      the tab that shows first, one of [#TABS]
/// @param language empty follows the system
/// @param theme    empty follows the system
/// @param servers  on from the start
/// @param mode     how it runs
record Options(String tab, Optional<Locale> language, Optional<Theme> theme, List<ServerSpec> servers, Mode mode) {

    /// The tabs by name, in the order in which they stand.
    static final List<String> TABS = List.of("tcp", "udp", "batch");

    /// Where the tour's pictures go unless said otherwise.
    static final Path TOUR = Path.of("target", "tour");

    /// How EchoLab runs.
    sealed interface Mode {

        /// In a window, until it is closed.
        record Window() implements Mode { }

        /// Shows itself, step by step.
        ///
        /// @param directory where the pictures go
        record Tour(Path directory) implements Mode { }

        /// The service without a window.
        ///
        /// @param limit when it ends by itself; empty never
        record Headless(Optional<Duration> limit) implements Mode { }
    }

    /// The same in another mode.
    Options in(Mode other) {
        return new Options(tab, language, theme, servers, other);
    }
}
