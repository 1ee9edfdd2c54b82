package echolab.bench;

import echolab.Peers;
import echolab.bench.Figure.Goal;
import echolab.bench.Rounds.Pair;
import echolab.capture.Capture;
import echolab.capture.Limits;
import echolab.net.tcp.Model;
import echolab.net.tcp.TcpFaults;
import java.net.ConnectException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// One client, one line of 64 bytes at a time: round trips a second.
final class RoundTripFigures {

    private static final Duration TIME = Duration.ofMillis(700);
    private static final int YIELDS = 64;

    private RoundTripFigures() { }

    static void measure(Table table) throws Exception {
        for (Model model : Model.values()) {
            String name = model.name().toLowerCase(Locale.ROOT);
            try (OurEcho ours = new OurEcho(model, new Capture(Limits.DEFAULT))) {
                table.add(againstBlocking(ours, "echo, both ends ours, " + name + ", /s"));
                table.add(againstBare(ours, "echo, our layers and capture, " + name + ", /s"));
                table.add(againstSocat(ours, "echo, our server, blocking client outside, " + name + ", /s"));
            }
        }
    }

    private static Figure againstBlocking(OurEcho ours, String what) throws Exception {
        try (BareEcho blocking = new BareEcho(0)) {
            Pair pair = Rounds.interleaved(Rounds.ROUNDS, () -> ours.roundTrips(TIME), () -> blocking.roundTrips(TIME));
            return new Figure(what, pair.ours(), "plain blocking reads", pair.other(), Goal.atLeast(5));
        }
    }

    private static Figure againstBare(OurEcho ours, String what) throws Exception {
        try (BareEcho bare = new BareEcho(YIELDS)) {
            Pair pair = Rounds.interleaved(Rounds.ROUNDS, () -> ours.roundTrips(TIME), () -> bare.roundTrips(TIME));
            return new Figure(what, pair.ours(), "bare loop, same reads", pair.other(), Goal.atLeast(0.95));
        }
    }

    private static Figure againstSocat(OurEcho ours, String what) throws Exception {
        Goal goal = Goal.atLeast(2);
        if (!Peers.present("socat")) {
            return Figure.missing(what, "socat is not installed", goal);
        }
        int port = TcpFaults.closedPort().port();
        Process socat = new ProcessBuilder(Placement.server(
                List.of("socat", "TCP-LISTEN:" + port + ",bind=127.0.0.1,reuseaddr,fork,nodelay", "PIPE"))).start();
        try (Agent agent = Agent.apart(); Placement _ = new Placement()) {
            awaitListening(port);
            Pair pair = Rounds.interleaved(Rounds.ROUNDS, () -> blocking(agent, ours.port()), () -> blocking(agent, port));
            return new Figure(what, pair.ours(), "socat PIPE", pair.other(), goal);
        } finally {
            Peers.stop(socat);
        }
    }

    private static double blocking(Agent agent, int port) throws Exception {
        return agent.ask("blocking", port, 1, TIME.toMillis())[0];
    }

    private static void awaitListening(int port) throws Exception {
        for (int tries = 100; tries > 0; tries--) {
            try (Socket _ = new Socket("127.0.0.1", port)) {
                return;
            } catch (ConnectException e) {
                Thread.sleep(20);
            }
        }
        throw new IllegalStateException("socat does not listen");
    }
}
