package echolab;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.SocketEvent;
import echolab.ui.Comparison;
import echolab.ui.Look.Theme;
import echolab.ui.Png;
import echolab.ui.Toolkit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The window looks as it was accepted to look. A picture that differs is written to `target/pictures` beside the accepted one
/// and their differences; after a look at it, `./mvnw test -Dtest=PicturesTest -Dpictures.accept` accepts what is drawn now.
class PicturesTest {

    /// The part of the pixels that may differ: other machines round otherwise.
    private static final double TOLERANCE = 0.01;
    private static final Path ACCEPTED = Path.of("src", "test", "resources", "echolab", "pictures");
    private static final Path SEEN = Path.of("target", "pictures");
    /// The picture in the README.
    private static final Path README = Path.of("assets", "tcp-light.png");

    enum State { EMPTY, TYPICAL, ERROR }

    record Picture(State state, Theme theme, Locale language) {
        @Override
        public String toString() {
            return "tcp-%s-%s-%s".formatted(state, theme, language).toLowerCase(Locale.ROOT);
        }
    }

    static Stream<Picture> pictures() {
        return Arrays.stream(State.values()).flatMap(state -> Arrays.stream(Theme.values()).flatMap(theme ->
                Stream.of(Locale.ENGLISH, Locale.FRENCH).map(language -> new Picture(state, theme, language))));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void looksAsAccepted(Picture picture) throws IOException {
        Image drawn = draw(picture);
        Path accepted = ACCEPTED.resolve(picture + ".png");
        if (Boolean.getBoolean("pictures.accept")) {
            Png.write(drawn, accepted);
            if (picture.equals(new Picture(State.TYPICAL, Theme.LIGHT, Locale.ENGLISH))) {
                Png.write(drawn, README);
            }
            return;
        }
        Path seen = SEEN.resolve(picture + ".png");
        Png.write(drawn, seen);
        assertThat(accepted).as("accepted picture; look at %s, then accept it with -Dpictures.accept", seen).exists();
        Comparison comparison = new Comparison(drawn, new Image(accepted.toUri().toString()));
        if (comparison.part() > TOLERANCE) {
            Path differences = SEEN.resolve(picture + "-differences.png");
            Png.write(comparison.differences(), differences);
            Files.copy(accepted, SEEN.resolve(picture + "-accepted.png"), StandardCopyOption.REPLACE_EXISTING);
            assertThat(comparison.part()).as("part of %s that differs from %s, see %s; accept it with -Dpictures.accept",
                    seen, accepted, differences).isLessThanOrEqualTo(TOLERANCE);
        }
    }

    private static Image draw(Picture picture) {
        try (Rig rig = Rig.open(new Script(picture.state == State.ERROR), picture.language, picture.theme)) {
            rig.settle();
            Toolkit.run(() -> play(rig, picture.state));
            rig.settle();
            return Toolkit.get(() -> rig.scene().snapshot(null));
        }
    }

    private static void play(Rig rig, State state) {
        rig.scene().getRoot().lookup("#table").requestFocus();
        if (state == State.EMPTY) {
            return;
        }
        rig.tcp.server().start();
        rig.refresh.now();
        if (state == State.ERROR) {
            rig.tcp.client().port().set("1338");
        }
        rig.tcp.client().composer().message().set("Grüße aus Raum 12");
        rig.tcp.client().connect();
        for (int i = 0; i < 3; i++) {
            rig.refresh.now();
        }
        rig.tcp.panes().traffic().select(rig.tcp.panes().traffic().rows().stream().filter(row -> state == State.ERROR
                ? row.event() instanceof SocketEvent.Failed : row.kind().message() && row.length() == 20).findFirst().orElseThrow().number());
    }
}
