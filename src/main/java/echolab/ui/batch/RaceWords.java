package echolab.ui.batch;

import echolab.net.batch.RaceSpec.Length;
import echolab.net.batch.RaceSpec;
import echolab.ui.Texts;
import java.time.Duration;

/// A race in words.
public final class RaceWords {

    private RaceWords() { }

    /// Such as `TCP, 64 B`.
    public static String what(RaceSpec spec, Texts texts) {
        return texts.get("batch.what", spec.protocol().name(), texts.count(spec.size()));
    }

    /// Such as `1 s a run, 3 repetitions, 1 warm-up`.
    static String how(RaceSpec spec, Texts texts) {
        String length = switch (spec.length()) {
            case Length.Packets(long count) -> texts.get("batch.length.packets", count);
            case Length.Time(Duration time) -> texts.get("batch.length.time", time.toMillis() / 1_000.0);
        };
        return texts.get("batch.how", length, spec.repetitions(), spec.warmUps()) + delay(spec, texts);
    }

    /// Such as `, our delay of 50 µs a call`; empty where there is none.
    public static String delay(RaceSpec spec, Texts texts) {
        Duration delay = spec.handling().delay();
        return delay.isZero() ? "" : texts.get("batch.how.delay", delay.toNanos() / 1_000.0);
    }

    /// How a race ended.
    static String end(Snapshot race, Texts texts) {
        return texts.get(race.failed() ? "state.failed" : race.stopped() ? "batch.state.STOPPED" : "batch.state.OVER");
    }
}
