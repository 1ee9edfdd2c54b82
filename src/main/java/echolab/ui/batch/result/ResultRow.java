package echolab.ui.batch.result;

import echolab.net.batch.Mode;
import echolab.net.batch.Run;
import echolab.net.batch.Standing;
import echolab.ui.Texts;
import echolab.ui.batch.ModeLook;
import echolab.ui.batch.Snapshot;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How a mode stands, as the result shows it.
///
/// @param planned repetitions
/// @param over    whether none of its runs is still to come
/// @param share   of the rate of the fastest mode, 0 to 1
record ResultRow(Standing standing, int planned, boolean over, double share) {

    /// From here on a factor is shortened.
    private static final double COARSE = 9_999.5;
    private static final double FINE = 9.95;

    /// A row for each mode, the fastest first.
    static List<ResultRow> of(Snapshot race) {
        double fastest = race.standings().stream().mapToDouble(standing -> standing.rate().median()).max().orElse(0);
        return race.standings().stream().map(standing -> new ResultRow(standing, race.spec().repetitions(),
                race.runs().stream().filter(run -> run.mode() == standing.mode()).map(Run::state).allMatch(Run.State::over),
                fastest == 0 ? 0 : standing.rate().median() / fastest)).toList();
    }

    Mode mode() {
        return standing.mode();
    }

    boolean failed() {
        return standing.failure() != null;
    }

    /// Whether there are figures.
    boolean measured() {
        return standing.done() > 0;
    }

    /// Why it failed: the name of the status, or what the system said where there is none.
    String why() {
        return standing.failure().status().value() == 0 ? String.valueOf(standing.failure().cause().getLocalizedMessage())
                : standing.failure().status().title();
    }

    /// The same, divided before the word that begins nearest to the middle.
    String whyInTwoLines() {
        String why = why();
        int middle = why.length() / 2;
        return IntStream.range(1, why.length()).filter(i -> Character.isUpperCase(why.charAt(i))).boxed()
                .min(Comparator.comparingInt(i -> Math.abs(i - middle)))
                .map(i -> why.substring(0, i) + "\n" + why.substring(i)).orElse(why);
    }

    /// How far it is, where its figures are not all: empty where there is nothing to say.
    String remark(Texts texts) {
        boolean all = standing.done() == planned;
        if (damaged()) {
            return texts.get("batch.result.damaged", standing.done() - standing.figures().equal(), standing.done());
        }
        return all ? "" : over && !measured() && !failed() ? texts.get("batch.result.left") : texts.get("batch.done", standing.done(), planned);
    }

    /// Whether what arrived is not what was sent, although nothing was lost.
    boolean damaged() {
        return measured() && standing.figures().lost() == 0 && standing.figures().equal() < standing.done();
    }

    /// How many times as fast as one at a time, such as `×301`; empty where that is not known.
    String factor(Texts texts) {
        double factor = standing.speedUp();
        if (Double.isNaN(factor)) {
            return "";
        }
        return "×" + (factor >= COARSE ? texts.amount(factor) : factor == 1 || factor >= FINE ? texts.count(Math.round(factor))
                : texts.get("batch.result.factor", factor));
    }

    /// The whole row for those who hear it.
    String spoken(Texts texts) {
        String name = ModeLook.name(mode(), texts) + ": ";
        String failure = failed() ? texts.get("batch.result.failed", why()) + " " : "";
        if (!measured()) {
            return name + (failed() ? failure.strip() : remark(texts));
        }
        String figures = Arrays.stream(ResultColumn.values()).map(column -> column.spoken(this, texts)).collect(Collectors.joining(", "));
        return name + failure + (factor(texts).isEmpty() ? "" : texts.get("batch.result.spoken.factor", factor(texts)) + ", ") + figures
                + (remark(texts).isEmpty() ? "" : ", " + remark(texts));
    }
}
