package echolab.ui.ladder;

/// Lets arrows appear one after the other, each in its own time, however fast they happened. Arrows are known by their keys in
/// the order of the ladder; at most [#WAITING] wait, those before them appear at once.
final class Pace {

    static final int WAITING = 100;

    private double secondsPerArrow;
    private long lastShown;
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
        if (!slow()) {
            jump(keys, keys.length);
        } else if (keys.length - shown(keys) > WAITING) {
            jump(keys, keys.length - WAITING);
        }
    }

    /// How many arrows are wholly there.
    int shown(long[] keys) {
        int shown = keys.length;
        while (shown > 0 && keys[shown - 1] > lastShown) {
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
            jump(keys, shown + 1);
        }
        return true;
    }

    private void jump(long[] keys, int count) {
        for (int i = 0; i < count; i++) {
            lastShown = Math.max(lastShown, keys[i]);
        }
    }
}
