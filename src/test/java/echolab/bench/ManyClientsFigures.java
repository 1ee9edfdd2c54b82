package echolab.bench;

import com.sun.management.UnixOperatingSystemMXBean;
import echolab.bench.Figure.Goal;
import echolab.capture.Capture;
import echolab.capture.Limits;
import echolab.net.tcp.Model;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/// Many clients at once in another process, each with one line of 64 bytes on its way, against one selector thread of the
/// JDK. That reaches 0.89 and 1.02 of what C with epoll does at 1,000 and 10,000 clients; hence the goals.
final class ManyClientsFigures {

    private static final int ROUNDS = 3;
    private static final long MILLIS = 1500;
    private static final int HELD = 5_000;
    private static final int SPARE_DESCRIPTORS = 500;

    /// @param clients how many at once
    /// @param rate    the goal for echoes a second
    private record Crowd(int clients, double rate) { }

    private static final Crowd[] CROWDS = { new Crowd(1_000, 0.75 / 0.89), new Crowd(10_000, 0.85 / 1.02) };

    private ManyClientsFigures() { }

    static void measure(Table table, Agent agent) throws Exception {
        for (Model model : Model.values()) {
            String name = model.name().toLowerCase(Locale.ROOT);
            try (OurEcho ours = new OurEcho(model, new Capture(Limits.DEFAULT)); NioEcho nio = new NioEcho()) {
                for (Crowd crowd : CROWDS) {
                    load(table, agent, crowd, name, ours, nio);
                }
                memory(table, agent, name, ours);
            }
        }
    }

    private static void load(Table table, Agent agent, Crowd crowd, String name, OurEcho ours, NioEcho nio) throws Exception {
        String what = String.format(Locale.ROOT, "%,d clients, %s, ", crowd.clients, name);
        Goal rate = Goal.atLeast(crowd.rate);
        if (tooFew(crowd.clients)) {
            table.add(Figure.missing(what + "echoes/s", "ulimit -n is too low", rate));
            return;
        }
        double[][] late = { new double[ROUNDS + 1], new double[ROUNDS + 1] };
        int[] round = { 0, 0 };
        Rounds.Pair pair = Rounds.interleaved(ROUNDS,
                () -> load(agent, ours.port(), crowd.clients, late[0], round[0]++),
                () -> load(agent, nio.port(), crowd.clients, late[1], round[1]++));
        table.add(new Figure(what + "echoes/s", pair.ours(), "one JDK selector", pair.other(), rate));
        table.add(new Figure(what + "p99 µs", Rounds.median(late[0]), "one JDK selector", Rounds.median(late[1]), Goal.atMost(2)));
    }

    private static double load(Agent agent, int port, int clients, double[] late, int round) throws Exception {
        double[] figures = agent.ask("load", port, clients, MILLIS);
        late[round] = figures[1];
        return figures[0];
    }

    private static void memory(Table table, Agent agent, String name, OurEcho ours) throws Exception {
        String what = "memory a further client, " + name + ", bytes of heap";
        Goal goal = Goal.atMost(8 * 1024);
        if (tooFew(HELD)) {
            table.add(Figure.missing(what, "ulimit -n is too low", goal));
            return;
        }
        awaitClients(ours, 0);
        long before = Heap.used();
        agent.ask("hold", ours.port(), HELD, 0);
        long held = Heap.used();
        agent.ask("release", 0, 0, 0);
        table.add(Figure.alone(what, (held - before) / (double) HELD, goal));
    }

    private static void awaitClients(OurEcho ours, int count) throws InterruptedException {
        for (int tries = 500; ours.clients() != count && tries > 0; tries--) {
            Thread.sleep(10);
        }
    }

    private static boolean tooFew(int clients) {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                && unix.getMaxFileDescriptorCount() < clients + SPARE_DESCRIPTORS;
    }
}
