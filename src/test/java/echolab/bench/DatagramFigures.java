package echolab.bench;

import echolab.Peers;
import echolab.bench.Figure.Goal;
import echolab.bench.Rounds.Pair;
import java.io.IOException;
import java.net.DatagramSocket;
import java.time.Duration;
import java.util.List;

/// Datagrams of 64 bytes: echoes a second.
final class DatagramFigures {

    private static final Duration TIME = Duration.ofMillis(700);
    /// Until then the compiler changes the figures.
    private static final Duration WARM_UP = Duration.ofSeconds(3);

    private DatagramFigures() { }

    static void measure(Table table) throws Exception {
        try (OurDatagrams ours = new OurDatagrams()) {
            table.add(againstBare(ours));
            table.add(againstSocat(ours));
        }
    }

    private static Figure againstBare(OurDatagrams ours) throws Exception {
        try (BareDatagrams bare = new BareDatagrams()) {
            ours.echoes(WARM_UP);
            Pair pair = Rounds.interleaved(Rounds.ROUNDS, () -> ours.echoes(TIME), () -> bare.echoes(TIME));
            return new Figure("datagrams echoed, our layers and capture, /s", pair.ours(), "bare loop", pair.other(), Goal.atLeast(0.95));
        }
    }

    private static Figure againstSocat(OurDatagrams ours) throws Exception {
        String what = "datagrams echoed, our server, blocking client outside, /s";
        Goal goal = Goal.atLeast(1);
        if (!Peers.present("socat")) {
            return Figure.missing(what, "socat is not installed", goal);
        }
        int port = freePort();
        Process socat = new ProcessBuilder(Placement.server(List.of("socat", "UDP4-LISTEN:" + port + ",bind=127.0.0.1", "PIPE"))).start();
        try (Agent agent = Agent.apart(); Placement _ = new Placement()) {
            Pair pair = Rounds.interleaved(Rounds.ROUNDS, () -> echoes(agent, ours.port()), () -> echoes(agent, port));
            return new Figure(what, pair.ours(), "socat PIPE", pair.other(), goal);
        } finally {
            Peers.stop(socat);
        }
    }

    private static double echoes(Agent agent, int port) throws Exception {
        return agent.ask("datagrams", port, 1, TIME.toMillis())[0];
    }

    private static int freePort() throws IOException {
        try (DatagramSocket socket = new DatagramSocket()) {
            return socket.getLocalPort();
        }
    }
}
