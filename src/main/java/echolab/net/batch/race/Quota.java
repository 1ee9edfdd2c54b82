package echolab.net.batch.race;

import echolab.net.batch.RaceSpec.Length;
import echolab.net.batch.RaceSpec;
import java.time.Duration;

/// How much one run sends at most: whichever ends first.
record Quota(long packets, Duration time) {

    static Quota of(RaceSpec spec, boolean warmUp) {
        Quota whole = switch (spec.length()) {
            case Length.Packets(long count) -> new Quota(count, RaceSpec.LONGEST);
            case Length.Time(Duration time) -> new Quota(Long.MAX_VALUE, time);
        };
        return warmUp ? whole.within(RaceSpec.WARM_UP) : whole;
    }

    private Quota within(Duration limit) {
        return time.compareTo(limit) <= 0 ? this : new Quota(packets, limit);
    }
}
