package echolab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javafx.scene.image.Image;

/// Pictures that somebody has looked at and accepted. One that differs is written to `target/pictures` beside the accepted one and
/// their differences; with `-Dpictures.accept` what is drawn now is accepted.
public final class Accepted {

    public static final boolean ACCEPTING = Boolean.getBoolean("pictures.accept");
    /// The part of the pixels that may differ: other machines round otherwise.
    private static final double TOLERANCE = 0.01;
    private static final Path ACCEPTED = Path.of("src", "test", "resources", "echolab", "pictures");
    private static final Path SEEN = Path.of("target", "pictures");

    private Accepted() { }

    /// Asserts that a picture looks as the accepted one of this name.
    public static void check(Image drawn, String name) throws IOException {
        Path accepted = ACCEPTED.resolve(name + ".png");
        if (ACCEPTING) {
            Png.write(drawn, accepted);
            return;
        }
        Path seen = SEEN.resolve(name + ".png");
        Png.write(drawn, seen);
        assertThat(accepted).as("accepted picture; look at %s, then accept it with -Dpictures.accept", seen).exists();
        Comparison comparison = new Comparison(drawn, new Image(accepted.toUri().toString()));
        if (comparison.part() > TOLERANCE) {
            Path differences = SEEN.resolve(name + "-differences.png");
            Png.write(comparison.differences(), differences);
            Files.copy(accepted, SEEN.resolve(name + "-accepted.png"), StandardCopyOption.REPLACE_EXISTING);
            assertThat(comparison.part()).as("part of %s that differs from %s, see %s; accept it with -Dpictures.accept",
                    seen, accepted, differences).isLessThanOrEqualTo(TOLERANCE);
        }
    }
}
