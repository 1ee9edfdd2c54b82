package echolab.net.udp;

import java.time.Duration;

/// A lossy network as our own server plays it on its answers: each chance in per cent, drawn from a seeded sequence, so that the
/// same datagrams in the same order meet the same fate again. An answer that is dropped meets nothing else.
///
/// @param drop    not sent
/// @param delay   sent after [#DELAY]
/// @param twice   sent two times
/// @param reorder sent after the next answer, or after [#DELAY] where none comes
public record Impairments(int drop, int delay, int twice, int reorder, long seed) {

    public static final Impairments NONE = new Impairments(0, 0, 0, 0, 0);

    public static final Duration DELAY = Duration.ofMillis(50);

    public Impairments {
        if (outside(drop) || outside(delay) || outside(twice) || outside(reorder)) {
            throw new IllegalArgumentException("chances are 0 to 100 per cent");
        }
    }

    private static boolean outside(int percent) {
        return percent < 0 || percent > 100;
    }

    /// Whether anything can happen to an answer at all.
    public boolean active() {
        return drop + delay + twice + reorder > 0;
    }
}
