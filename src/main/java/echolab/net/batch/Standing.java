package echolab.net.batch;

import echolab.net.Failure;
import echolab.net.batch.Report.Completion;
import echolab.net.batch.Run.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// How a mode stands after its measured repetitions: medians of them.
///
/// @param done    repetitions
/// @param rate    packets a second
/// @param figures other than the rate; null before the first repetition is done
/// @param speedUp the rate as a multiple of that of one at a time; [Double#NaN] where that is not known
/// @param failure that ended the mode, null where none did
public record Standing(Mode mode, int done, Spread rate, Figures figures, double speedUp, Failure failure) {

    /// A median between its extremes, over the repetitions.
    public record Spread(double median, double lowest, double highest) {
        static final Spread NONE = new Spread(0, 0, 0);

        public static Spread of(double[] values) {
            if (values.length == 0) {
                return NONE;
            }
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            int half = sorted.length / 2;
            double median = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
            return new Spread(median, sorted[0], sorted[sorted.length - 1]);
        }

        /// Half the distance of the extremes, as a share of the median.
        public double deviation() {
            return median == 0 ? 0 : (highest - lowest) / 2 / median;
        }
    }

    /// Medians of the repetitions, and sums.
    ///
    /// @param bytesPerSecond of the packets' own bytes
    /// @param lost           in all repetitions together
    /// @param sent           in all repetitions together
    /// @param equal          repetitions whose checksums are equal
    public record Figures(double bytesPerSecond, double callsPerPacket, double cpuNanosPerPacket, Completion completion, long lost, long sent,
            int equal) { }

    /// The modes of these runs: those that have been measured first, the fastest before; then the others, in their own order.
    public static List<Standing> of(List<Run> runs) {
        Map<Mode, List<Run>> measured = runs.stream().filter(run -> !run.warmUp() || run.failure() != null)
                .collect(Collectors.groupingBy(Run::mode, LinkedHashMap::new, Collectors.toList()));
        double base = measured.getOrDefault(Mode.ONE_AT_A_TIME, List.of()).isEmpty() ? 0 : rate(measured.get(Mode.ONE_AT_A_TIME)).median();
        List<Standing> standings = new ArrayList<>();
        measured.forEach((mode, own) -> standings.add(of(mode, own, base)));
        standings.sort(Comparator.comparingDouble((Standing s) -> s.rate.median()).reversed());
        return List.copyOf(standings);
    }

    private static Standing of(Mode mode, List<Run> runs, double base) {
        Spread rate = rate(runs);
        Failure failure = runs.stream().map(Run::failure).filter(Objects::nonNull).findFirst().orElse(null);
        int done = (int) runs.stream().filter(run -> run.state() == State.DONE).count();
        return new Standing(mode, done, rate, done == 0 ? null : figures(reports(runs)), base == 0 || done == 0 ? Double.NaN : rate.median() / base,
                failure);
    }

    private static Figures figures(List<Report> reports) {
        return new Figures(median(reports, Report::bytesPerSecond), median(reports, Report::callsPerPacket), median(reports, Report::cpuNanosPerPacket),
                new Completion((long) median(reports, r -> r.completion().p50()), (long) median(reports, r -> r.completion().p99())),
                reports.stream().mapToLong(Report::lost).sum(), reports.stream().mapToLong(Report::sent).sum(),
                (int) reports.stream().filter(r -> r.arrived().equal()).count());
    }

    private static Spread rate(List<Run> runs) {
        return Spread.of(reports(runs).stream().mapToDouble(Report::packetsPerSecond).toArray());
    }

    private static double median(List<Report> reports, ToDoubleFunction<Report> figure) {
        return Spread.of(reports.stream().mapToDouble(figure).toArray()).median();
    }

    private static List<Report> reports(List<Run> runs) {
        return runs.stream().filter(run -> run.state() == State.DONE && !run.warmUp()).map(Run::report).toList();
    }
}
