package echolab.ui.batch.reason;

import echolab.net.batch.Mode;
import echolab.net.batch.RaceSpec;
import echolab.net.batch.Standing;
import echolab.ui.Texts;
import echolab.ui.batch.ModeLook;
import echolab.ui.batch.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The sentences that say with the figures of a race why one mode is faster than another.
final class ReasonWords {

    private static final double WHOLE = 9.95;

    private final Texts texts;

    ReasonWords(Texts texts) {
        this.texts = texts;
    }

    /// What the whole race says. At least one mode was measured.
    String of(CallCost cost, Snapshot race) {
        List<String> sentences = new ArrayList<>();
        sentences.add(reason(cost));
        delay(race.spec()).ifPresent(sentences::add);
        loss(race).ifPresent(sentences::add);
        return String.join(" ", sentences);
    }

    private String reason(CallCost cost) {
        if (cost.sharer() == null) {
            return Double.isNaN(cost.callNanos()) ? texts.get("batch.reason.alone") : texts.get("batch.reason.alone.cost", texts.about(cost.callNanos()));
        }
        String batch = texts.count(CallCost.batch(cost.sharer()));
        if (Double.isNaN(cost.callNanos())) {
            return texts.get(cost.alone() == null ? "batch.reason.shared.only" : "batch.reason.shared.even", batch);
        }
        return cost.packetNanos() > cost.callNanos()
                ? texts.get("batch.reason.shared.bytes", texts.about(cost.callNanos()), batch, texts.about(cost.packetNanos()))
                : texts.get("batch.reason.shared", texts.about(cost.callNanos()), batch);
    }

    /// What the race says of one mode, which was measured.
    String of(Standing standing, RaceSpec spec) {
        List<String> sentences = new ArrayList<>();
        String cpu = texts.span(standing.figures().cpuNanosPerPacket());
        sentences.add(CallCost.shares(standing) ? texts.get("batch.looked.shared", texts.count(CallCost.batch(standing)), cpu)
                : texts.get("batch.looked.alone", cpu));
        if (standing.mode() != Mode.ONE_AT_A_TIME && !Double.isNaN(standing.speedUp())) {
            sentences.add(texts.get("batch.looked.factor", factor(standing.speedUp())));
        }
        delay(spec).ifPresent(sentences::add);
        loss(standing, spec).ifPresent(sentences::add);
        return String.join(" ", sentences);
    }

    private Optional<String> delay(RaceSpec spec) {
        long nanos = spec.handling().delay().toNanos();
        return nanos == 0 ? Optional.empty() : Optional.of(texts.get("batch.reason.delay", texts.about(nanos)));
    }

    /// Of the mode that lost the most.
    private Optional<String> loss(Snapshot race) {
        return race.standings().stream().filter(standing -> standing.figures() != null && standing.figures().lost() > 0)
                .max(Comparator.comparingDouble(ReasonWords::share)).flatMap(standing -> loss(standing, race.spec()));
    }

    private Optional<String> loss(Standing standing, RaceSpec spec) {
        long lost = standing.figures().lost();
        return lost == 0 ? Optional.empty() : Optional.of(texts.get(spec.handling().paced() ? "batch.reason.lost.paced" : "batch.reason.lost",
                texts.percent(lost, standing.figures().sent()), ModeLook.name(standing.mode(), texts)));
    }

    private static double share(Standing standing) {
        return (double) standing.figures().lost() / standing.figures().sent();
    }

    /// With one decimal where that tells something.
    private static double factor(double speedUp) {
        return speedUp < WHOLE ? Math.rint(10 * speedUp) / 10 : Math.rint(speedUp);
    }
}
