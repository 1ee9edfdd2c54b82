package echolab.ui.batch;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.batch.Mode;
import echolab.ui.Look.Theme;
import echolab.ui.Look;
import echolab.ui.Palette;
import echolab.ui.Texts;
import echolab.ui.Toolkit;
import java.util.Arrays;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModeLookTest {

    @ParameterizedTest
    @EnumSource
    void theNodeHasTheColourOfTheCanvas(Theme theme) {
        Look look = Toolkit.get(() -> new Look(theme));
        Palette palette = look.paletteBinding().get();
        Toolkit.run(() -> {
            VBox lines = new VBox(8);
            for (Mode mode : Mode.values()) {
                lines.getChildren().add(line(mode, palette));
            }
            look.dress(new Scene(new StackPane(lines), 300, 260));
            Toolkit.picture(lines, 300, 260, "modes-" + theme);
            for (int i = 0; i < Mode.values().length; i++) {
                Shape shape = (Shape) lines.getChildren().get(i).lookup(".mode-mark");
                assertThat(shape.getFill()).isEqualTo(ModeLook.color(Mode.values()[i], palette));
            }
        });
    }

    private static HBox line(Mode mode, Palette palette) {
        Canvas canvas = new Canvas(40, 30);
        ModeLook.paint(canvas.getGraphicsContext2D(), mode, palette, 20, 15, 11);
        HBox line = new HBox(8, new ModeMark(mode), new Label(ModeLook.name(mode, new Texts(Locale.ENGLISH))), canvas);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    @Test
    void aMarkCanShowAnotherMode() {
        Toolkit.run(() -> {
            ModeMark mark = new ModeMark(Mode.FLUSH);
            double width = mark.prefWidth(-1);
            mark.show(Mode.SEGMENTED);
            assertThat(mark.getStyleClass()).containsExactly("mode-segmented");
            assertThat(mark.prefWidth(-1)).isEqualTo(width);
        });
    }

    @ParameterizedTest
    @EnumSource
    void aMarkerKeepsToItsSquare(Mode mode) {
        assertThat(Arrays.stream(ModeLook.corners(mode)).boxed()).hasSizeGreaterThanOrEqualTo(6)
                .allSatisfy(each -> assertThat(each).isBetween(-0.5, 0.5));
    }
}
