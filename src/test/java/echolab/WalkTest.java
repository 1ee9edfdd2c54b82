package echolab;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.ui.Look.Theme;
import echolab.ui.Toolkit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every control has a name and no word is cut off, in all states, languages, themes, sizes and zooms.
class WalkTest {

    private static final int[][] SIZES = {{1280, 800}, {1024, 700}};
    private static final double[] ZOOMS = {1, 1.5, 2};

    enum State { EMPTY, RUNNING, ERROR }

    @ParameterizedTest
    @CsvSource({"EMPTY, en", "EMPTY, fr", "RUNNING, en", "RUNNING, fr", "ERROR, en", "ERROR, fr"})
    void everythingCanBeReadAndNamed(State state, Locale language) {
        List<String> found = new ArrayList<>();
        try (Rig rig = Rig.open(language, Theme.LIGHT, 1280, 800)) {
            switch (state) {
                case EMPTY -> { }
                case RUNNING -> Scenes.run(rig);
                case ERROR -> Scenes.fail(rig);
            }
            for (Theme theme : new Theme[] {Theme.LIGHT, Theme.PROJECTOR}) {
                for (double zoom : ZOOMS) {
                    for (int[] size : SIZES) {
                        walk(rig, theme, zoom, size, found);
                    }
                }
            }
        }
        System.out.println(state + " " + language); found.forEach(System.out::println);
        assertThat(found).isEmpty();
    }

    private static void walk(Rig rig, Theme theme, double zoom, int[] size, List<String> found) {
        Toolkit.run(() -> {
            rig.look.themeProperty().set(theme);
            rig.look.setZoom(zoom);
            rig.stage.setMinWidth(0);
            rig.stage.setMinHeight(0);
            rig.stage.setWidth(size[0]);
            rig.stage.setHeight(size[1]);
        });
        rig.settle();
        Toolkit.run(() -> {
            Walk walk = new Walk(rig.scene());
            String where = "%s x%.1f %dx%d: ".formatted(theme, zoom, size[0], size[1]);
            walk.nameless().forEach(what -> found.add("nameless  " + where + what));
            walk.pointless().forEach(what -> found.add("pointless " + where + what));
            walk.cutOff().forEach(what -> found.add("cut off   " + where + what));
            walk.outside().forEach(what -> found.add("outside   " + where + what));
        });
    }
}
