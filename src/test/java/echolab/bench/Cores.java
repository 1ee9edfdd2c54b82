package echolab.bench;

import java.time.Duration;

/// What this process computes, all of its threads together.
final class Cores {

    private Cores() { }

    /// What it computes while something goes on, in parts of one core.
    static double used(Runnable meanwhile) {
        long begin = System.nanoTime();
        Duration before = computed();
        meanwhile.run();
        return (double) computed().minus(before).toNanos() / (System.nanoTime() - begin);
    }

    private static Duration computed() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
