package echolab;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.ui.Look;
import echolab.ui.Look.Theme;
import echolab.ui.Toolkit;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The contrast of words and their ground, as the sheets and the theme resolve to: WCAG 2.2 AA (4.5:1), on a projector AAA (7:1).
class ContrastTest {

    private static final double DESK = 4.5;
    private static final double PROJECTOR = 7;

    @ParameterizedTest(name = "{0}: {1} on {2}")
    @CsvSource(delimiter = '|', textBlock = """
            text                | -color-fg-default    | -color-bg-default
            text on a side      | -color-fg-default    | -color-bg-subtle
            text, selected row  | -color-fg-default    | -el-selected
            text, segment       | -color-fg-default    | -el-segment
            text, hovered       | -color-fg-default    | -el-hover
            title               | -el-title            | -color-bg-default
            title on a side     | -el-title            | -color-bg-subtle
            muted               | -el-muted            | -color-bg-default
            muted on a side     | -el-muted            | -color-bg-subtle
            muted, selected row | -el-muted            | -el-selected
            badge               | -color-fg-default    | -el-badge
            good badge          | -el-good-text        | -el-good
            warning badge       | -el-warning-text     | -el-warning
            danger badge        | -el-danger-text      | -el-danger
            info badge          | -el-toggled-text     | -el-toggled
            warning hint        | -el-warning-text     | -color-bg-default
            problem             | -color-danger-fg     | -color-bg-default
            link                | -el-link             | -color-bg-default
            primary button      | -color-fg-emphasis   | -el-primary
            primary, hovered    | -color-fg-emphasis   | -el-primary-hover
            key on primary      | -el-on-primary-muted | -el-primary
            caption             | #ffffff              | -el-caption
            caption, step       | -el-caption-mark     | -el-caption
            link on a notice    | #79c0ff              | -el-caption
            """)
    void wordsStandOutFromTheirGround(String role, String text, String ground) {
        assertThat(Theme.values()).as(role).allSatisfy(theme ->
                assertThat(Toolkit.get(() -> ratio(theme, text, ground))).isGreaterThanOrEqualTo(theme.projector() ? PROJECTOR : DESK));
    }

    private static double ratio(Theme theme, String text, String ground) {
        Region probe = new Region();
        probe.setStyle("-fx-background-color: " + ground + ", " + text + ";");
        Scene scene = new Scene(new StackPane(probe));
        new Look(theme).dress(scene);
        scene.getRoot().applyCss();
        double one = luminance((Color) probe.getBackground().getFills().getFirst().getFill());
        double other = luminance((Color) probe.getBackground().getFills().getLast().getFill());
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(Color color) {
        assertThat(color.isOpaque()).isTrue();
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
