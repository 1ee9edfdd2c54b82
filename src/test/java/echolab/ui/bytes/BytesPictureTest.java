package echolab.ui.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.ui.Palette;
import echolab.ui.Toolkit;
import java.nio.charset.StandardCharsets;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/// Draws messages to `target/pictures/` to be looked at, and drives the selection by keys.
class BytesPictureTest {

    private static final byte[] SENT = "Grüße aus Raum 12\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] ECHOED = "Grüße aus Raum 12\r\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] ODD = "a\tb\u001b[1m 日本 \u200b e\u0301 \u0085 end\r\nsecond -> != line\0".getBytes(StandardCharsets.UTF_8);

    @Test
    void bothInEveryTheme() {
        Toolkit.run(() -> {
            picture(ECHOED, 19, Palette.LIGHT, 13, 352, 130, "bytes-light");
            picture(SENT, 19, Palette.DARK, 13, 352, 130, "bytes-dark");
            picture(ECHOED, 19, Palette.PROJECTOR, 24, 700, 260, "bytes-projector");
        });
    }

    @Test
    void oddBytes() {
        byte[] broken = java.util.Arrays.copyOf(ODD, ODD.length + 3);
        broken[ODD.length] = (byte) 0xff;
        broken[ODD.length + 1] = (byte) 0xc3;
        broken[ODD.length + 2] = 'x';
        Toolkit.run(() -> {
            BytesView view = picture(broken, -1, Palette.LIGHT, 13, 620, 200, "bytes-odd-light");
            view.select(5, 19, false);
            Toolkit.picture(view, 620, 200, "bytes-selected-light");
            assertThat(view.selected()).startsWith("1m 日本");
        });
    }

    @Test
    void aLongMessageScrollsAndIsDrawnInTime() {
        byte[] large = new byte[1 << 16];
        for (int i = 0; i < large.length; i++) {
            large[i] = (byte) (i % 61 == 60 ? '\n' : 'a' + i % 26);
        }
        Toolkit.run(() -> {
            BytesView view = picture(large, 40_000, Palette.LIGHT, 13, 352, 400, "bytes-large-top");
            press(view, KeyCode.END, false);
            view.layout();
            Toolkit.picture(view, 352, 400, "bytes-large-end");
            long begin = System.nanoTime();
            for (int i = 0; i < 20; i++) {
                press(view, KeyCode.LEFT, true);
                view.layout();
            }
            assertThat((System.nanoTime() - begin) / 20).as("nanoseconds for one picture").isLessThan(50_000_000L);
        });
    }

    @Test
    void keysSelectAndCopyTakesWhereItBegan() {
        Toolkit.run(() -> {
            BytesView view = picture(SENT, -1, Palette.LIGHT, 13, 352, 130, "bytes-keys-light");
            press(view, KeyCode.HOME, false);
            press(view, KeyCode.RIGHT, true);
            press(view, KeyCode.RIGHT, true);
            assertThat(view.selected()).isEqualTo("Grü");
            view.setMode(BytesView.Mode.HEX);
            view.select(0, 0, true);
            view.layout();
            press(view, KeyCode.HOME, false);
            press(view, KeyCode.RIGHT, true);
            assertThat(view.selected()).isEqualTo("47 72");
            press(view, KeyCode.DOWN, true);
            assertThat(view.selected()).isEqualTo("47 72 c3 bc c3 9f 65 20 61 75");
        });
    }

    private static BytesView picture(byte[] bytes, int difference, Palette palette, double root, int width, int height, String name) {
        BytesView view = new BytesView();
        view.setLook(palette, root);
        view.show(bytes, difference);
        Toolkit.picture(view, width, height, name);
        return view;
    }

    private static void press(BytesView view, KeyCode code, boolean shift) {
        Event.fireEvent(view, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
    }
}
