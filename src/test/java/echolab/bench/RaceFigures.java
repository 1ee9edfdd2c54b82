package echolab.bench;

import echolab.bench.Figure.Goal;
import echolab.bench.Rounds.Measurement;
import echolab.net.batch.Mode;
import echolab.net.batch.Platform;
import echolab.net.batch.Protocol;
import echolab.net.batch.Race;
import echolab.net.batch.RaceSpec.Handling;
import echolab.net.batch.RaceSpec.Length.Time;
import echolab.net.batch.RaceSpec;
import echolab.net.batch.race.Races;
import echolab.net.batch.Report;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Packets of one size to our own receiver: each mode against one at a time, and against `iperf3`, all of them in turn.
final class RaceFigures {

    private static final Duration TIME = Duration.ofMillis(400);
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Goal SENDMMSG = Goal.atLeast(1.25);
    private static final Handling PACED = new Handling(Duration.ZERO, true);

    private final Protocol protocol;
    private final int size;
    private final List<Mode> modes;
    private double worstLoss;

    private RaceFigures(Protocol protocol, int size) {
        this.protocol = protocol;
        this.size = size;
        modes = Stream.of(Mode.values()).filter(mode -> Platform.lack(protocol, mode).isEmpty()).toList();
    }

    static void measure(Table table) throws Exception {
        new RaceFigures(Protocol.TCP, 64).measure(table, Mode.FLUSH, 60);
        new RaceFigures(Protocol.TCP, 1_024).measure(table, Mode.FLUSH, 8);
        new RaceFigures(Protocol.TCP, 16_384).measure(table, Mode.FLUSH, 1.2);
        new RaceFigures(Protocol.UDP, 64).measure(table, Mode.SEGMENTED, 45);
        new RaceFigures(Protocol.UDP, 1_400).measure(table, Mode.SEGMENTED, 11);
    }

    /// @param best the mode that has a goal against `iperf3`
    private void measure(Table table, Mode best, double goal) throws Exception {
        List<Measurement> measurements = new ArrayList<>();
        modes.forEach(mode -> measurements.add(() -> rate(mode)));
        measurements.add(this::iperf);
        if (protocol == Protocol.UDP) {
            measurements.add(() -> BareSends.rate(size, TIME));
        }
        double[] rates = Rounds.medians(Rounds.ROUNDS, measurements);
        double iperf = rates[modes.size()];
        for (Mode mode : modes) {
            table.add(new Figure(name(mode), rate(rates, mode), "iperf3, same size", iperf, mode == best ? Goal.atLeast(goal) : Goal.NONE));
        }
        for (Mode mode : modes.subList(1, modes.size())) {
            table.add(new Figure(name(mode), rate(rates, mode), "one at a time", rate(rates, Mode.ONE_AT_A_TIME), Goal.NONE));
        }
        if (protocol == Protocol.UDP) {
            addDatagrams(table, rates);
        }
    }

    private void addDatagrams(Table table, double[] rates) {
        if (modes.contains(Mode.SENDMMSG)) {
            table.add(new Figure(name(Mode.SENDMMSG), rate(rates, Mode.SENDMMSG), "bare loop, one write each", rates[modes.size() + 1], SENDMMSG));
            table.add(new Figure(name(Mode.SENDMMSG), rate(rates, Mode.SENDMMSG), "overlapped", rate(rates, Mode.OVERLAPPED), SENDMMSG));
        }
        table.add(Figure.alone(String.format(Locale.ROOT, "UDP %,d B, paced, lost in the worst run, share", size), worstLoss, Goal.atMost(0.01)));
    }

    private String name(Mode mode) {
        return String.format(Locale.ROOT, "%s %,d B, %s, packets/s", protocol, size, mode.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    private double rate(double[] rates, Mode mode) {
        return rates[modes.indexOf(mode)];
    }

    private double rate(Mode mode) throws InterruptedException, IOException {
        Race race = Races.start(new RaceSpec(protocol, size, new Time(TIME), 1, 0, List.of(mode), PACED));
        race.awaitOver(LIMIT);
        Report report = race.runs().getFirst().report();
        if (report == null || !report.arrived().equal()) {
            throw new IOException("the race went wrong: " + race.runs());
        }
        worstLoss = Math.max(worstLoss, (double) report.lost() / report.sent());
        return report.packetsPerSecond();
    }

    private double iperf() throws IOException, InterruptedException {
        if (!Iperf.present()) {
            return Double.NaN;
        }
        return Iperf.rate(size, protocol == Protocol.UDP ? List.of("-u", "-b", "0") : List.of());
    }
}
