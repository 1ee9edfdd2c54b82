package echolab;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.bench.Frames;
import echolab.bench.LineFlood;
import echolab.capture.Totals;
import echolab.ui.Toolkit;
import echolab.ui.tcp.TcpViewModel;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/// A million messages through our server while the window is open. What a frame computes is what is asserted: how long it waits
/// for a core is the machine's affair.
class FloodTest {

    private static final int SOCKETS = 4;
    private static final int LINES = 1_000_000;
    private static final long LONGEST_FRAME_NANOS = 100_000_000;
    /// The capture is allocated before; what is left is the list of a pause and what the window draws.
    private static final long HEAP_GROWTH = 48L << 20;

    private OpenWindow window;
    private String name;

    @BeforeEach
    void open(TestInfo info) {
        window = new OpenWindow();
        name = info.getDisplayName();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void whileTheListFollows() {
        long before = heap();
        flood(_ -> { });
        assertThat(heap() - before).as("growth of the heap").isLessThan(HEAP_GROWTH);
    }

    @Test
    void whileAFilterLooksAtEachRow() {
        flood(tcp -> tcp.panes().traffic().filter().set("abc and len>30 or status:Connection"));
        window.until("rows match", () -> !window.tcp().panes().traffic().rows().isEmpty());
    }

    @Test
    void whileAFilterHidesAll() {
        flood(tcp -> tcp.panes().traffic().filter().set("conn:C77"));
        window.until("no row matches", () -> window.tcp().panes().traffic().rows().isEmpty());
    }

    @Test
    void whileTheListIsPaused() {
        LineFlood.run(window.port(), 1, 10_000);
        Toolkit.run(() -> window.tcp().panes().traffic().pause());
        window.until("all that is kept is listed", () -> window.tcp().panes().traffic().rows().size() > 20_000);
        int paused = Toolkit.get(() -> window.tcp().panes().traffic().rows().size());
        long before = window.capture().totals().in().messages();
        flood(before, _ -> { });
        assertThat(Toolkit.get(() -> window.tcp().panes().traffic().rows())).hasSize(paused);
        List<String> logged = logged(() -> {
            Toolkit.run(() -> window.tcp().panes().traffic().follow());
            window.until("the newest are listed", () -> window.tcp().panes().traffic().rows().size() < paused);
            window.untilDrawn();
        });
        assertThat(logged).isEmpty();
    }

    /// What JavaFX has to say meanwhile.
    private static List<String> logged(Runnable work) {
        List<String> messages = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                messages.add(record.getMessage());
            }

            @Override
            public void flush() { }

            @Override
            public void close() { }
        };
        Logger controls = Logger.getLogger("javafx.scene.control");
        controls.addHandler(handler);
        try {
            work.run();
        } finally {
            controls.removeHandler(handler);
        }
        return messages;
    }

    @Test
    void whileTheLadderShowsOneConnectionWithItsCalls() {
        flood(tcp -> {
            tcp.panes().ladder().callsProperty().set(true);
            tcp.panes().ladder().choices().subscribe(() -> tcp.panes().ladder().choices().stream().findFirst()
                    .ifPresent(tcp.panes().ladder().choiceProperty()::set));
        });
    }

    private void flood(Consumer<TcpViewModel> prepare) {
        flood(0, prepare);
    }

    private void flood(long before, Consumer<TcpViewModel> prepare) {
        Toolkit.run(() -> prepare.accept(window.tcp()));
        Frames.Figures frames = window.watch(() -> LineFlood.run(window.port(), SOCKETS, LINES));
        System.out.println(name + ": " + frames);
        window.until("all is over", () -> window.capture().totals().open() == 0);
        Totals totals = window.capture().totals();
        assertThat(totals.in().messages() - before).isEqualTo(LINES);
        assertThat(totals.out().messages() - before).isEqualTo(LINES);
        assertThat(totals.in().bytes()).isEqualTo(totals.in().messages() * LineFlood.LINE);
        assertThat(totals.out().bytes()).isEqualTo(totals.out().messages() * LineFlood.ECHO);
        assertThat(totals.rows() + totals.missed()).as("every row is there, overwritten or counted as missed")
                .isGreaterThanOrEqualTo(2 * (LINES + before));
        window.untilDrawn();
        assertThat(frames.longestCpu()).as("the longest frame, computing").isLessThan(LONGEST_FRAME_NANOS);
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
