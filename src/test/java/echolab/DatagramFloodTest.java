package echolab;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.bench.DatagramSource;
import echolab.bench.Frames;
import echolab.capture.Capture;
import echolab.capture.Row;
import echolab.capture.Row.Kind;
import echolab.capture.Totals;
import echolab.ui.Eventually;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// A million datagrams at the open UDP tab, as fast as one sender can.
@EnabledOnOs(value = OS.LINUX, disabledReason = "asks the system what its socket dropped")
class DatagramFloodTest {

    private static final int DATAGRAMS = 1_000_000;
    private static final int FIRST = 100_000;
    private static final int NEARLY_ALL = FIRST / 100 * 99;
    private static final long LONGEST_FRAME_NANOS = 100_000_000;
    private static final long PAUSE_NANOS = 10_000_000;

    private OpenUdpTab tab;
    private DatagramSource source;

    @BeforeEach
    void open() {
        source = new DatagramSource();
        tab = new OpenUdpTab();
        tab.warmUp(source);
    }

    @AfterEach
    void close() {
        tab.close();
        source.close();
    }

    @Test
    void countsAllThatTheSocketGotAndNearlyAllOfTheFirst() throws InterruptedException {
        First first = new First(tab.capture());
        long droppedBefore = KernelDrops.of(tab.port());
        Frames.Figures frames = tab.watch(() -> source.send(tab.port(), DATAGRAMS));
        first.thread.join(Eventually.LIMIT);
        Eventually.holds("what was sent is counted or was dropped by the socket", () -> DATAGRAMS == counted() + KernelDrops.of(tab.port()) - droppedBefore,
                () -> counted() + " counted, dropped: " + (KernelDrops.of(tab.port()) - droppedBefore));
        tab.untilAnswered();
        System.out.printf("%d counted, of the first %d: %d; %s%n", counted(), FIRST, first.numbers.cardinality(), frames);
        addsUp(tab.capture().totals());
        assertThat(first.numbers.cardinality()).as("there of the first").isBetween(NEARLY_ALL, FIRST);
        tab.untilDrawn();
        assertThat(frames.longestCpu()).as("the longest frame, computing").isLessThan(LONGEST_FRAME_NANOS);
    }

    private void addsUp(Totals totals) {
        assertThat(totals.in().bytes()).isEqualTo(totals.in().messages() * DatagramSource.BYTES);
        assertThat(totals.out().bytes()).isEqualTo(totals.out().messages() * DatagramSource.BYTES);
        assertThat(totals.rows() + totals.missed()).as("every row is there, overwritten or counted as missed")
                .isGreaterThanOrEqualTo(totals.in().messages() + totals.out().messages());
        assertThat(totals.rows() - totals.overwritten()).as("rows that are kept")
                .isEqualTo(tab.capture().last() + 1 - tab.capture().first());
        tab.until("the peers' counts make up the total", () -> tab.udp().server().peers().peers().stream()
                .mapToLong(peer -> tab.capture().in(peer.connection()).messages()).sum() == totals.in().messages());
    }

    private long counted() {
        return tab.capture().totals().in().messages();
    }

    /// Which of the first datagrams are there. A thread of its own looks at their rows before these are overwritten.
    private static final class First {
        final BitSet numbers = new BitSet(FIRST);
        final Thread thread;
        private final Capture capture;
        private long next;

        First(Capture capture) {
            this.capture = capture;
            next = capture.last() + 1;
            thread = Thread.ofPlatform().daemon().start(this::look);
        }

        /// Ends with the first row of a later one: they come in their order.
        private void look() {
            long end = System.nanoTime() + Eventually.LIMIT.toNanos();
            while (System.nanoTime() < end) {
                for (long last = capture.last(); next <= last; next++) {
                    if (later(capture.row(next))) {
                        return;
                    }
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }

        private boolean later(Row row) {
            int number = row == null || row.kind() != Kind.IN ? 0 : ByteBuffer.wrap(row.bytes()).getInt();
            if (number >= FIRST) {
                return true;
            }
            if (row != null && row.kind() == Kind.IN) {
                numbers.set(number);
            }
            return false;
        }
    }
}
