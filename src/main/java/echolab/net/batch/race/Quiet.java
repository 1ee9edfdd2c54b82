package echolab.net.batch.race;

import echolab.net.batch.Series;
import java.time.Duration;

/// For how long nothing new has arrived. Knows it as exactly as it is asked often.
final class Quiet {

    private final Series series;
    private long newest;
    private long since = System.nanoTime();

    Quiet(Series series) {
        this.series = series;
        newest = series.packets();
    }

    boolean longerThan(Duration limit) {
        long packets = series.packets();
        long now = System.nanoTime();
        if (packets != newest) {
            newest = packets;
            since = now;
        }
        return now - since > limit.toNanos();
    }
}
