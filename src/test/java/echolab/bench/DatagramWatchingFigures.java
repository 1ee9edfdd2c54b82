package echolab.bench;

import echolab.OpenUdpTab;
import echolab.bench.Figure.Goal;
import echolab.bench.Rounds.Pair;
import echolab.capture.Capture;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.DoubleStream;

/// What the open UDP tab counts of floods that come from outside, what they do to its frames, and what a device costs that sends
/// one datagram every 4 ms for a minute.
final class DatagramWatchingFigures {

    private static final int FLOOD = 400_000;
    private static final int BURST = 100_000;
    private static final int BURSTS = 5;
    private static final Duration INTERVAL = Duration.ofMillis(4);
    private static final int REPORTS = 15_000;
    private static final long QUIET_NANOS = 50_000_000;

    private DatagramWatchingFigures() { }

    static void measure(Table table) throws Exception {
        try (DatagramSource source = new DatagramSource(); OurDatagrams unseen = new OurDatagrams(); OpenUdpTab tab = new OpenUdpTab()) {
            tab.warmUp(source);
            Pair pair = Rounds.interleaved(Rounds.ROUNDS, () -> counted(source, tab.port(), tab.capture()),
                    () -> counted(source, unseen.port(), unseen.capture()));
            table.add(new Figure("flood of datagrams, the tab open, counted/s", pair.ours(), "recorded, no window", pair.other(), Goal.atLeast(0.95)));
            table.add(Figure.alone("100,000 datagrams, the tab open, share counted, worst of " + BURSTS, burst(source, tab), Goal.atLeast(0.99)));
            frames(table, source, tab);
            device(table, source, tab);
        }
    }

    /// Datagrams a second of a flood that were counted.
    private static double counted(DatagramSource source, int port, Capture capture) {
        long before = messages(capture);
        long nanos = source.send(port, FLOOD);
        settle(capture);
        return (messages(capture) - before) / (nanos / 1e9);
    }

    private static double burst(DatagramSource source, OpenUdpTab tab) {
        return DoubleStream.generate(() -> {
            long before = messages(tab.capture());
            source.send(tab.port(), BURST);
            settle(tab.capture());
            return (double) (messages(tab.capture()) - before) / BURST;
        }).limit(BURSTS).min().orElseThrow();
    }

    private static void frames(Table table, DatagramSource source, OpenUdpTab tab) {
        Frames.Figures frames = tab.watch(() -> source.send(tab.port(), FLOOD));
        settle(tab.capture());
        table.add(Figure.alone("the longest frame in a flood of datagrams, ms", frames.longest() / 1e6, Goal.atMost(50)));
        table.add(Figure.alone("the longest frame in a flood of datagrams, computing, ms", frames.longestCpu() / 1e6, Goal.atMost(50)));
    }

    private static void device(Table table, DatagramSource source, OpenUdpTab tab) {
        long before = messages(tab.capture());
        double core = Cores.used(() -> source.send(tab.port(), REPORTS, INTERVAL));
        settle(tab.capture());
        table.add(Figure.alone("a device at 250 datagrams/s, the tab open, of a core", core, Goal.atMost(0.1)));
        table.add(Figure.alone("a device at 250 datagrams/s, lost of " + REPORTS, REPORTS - (messages(tab.capture()) - before), Goal.atMost(0)));
    }

    private static long messages(Capture capture) {
        return capture.totals().in().messages();
    }

    /// Waits until nothing comes any more and all is answered.
    private static void settle(Capture capture) {
        long before;
        do {
            before = capture.version();
            LockSupport.parkNanos(QUIET_NANOS);
        } while (capture.version() != before);
    }
}
