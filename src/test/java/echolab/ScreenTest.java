package echolab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ScreenTest {

    private static final Map<String, String> X11 = Map.of("DISPLAY", ":0");

    @Test
    void otherSystemsAlwaysHaveOne() {
        assertThat(Screen.find("Mac OS X", Map.of(), machine(false, "libgtk-3.so.0"))).isEqualTo(new Screen.Present());
    }

    @Test
    void aDisplayThatOpensIsAScreen() {
        assertThat(Screen.find("Linux", X11, machine(true))).isEqualTo(new Screen.Present());
    }

    @Test
    void withoutAnyDisplayThereIsNone() {
        assertThat(Screen.find("Linux", Map.of(), machine(false))).isEqualTo(new Screen.Absent());
        assertThat(Screen.find("Linux", Map.of("DISPLAY", "", "WAYLAND_DISPLAY", ""), machine(false))).isEqualTo(new Screen.Absent());
    }

    @Test
    void picturesNeedNoGtkButText() {
        assertThat(Screen.find("Linux", Map.of(), machine(false, "libgtk-3.so.0"))).isEqualTo(new Screen.Absent());
        assertThat(line(Screen.find("Linux", Map.of(), machine(false, "libpangoft2-1.0.so.0")))).contains("libpangoft2-1.0-0", "pango");
    }

    @Test
    void aMissingGtkIsNamedWithItsPackage() {
        assertThat(line(Screen.find("Linux", X11, machine(true, "libgtk-3.so.0"))))
                .contains("libgtk-3.so.0", "libgtk-3-0 (Debian, Ubuntu)", "gtk3 (Fedora)").hasLineCount(1);
    }

    @Test
    void aDisplayThatDoesNotOpenIsNamed() {
        assertThat(line(Screen.find("Linux", X11, machine(false)))).contains("the display :0 cannot be opened").hasLineCount(1);
    }

    @Test
    void waylandAloneIsNotEnough() {
        assertThat(line(Screen.find("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"), machine(false)))).contains("Xwayland");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theSystemAnswers() {
        Screen.ThisMachine machine = new Screen.ThisMachine();
        assertThat(machine.loads("libc.so.6")).isTrue();
        assertThat(machine.loads("libnosuchthing.so.9")).isFalse();
    }

    private static String line(Screen screen) {
        return ((Screen.Unusable) screen).line();
    }

    private static Screen.Machine machine(boolean opensDisplay, String... missing) {
        return new Screen.Machine() {
            @Override
            public boolean loads(String library) {
                return !Set.of(missing).contains(library);
            }

            @Override
            public boolean opensDisplay() {
                return opensDisplay;
            }
        };
    }
}
