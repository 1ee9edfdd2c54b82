package echolab.ui.udp.loss;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.udp.Ledger;
import echolab.ui.Palette;
import echolab.ui.Texts;
import echolab.ui.Toolkit;
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

class LossViewTest {

    private static final int WIDTH = 1_000;
    private static final int HEIGHT = 176;

    private final List<Strip.Span> chosen = new ArrayList<>();
    private int resolution;

    @Test
    void itSaysHowManyColumnsHaveRoom() {
        view(Ledgers.perfect(10));
        assertThat(resolution).isBetween(WIDTH - 140, WIDTH - 100);
    }

    @Test
    void theKeysGoFromColumnToColumnAndChoose() {
        LossView view = view(Ledgers.perfect(10));
        assertThat(press(view, KeyCode.ENTER, false)).isNull();
        assertThat(press(view, KeyCode.RIGHT, false)).startsWith("No 1 ");
        assertThat(press(view, KeyCode.RIGHT, false)).startsWith("No 2 ");
        assertThat(press(view, KeyCode.END, false)).startsWith("No 10 ");
        assertThat(press(view, KeyCode.RIGHT, false)).startsWith("No 10 ");
        assertThat(press(view, KeyCode.LEFT, false)).startsWith("No 9 ");
        press(view, KeyCode.ENTER, false);
        assertThat(chosen).containsExactly(new Strip.Span(9, 9));
        assertThat(view.getAccessibleText()).isEqualTo(view.said());
        assertThat(press(view, KeyCode.ESCAPE, false)).isNull();
        assertThat(view.getAccessibleText()).isEqualTo("Round trips and losses, datagram by datagram");
    }

    @Test
    void withCtrlTheyGoToTheNextThatSomethingHappenedTo() {
        Ledger ledger = new Ledger();
        long now = System.nanoTime();
        for (int i = 1; i <= 30; i++) {
            ledger.sending(now);
        }
        for (int i = 1; i <= 30; i++) {
            ledger.returned(i, now + (i % 10 == 4 ? 30_000_000 : 100_000));
        }
        LossView view = view(ledger);
        assertThat(press(view, KeyCode.RIGHT, true)).startsWith("No 4 ");
        assertThat(press(view, KeyCode.RIGHT, true)).startsWith("No 14 ");
        assertThat(press(view, KeyCode.LEFT, true)).startsWith("No 4 ");
        assertThat(press(view, KeyCode.LEFT, true)).startsWith("No 1 ");
    }

    @Test
    void theMouseReadsWhereItStandsAndChoosesWithAClick() {
        LossView view = view(Ledgers.perfect(10));
        assertThat(mouse(view, MouseEvent.MOUSE_MOVED, WIDTH - 30)).isNull();
        assertThat(mouse(view, MouseEvent.MOUSE_MOVED, 110)).startsWith("No 1 ");
        assertThat(mouse(view, MouseEvent.MOUSE_PRESSED, 300)).startsWith("No 5 ");
        assertThat(chosen).containsExactly(new Strip.Span(5, 5));
        assertThat(mouse(view, MouseEvent.MOUSE_EXITED, 0)).isNull();
    }

    @Test
    void anEmptyStripHasNowhereToGo() {
        LossView view = view(new Ledger());
        for (KeyCode key : List.of(KeyCode.RIGHT, KeyCode.LEFT, KeyCode.HOME, KeyCode.END, KeyCode.ENTER)) {
            assertThat(press(view, key, true)).isNull();
        }
        assertThat(mouse(view, MouseEvent.MOUSE_PRESSED, 300)).isNull();
        assertThat(chosen).isEmpty();
    }

    @Test
    void theCursorIsDrawnInEachTheme() {
        for (Palette palette : new Palette[] {Palette.LIGHT, Palette.DARK}) {
            Ledger ledger = Ledgers.lossy(2_000);
            ledger.fates(System.nanoTime());
            LossView view = view(ledger);
            Toolkit.run(() -> view.setLook(palette, 13));
            press(view, KeyCode.RIGHT, true);
            press(view, KeyCode.RIGHT, true);
            Toolkit.run(() -> Toolkit.picture(view, WIDTH, HEIGHT, "loss-cursor-" + (palette == Palette.LIGHT ? "light" : "dark")));
        }
    }

    private LossView view(Ledger ledger) {
        return Toolkit.get(() -> {
            LossView view = new LossView(new Texts(Locale.ENGLISH));
            view.setLook(Palette.LIGHT, 13);
            view.setOnChoose(chosen::add);
            view.setOnResolution(columns -> resolution = columns);
            view.show(Strip.of(ledger.columns(Ledger.KEPT, 800)));
            Toolkit.picture(view, WIDTH, HEIGHT, "loss-view");
            return view;
        });
    }

    private static String press(LossView view, KeyCode code, boolean control) {
        return Toolkit.get(() -> {
            Event.fireEvent(view, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
            return view.said();
        });
    }

    private static String mouse(LossView view, EventType<MouseEvent> type, double x) {
        return Toolkit.get(() -> {
            Event.fireEvent(view, new MouseEvent(type, x, 50, x, 50, MouseButton.PRIMARY, 1, false, false, false, false, true, false, false,
                    true, false, false, null));
            return view.said();
        });
    }
}
