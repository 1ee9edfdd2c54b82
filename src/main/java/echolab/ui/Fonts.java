package echolab.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javafx.scene.text.Font;

/// The fonts that travel with EchoLab, so that a picture is the same on every machine.
public final class Fonts {

    public static final String TEXT = "Inter";
    public static final String SEMI_BOLD = "Inter SemiBold";
    public static final String MONO = "JetBrains Mono";
    /// Comes with the pack of icons, which loads it with its first icon.
    static final String ICONS = "FeatherIcons";

    private Fonts() { }

    /// Makes the fonts known to JavaFX; once is enough.
    public static void load() {
        for (String file : new String[] {"inter/Inter-Regular.otf", "inter/Inter-SemiBold.otf",
            "jetbrains_mono/JetBrainsMono-Regular.ttf", "jetbrains_mono/JetBrainsMono-Bold.ttf"}) {
            try (InputStream in = Fonts.class.getResourceAsStream("fonts/com/formdev/flatlaf/fonts/" + file)) {
                if (Font.loadFont(in, 12) == null) {
                    throw new IllegalStateException("font " + file + " cannot be read");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(file, e);
            }
        }
    }
}
