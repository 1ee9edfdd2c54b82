package echolab;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whether there is a screen, asked before JavaFX starts: without one it hangs or prints a stack trace.
sealed interface Screen {

    /// A window can be opened.
    record Present() implements Screen { }

    /// There is none, but pictures can be made.
    record Absent() implements Screen { }

    /// Something is missing.
    ///
    /// @param line what, and what to do
    record Unusable(String line) implements Screen { }

    /// What a system can do; a test answers in its place.
    interface Machine {
        boolean loads(String library);

        boolean opensDisplay();
    }

    /// A library that JavaFX cannot do without, and the packages that bring it.
    record Library(String file, String debian, String fedora) { }

    List<Library> FOR_TEXT = List.of(
            new Library("libfreetype.so.6", "libfreetype6", "freetype"),
            new Library("libpangoft2-1.0.so.0", "libpangoft2-1.0-0", "pango"));

    List<Library> FOR_A_WINDOW = List.of(
            new Library("libgtk-3.so.0", "libgtk-3-0", "gtk3"),
            new Library("libXtst.so.6", "libxtst6", "libXtst"));

    static Screen find() {
        return find(System.getProperty("os.name"), System.getenv(), new ThisMachine());
    }

    static Screen find(String system, Map<String, String> environment, Machine machine) {
        if (!system.equals("Linux")) {
            return new Present();
        }
        String display = environment.getOrDefault("DISPLAY", "");
        boolean absent = display.isEmpty() && environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
        Optional<Screen> missing = missing(FOR_TEXT, machine)
                .or(() -> absent ? Optional.empty() : missing(FOR_A_WINDOW, machine));
        if (missing.isPresent()) {
            return missing.get();
        }
        if (absent) {
            return new Absent();
        }
        if (display.isEmpty()) {
            return new Unusable("echolab: JavaFX draws through X11, and this Wayland desktop has no DISPLAY: start Xwayland");
        }
        return machine.opensDisplay() ? new Present()
                : new Unusable("echolab: the display " + display
                        + " cannot be opened: log in at it, or unset DISPLAY to have the tour played");
    }

    private static Optional<Screen> missing(List<Library> libraries, Machine machine) {
        return libraries.stream().filter(library -> !machine.loads(library.file())).findFirst()
                .map(library -> new Unusable("echolab: JavaFX needs " + library.file() + ": install the package " + library.debian()
                        + " (Debian, Ubuntu) or " + library.fedora() + " (Fedora)"));
    }

    /// The system itself, through its dynamic linker.
    final class ThisMachine implements Machine {

        @Override
        @SuppressWarnings("restricted")
        public boolean loads(String library) {
            try (Arena arena = Arena.ofConfined()) {
                SymbolLookup.libraryLookup(library, arena);
                return true;
            } catch (IllegalArgumentException _) {
                return false;
            }
        }

        @Override
        @SuppressWarnings("restricted")
        public boolean opensDisplay() {
            try (Arena arena = Arena.ofConfined()) {
                SymbolLookup x11 = SymbolLookup.libraryLookup("libX11.so.6", arena);
                Linker linker = Linker.nativeLinker();
                MemorySegment display = (MemorySegment) linker.downcallHandle(x11.findOrThrow("XOpenDisplay"),
                        FunctionDescriptor.of(ADDRESS, ADDRESS)).invokeExact(MemorySegment.NULL);
                if (display.equals(MemorySegment.NULL)) {
                    return false;
                }
                int _ = (int) linker.downcallHandle(x11.findOrThrow("XCloseDisplay"),
                        FunctionDescriptor.of(JAVA_INT, ADDRESS)).invokeExact(display);
                return true;
            } catch (Throwable e) {
                throw new IllegalStateException("asking X11 for the display", e);
            }
        }
    }
}
