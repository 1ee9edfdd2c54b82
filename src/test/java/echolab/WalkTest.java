package echolab;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.ui.Look.Theme;
import echolab.ui.Toolkit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every control has a name, and where there is room for everything no word is cut off.
/// What does not fit in smaller windows and at larger zooms is listed in `target/walk/`, to be looked at.
class WalkTest {

    /// A window as somebody may have it.
    ///
    /// @param fits whether everything must be readable in it
    private record View(Theme theme, double zoom, int width, int height, boolean fits) {
        @Override
        public String toString() {
            return "%s x%.1f %dx%d".formatted(theme, zoom, width, height);
        }
    }

    private static final List<View> VIEWS = List.of(
            new View(Theme.LIGHT, 1, 1280, 800, true),
            new View(Theme.LIGHT, 1, 1024, 700, true),
            new View(Theme.DARK, 1, 1280, 800, true),
            new View(Theme.LIGHT, 1.5, 1280, 800, true),
            new View(Theme.LIGHT, 1.5, 1024, 700, false),
            new View(Theme.LIGHT, 2, 1280, 800, false),
            new View(Theme.LIGHT, 2, 1024, 700, false),
            new View(Theme.PROJECTOR, 1, 1280, 800, true),
            new View(Theme.PROJECTOR, 1, 1024, 700, false),
            new View(Theme.PROJECTOR, 1.5, 1280, 800, false),
            new View(Theme.PROJECTOR, 2, 1280, 800, false));

    enum State {
        EMPTY(Scenes::show), RUNNING(Scenes::run), ERROR(Scenes::fail);

        private final BiConsumer<Scenes, Rig> reach;

        State(BiConsumer<Scenes, Rig> reach) {
            this.reach = reach;
        }
    }

    private final List<String> wrong = new ArrayList<>();
    private final List<String> tight = new ArrayList<>();

    static Stream<Arguments> tabs() {
        return Arrays.stream(Scenes.values()).flatMap(tab -> Arrays.stream(State.values()).map(state -> Arguments.of(tab, state)));
    }

    @ParameterizedTest
    @MethodSource("tabs")
    void inEnglish(Scenes tab, State state) throws IOException {
        walk(tab, state, Locale.ENGLISH);
    }

    @ParameterizedTest
    @MethodSource("tabs")
    void inFrench(Scenes tab, State state) throws IOException {
        walk(tab, state, Locale.FRENCH);
    }

    private void walk(Scenes tab, State state, Locale language) throws IOException {
        try (Rig rig = Rig.open(language, Theme.LIGHT, 1280, 800)) {
            state.reach.accept(tab, rig);
            VIEWS.forEach(view -> walk(rig, view));
        }
        Path file = Path.of("target", "walk", tab + "-" + state + "-" + language + ".txt");
        Files.createDirectories(file.getParent());
        Files.write(file, tight);
        assertThat(wrong).isEmpty();
    }

    private void walk(Rig rig, View view) {
        rig.show(view.theme, view.zoom, view.width, view.height);
        Toolkit.run(() -> {
            Walk walk = new Walk(rig.scene());
            walk.nameless().forEach(what -> wrong.add(view + ": no name: " + what));
            walk.pointless().forEach(what -> wrong.add(view + ": points at nothing: " + what));
            List<String> unread = view.fits ? wrong : tight;
            walk.cutOff().forEach(what -> unread.add(view + ": cut off: " + what));
            walk.outside().forEach(what -> unread.add(view + ": outside: " + what));
        });
    }
}
