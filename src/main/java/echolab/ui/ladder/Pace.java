package echolab.ui.ladder;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// Lets arrows appear one after the other, each in its own time, however fast they happened. Arrows are known by their keys in
/// the order of the ladder; at most [#WAITING] wait, those before them appear at once.
final class Pace {

    static final int WAITING = 100;

    private Set<Long> seen = new HashSet<>();
    private double secondsPerArrow;
    private double progress;

    /// @param seconds for one arrow; 0 shows everything as it happens
    void set(double seconds) {
        secondsPerArrow = seconds;
        progress = 0;
    }

    boolean slow() {
        return secondsPerArrow > 0;
    }

    /// Takes notice of the arrows that are there now.
    void follow(long[] keys) {
        Set<Long> present = Arrays.stream(keys).boxed().collect(Collectors.toSet());
        if (slow()) {
            seen.retainAll(present);
            see(keys, keys.length - WAITING);
        } else {
            seen = present;
        }
    }

    /// How many arrows are wholly there.
    int shown(long[] keys) {
        int shown = keys.length;
        while (shown > 0 && !seen.contains(keys[shown - 1])) {
            shown--;
        }
        return shown;
    }

    /// How far the next arrow has come, 0 to 1.
    double progress() {
        return progress;
    }

    /// How many arrows wait behind the one that is on its way.
    int waiting(long[] keys) {
        return Math.max(0, keys.length - shown(keys) - 1);
    }

    /// Moves on.
    ///
    /// @return whether anything has changed
    boolean tick(double seconds, long[] keys) {
        int shown = shown(keys);
        if (!slow() || shown == keys.length) {
            return false;
        }
        progress += seconds / secondsPerArrow;
        if (progress >= 1) {
            progress = 0;
            see(keys, shown + 1);
        }
        return true;
    }

    private void see(long[] keys, int count) {
        for (int i = 0; i < count; i++) {
            seen.add(keys[i]);
        }
    }
}
