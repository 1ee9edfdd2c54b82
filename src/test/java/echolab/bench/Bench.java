package echolab.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;

/// Measures what performance is judged by, in one run and as ratios: `./mvnw -Pbench verify`. Fails on no figure.
final class Bench {

    private Bench() { }

    /// @param args the directory for the CSV
    static void main(String[] args) throws Exception {
        Table table = new Table();
        System.out.println("figure, ours, peer, peer's, ratio, goal, met:");
        try (Agent agent = new Agent()) {
            RoundTripFigures.measure(table);
            ManyClientsFigures.measure(table, agent);
        }
        DatagramFigures.measure(table);
        RaceFigures.measure(table);
        CaptureFigures.measure(table);
        DatagramWatchingFigures.measure(table);
        RaceWatchingFigures.measure(table);
        WatchingFigures.measure(table);
        finish(table, Path.of(args[0], "bench.csv"));
    }

    private static void finish(Table table, Path csv) throws IOException {
        table.writeTo(csv);
        System.out.printf("%n%s%n%nin %s; this run took %d s%n", table.text(), csv,
                ManagementFactory.getRuntimeMXBean().getUptime() / 1000);
    }
}
