package echolab.ui.batch.chart;

import static echolab.ui.batch.chart.Made.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.batch.Mode;
import echolab.net.batch.Run;
import echolab.ui.Palette;
import echolab.ui.Texts;
import echolab.ui.Toolkit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;

class ChartViewTest {

    private static final int WIDTH = 704;
    private static final int HEIGHT = 352;
    private static final String STANDING = "Flush 28.0\u00a0M a second; One at a time 94.0\u00a0k a second; the fastest is ×\u00a0298 the slowest";

    private final List<Mode> chosen = new ArrayList<>();

    @Test
    void theKeysMoveTheCursor() {
        ChartView view = view();
        assertThat(view.getAccessibleText()).isEqualTo(STANDING);
        assertThat(press(view, KeyCode.RIGHT, false)).startsWith("0.00\u00a0s: Flush");
        assertThat(press(view, KeyCode.RIGHT, false)).startsWith("0.05\u00a0s: Flush");
        assertThat(press(view, KeyCode.RIGHT, true)).startsWith("0.55\u00a0s: Flush");
        assertThat(press(view, KeyCode.END, false)).startsWith("5.00\u00a0s: Flush 28.0\u00a0M a second; One at a time");
        assertThat(press(view, KeyCode.LEFT, false)).startsWith("4.95\u00a0s: ");
        assertThat(press(view, KeyCode.HOME, false)).startsWith("0.00\u00a0s: ");
        assertThat(press(view, KeyCode.LEFT, true)).startsWith("0.00\u00a0s: ");
        assertThat(press(view, KeyCode.ESCAPE, false)).isEqualTo(STANDING);
        assertThat(press(view, KeyCode.LEFT, false)).startsWith("5.00\u00a0s: ");
        assertThat(chosen).isEmpty();
    }

    @Test
    void upAndDownGoFromLabelToLabel() {
        ChartView view = view();
        press(view, KeyCode.DOWN, false);
        press(view, KeyCode.DOWN, false);
        press(view, KeyCode.DOWN, false);
        press(view, KeyCode.UP, false);
        press(view, KeyCode.ESCAPE, false);
        press(view, KeyCode.UP, false);
        assertThat(chosen).containsExactly(Mode.FLUSH, Mode.ONE_AT_A_TIME, Mode.FLUSH, null, Mode.ONE_AT_A_TIME);
    }

    @Test
    void theMouseReadsWhereItStands() {
        ChartView view = view();
        assertThat(mouse(view, MouseEvent.MOUSE_MOVED, 55, 50)).startsWith("0.0");
        assertThat(mouse(view, MouseEvent.MOUSE_MOVED, WIDTH - 20, 50)).isEqualTo(STANDING);
        assertThat(mouse(view, MouseEvent.MOUSE_MOVED, 10, 50)).isEqualTo(STANDING);
        assertThat(mouse(view, MouseEvent.MOUSE_MOVED, 200, 50)).startsWith("1.");
        assertThat(mouse(view, MouseEvent.MOUSE_EXITED, 0, 0)).isEqualTo(STANDING);
    }

    @Test
    void aClickOnALineOrItsNameChoosesItsMode() {
        ChartView view = view();
        double[] ends = Toolkit.get(() -> view.labels().stream().mapToDouble(LabelPainter.Label::y).toArray());
        mouse(view, MouseEvent.MOUSE_PRESSED, 300, ends[0] + 4);
        mouse(view, MouseEvent.MOUSE_PRESSED, WIDTH - 40, ends[1]);
        mouse(view, MouseEvent.MOUSE_PRESSED, 300, (ends[0] + ends[1]) / 2);
        assertThat(chosen).containsExactly(Mode.ONE_AT_A_TIME, Mode.FLUSH, null);
    }

    @Test
    void beforeTheFirstRaceThereIsNowhereToGo() {
        ChartView view = Toolkit.get(() -> new ChartView(new ChartWords(new Texts(Locale.ENGLISH))));
        view.setOnSelect(chosen::add);
        press(view, KeyCode.DOWN, false);
        mouse(view, MouseEvent.MOUSE_PRESSED, 100, 100);
        assertThat(chosen).isEmpty();
    }

    @Test
    void theCursorIsDrawnInEachTheme() {
        for (Palette palette : List.of(Palette.LIGHT, Palette.DARK)) {
            ChartView view = view();
            press(view, KeyCode.HOME, false);
            press(view, KeyCode.RIGHT, true);
            Toolkit.run(() -> {
                view.setLook(palette, 13);
                view.select(Mode.FLUSH);
                Toolkit.picture(view, WIDTH, HEIGHT, "chart-cursor-" + (palette == Palette.LIGHT ? "light" : "dark"));
            });
        }
    }

    private ChartView view() {
        Run slow = Made.done(Mode.ONE_AT_A_TIME, 1, 94e3, 5 * SECOND);
        Run fast = Made.done(Mode.FLUSH, 1, 28e6, 5 * SECOND);
        Chart chart = new ChartReader().read(Made.race(Made.timed(Duration.ofSeconds(5), Mode.ONE_AT_A_TIME, Mode.FLUSH), slow, fast), Scale.LOG);
        return Toolkit.get(() -> {
            ChartView view = new ChartView(new ChartWords(new Texts(Locale.ENGLISH)));
            view.setLook(Palette.LIGHT, 13);
            view.setOnSelect(mode -> {
                chosen.add(mode);
                view.select(mode);
            });
            view.show(chart);
            Toolkit.picture(view, WIDTH, HEIGHT, "chart-view");
            return view;
        });
    }

    private static String press(ChartView view, KeyCode code, boolean control) {
        return Toolkit.get(() -> {
            Event.fireEvent(view, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
            return view.getAccessibleText();
        });
    }

    private static String mouse(ChartView view, EventType<MouseEvent> type, double x, double y) {
        return Toolkit.get(() -> {
            Event.fireEvent(view, new MouseEvent(type, x, y, x, y, MouseButton.PRIMARY, 1, false, false, false, false, true, false, false,
                    true, false, false, null));
            return view.getAccessibleText();
        });
    }
}
