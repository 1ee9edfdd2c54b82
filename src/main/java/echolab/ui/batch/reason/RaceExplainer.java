package echolab.ui.batch.reason;

import echolab.net.Failure;
import echolab.net.batch.Mode;
import echolab.net.batch.race.ModifiedBuffer.When;
import echolab.net.batch.race.ModifiedBuffer;
import echolab.net.batch.Protocol;
import echolab.net.batch.RaceSpec;
import echolab.net.batch.Standing;
import echolab.ui.Texts;
import echolab.ui.batch.Faults.Kind;
import echolab.ui.batch.Finding;
import echolab.ui.batch.ModeLook;
import echolab.ui.batch.Snapshot;
import echolab.ui.explain.Action;
import echolab.ui.explain.ErrorCards;
import echolab.ui.explain.Excerpt;
import echolab.ui.explain.Explanation;
import echolab.ui.explain.Explanation.Code;
import echolab.ui.explain.Explanation.Saying;
import echolab.ui.explain.Source;
import echolab.ui.explain.Topic;
import java.util.List;

/// Tells a situation of the races: in a sentence with the figures of the race, and with the lines of the mode that matters.
final class RaceExplainer {

    private final Texts texts;
    private final Source source;
    private final NextSteps next;
    private final ReasonWords words;
    private final ErrorCards cards;

    RaceExplainer(Texts texts, Source source, NextSteps next) {
        this.texts = texts;
        this.source = source;
        this.next = next;
        words = new ReasonWords(texts);
        cards = new ErrorCards(texts);
    }

    Explanation tell(Situation situation) {
        return switch (situation) {
            case Situation.First _ -> new Explanation(Topic.FIRST, new Saying(texts.get("batch.badge.first"), "", texts.get("batch.first"),
                    texts.get("batch.first.note")), code(region(Mode.FLUSH, Protocol.TCP)), null, next.first());
            case Situation.Running running -> running(running);
            case Situation.Over(Snapshot race) -> over(race);
            case Situation.Looked(Snapshot race, Standing standing) -> experiment(new Saying(ModeLook.name(standing.mode(), texts),
                    texts.get("batch.remark.rate", texts.amount(standing.rate().median())), words.of(standing, race.spec()),
                    texts.get("batch.tells." + key(standing.mode(), race.spec().protocol()))), region(standing.mode(), race.spec().protocol()), after(race));
            case Situation.Broken(RaceSpec spec, Mode mode, var failure) -> failed(region(mode, spec.protocol()), failure, next.again());
            case Situation.Tried(Finding.Modified(ModifiedBuffer outcome, When when)) -> modified(outcome, when);
            case Situation.Tried(Finding.Refused(Kind kind, var failure)) -> failed(
                    kind == Kind.UNCONNECTED ? "batch-unconnected" : region(Mode.FLUSH, Protocol.UDP), failure, next.first());
        };
    }

    private Explanation failed(String region, Failure failure, List<Action> actions) {
        return new Explanation(Topic.FAILED, Saying.NOTHING, code(region), cards.card(failure, "batch", null, List.of()), actions);
    }

    private Explanation modified(ModifiedBuffer outcome, When when) {
        Saying saying = new Saying(texts.get("batch.badge.modified." + when), texts.get("batch.remark.caught", outcome.caught().size()),
                texts.get("batch.modified." + when, outcome.modified() + 1, outcome.packets(), hex(outcome.written()), hex(outcome.received())),
                texts.get("batch.modified.note"));
        return experiment(saying, when == When.BEFORE_FLUSH ? "batch-modify" : "batch-modify-after", next.modified(when));
    }

    private Explanation running(Situation.Running now) {
        Protocol protocol = now.spec().protocol();
        String remark = now.repetition() == 0 ? texts.get("batch.remark.warmup", ModeLook.name(now.run(), texts))
                : texts.get("batch.remark.run", ModeLook.name(now.run(), texts), now.repetition(), now.spec().repetitions());
        return experiment(new Saying(texts.get("batch.badge.running"), remark, texts.get("batch.tells." + key(now.looked(), protocol)), ""),
                region(now.looked(), protocol), next.running());
    }

    private Explanation over(Snapshot race) {
        CallCost cost = CallCost.of(race.standings());
        boolean measured = cost.alone() != null || cost.sharer() != null;
        Mode shown = cost.sharer() != null ? cost.sharer().mode() : measured ? cost.alone().mode() : race.spec().modes().getFirst();
        String badge = texts.get(race.stopped() ? "batch.badge.stopped" : "batch.badge.reason");
        Saying saying = new Saying(badge, texts.get("batch.remark.reason"), measured ? words.of(cost, race) : texts.get("batch.nothing"),
                texts.get("batch.rules"));
        return experiment(saying, region(shown, race.spec().protocol()), after(race));
    }

    private List<Action> after(Snapshot race) {
        return next.after(race.spec(), race.lost() > 0);
    }

    private Explanation experiment(Saying saying, String region, List<Action> actions) {
        return Explanation.experiment(saying, source.region(region, null), actions);
    }

    private Code code(String region) {
        Excerpt lines = source.region(region, null);
        return lines == null ? null : new Code(lines, null);
    }

    /// Where the sources show what a mode does.
    static String region(Mode mode, Protocol protocol) {
        return switch (mode) {
            case ONE_AT_A_TIME -> "batch-one";
            case OVERLAPPED -> "batch-overlapped";
            case FLUSH -> protocol == Protocol.TCP ? "batch-flush" : "batch-each";
            case GATHERED -> "batch-gathered";
            case SENDMMSG -> "batch-sendmmsg";
            case SEGMENTED -> "batch-segmented";
        };
    }

    private static String key(Mode mode, Protocol protocol) {
        return mode == Mode.FLUSH ? mode + "." + protocol : mode.toString();
    }

    private static String hex(int checksum) {
        return "%08x".formatted(checksum);
    }
}
