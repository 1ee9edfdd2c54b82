package echolab.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.stream.LongStream;
import javafx.animation.AnimationTimer;

/// Watches the JavaFX thread: what it did from the beginning of each pulse to the beginning of the next, runnables between
/// them included. To be started and stopped on that thread.
///
/// On a machine that is busy with other things a thread waits for a core; the time that it computes says whether the frame
/// itself was too much.
public final class Frames extends AnimationTimer {

    private static final int CAPACITY = 1 << 14;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long[] wall = new long[CAPACITY];
    private final long[] cpu = new long[CAPACITY];
    private long wallBefore;
    private long cpuBefore;
    private int count = -1;

    /// What the frames took.
    ///
    /// @param count how many there were
    /// @param longest,median nanoseconds from the beginning of a frame to that of the next, waiting included
    /// @param longestCpu,medianCpu nanoseconds that the thread computed in a frame
    /// @param cpu all that the thread computed, in nanoseconds
    public record Figures(int count, long longest, long median, long longestCpu, long medianCpu, long cpu) {
        @Override
        public String toString() {
            return "%d frames; longest %.1f ms, median %.1f ms; computing: longest %.1f ms, median %.2f ms, in all %.0f ms".formatted(
                    count, longest / 1e6, median / 1e6, longestCpu / 1e6, medianCpu / 1e6, cpu / 1e6);
        }
    }

    @Override
    public void handle(long now) {
        long wallNow = System.nanoTime();
        long cpuNow = THREADS.getCurrentThreadCpuTime();
        if (count >= 0 && count < CAPACITY) {
            wall[count] = wallNow - wallBefore;
            cpu[count] = cpuNow - cpuBefore;
        }
        count++;
        wallBefore = wallNow;
        cpuBefore = cpuNow;
    }

    public Figures figures() {
        int size = Math.clamp(count, 0, CAPACITY);
        long[] sorted = Arrays.copyOf(wall, size);
        long[] sortedCpu = Arrays.copyOf(cpu, size);
        Arrays.sort(sorted);
        Arrays.sort(sortedCpu);
        return size == 0 ? new Figures(0, 0, 0, 0, 0, 0) : new Figures(size, sorted[size - 1], sorted[size / 2],
                sortedCpu[size - 1], sortedCpu[size / 2], LongStream.of(sortedCpu).sum());
    }
}
