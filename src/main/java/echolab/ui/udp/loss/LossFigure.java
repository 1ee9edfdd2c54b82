package echolab.ui.udp.loss;

import echolab.net.udp.Ledger.Fates;
import echolab.net.udp.Ledger;
import echolab.ui.Texts;

/// The figures above the strip.
enum LossFigure {
    SENT, RETURNED, LOST, LATE, DOUBLED, REORDERED, ROUND_TRIP;

    private static final String NONE = "\u2013";

    String value(Fates fates, Texts texts) {
        return this == ROUND_TRIP ? millis(fates.p50(), texts) : texts.count(count(fates));
    }

    /// What stands smaller beside it, empty where there is nothing to say.
    String remark(Fates fates, Texts texts) {
        return switch (this) {
            case SENT -> fates.underway() == 0 ? "" : texts.get("loss.underway", fates.underway());
            case LATE -> texts.get("loss.late.after", Ledger.LATE_AFTER.toMillis());
            case ROUND_TRIP -> fates.p99() < 0 ? "" : texts.get("loss.p99", millis(fates.p99(), texts));
            case RETURNED, LOST, DOUBLED, REORDERED -> fates.sent() == 0 ? "" : texts.percent(count(fates), fates.sent());
        };
    }

    private long count(Fates fates) {
        return switch (this) {
            case SENT -> fates.sent();
            case RETURNED -> fates.returned();
            case LOST -> fates.lost();
            case LATE -> fates.late();
            case DOUBLED -> fates.doubled();
            case REORDERED -> fates.reordered();
            case ROUND_TRIP -> fates.p50();
        };
    }

    private static String millis(long nanos, Texts texts) {
        return nanos < 0 ? NONE : texts.get("loss.millis", texts.millis(nanos));
    }
}
