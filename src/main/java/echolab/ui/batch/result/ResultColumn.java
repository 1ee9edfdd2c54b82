package echolab.ui.batch.result;

import echolab.net.batch.Standing.Figures;
import echolab.net.batch.Standing.Spread;
import echolab.ui.Texts;

/// The columns of figures, from left to right.
enum ResultColumn {
    RATE(4.8), BYTES(3.8), CALLS(4.9), CPU(4.3), P50(4.2), P99(4.2), LOST(4.2);

    private static final double MEGA = 1e6;
    private static final double LEAST_CALLS = 0.0001;
    /// Beyond it a count is shortened.
    private static final long LONGEST_COUNT = 99_999;

    private final double em;

    ResultColumn(double em) {
        this.em = em;
    }

    /// How wide it is, in em of the root font.
    double em() {
        return em;
    }

    String head(Texts texts) {
        return texts.get("batch.result.head." + this);
    }

    /// What its figures are.
    String meaning(Texts texts) {
        return texts.get("batch.result.meaning." + this);
    }

    /// @param row one that was measured
    String value(ResultRow row, Texts texts) {
        Figures figures = row.standing().figures();
        return switch (this) {
            case RATE -> texts.amount(row.standing().rate().median());
            case BYTES -> megabytes(figures.bytesPerSecond() / MEGA, texts);
            case CALLS -> calls(figures.callsPerPacket(), texts);
            case CPU -> texts.span(figures.cpuNanosPerPacket());
            case P50 -> texts.span(figures.completion().p50());
            case P99 -> texts.span(figures.completion().p99());
            case LOST -> figures.lost() > LONGEST_COUNT ? texts.amount(figures.lost()) : texts.count(figures.lost());
        };
    }

    /// What stands smaller below it, empty where there is nothing to say.
    String remark(ResultRow row, Texts texts) {
        Spread rate = row.standing().rate();
        Figures figures = row.standing().figures();
        return switch (this) {
            case RATE -> row.standing().done() < 2 ? "" : spread(rate.deviation(), texts);
            case LOST -> figures.lost() == 0 ? "" : texts.percent(figures.lost(), figures.sent());
            case BYTES, CALLS, CPU, P50, P99 -> "";
        };
    }

    /// In words, for those who hear it.
    String spoken(ResultRow row, Texts texts) {
        return texts.get("batch.result.spoken." + this, value(row, texts), remark(row, texts)).strip();
    }

    /// Half the distance of the extremes, in percent; no finer than that says something.
    private static String spread(double deviation, Texts texts) {
        double percent = 100 * deviation;
        return texts.get("batch.result.spread", percent >= 1 ? Math.rint(percent) : percent);
    }

    private static String megabytes(double value, Texts texts) {
        return value >= 99.95 ? texts.count(Math.round(value)) : texts.get(value >= 0.95 ? "batch.result.bytes" : "batch.result.bytes.fine", value);
    }

    private static String calls(double value, Texts texts) {
        return value > 0 && value < LEAST_CALLS ? texts.get("batch.result.calls.less", LEAST_CALLS) : texts.get("batch.result.calls", value);
    }
}
