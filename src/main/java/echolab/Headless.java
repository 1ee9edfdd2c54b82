package echolab;

import echolab.capture.Capture;
import echolab.capture.Counts;
import echolab.capture.Limits;
import echolab.capture.Totals;
import echolab.net.Connection;
import echolab.net.Connection.Role;
import echolab.net.Sink;
import echolab.net.SocketEvent;
import echolab.net.SocketService;
import echolab.net.SocketSpec.ServerSpec;
import echolab.net.Tap;
import echolab.net.tcp.TcpServerSpec;
import echolab.net.udp.UdpServerSpec;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The service without a window: one line an event, and the exact totals when it ends, be it by itself or by a signal.
final class Headless implements Sink {

    /// Nobody looks at rows here, so few are kept; counts are exact all the same.
    private static final Limits LIMITS = new Limits(1 << 10, 1 << 16, 1 << 10);

    private final SocketService service = new SocketService();
    private final Capture capture = new Capture(LIMITS);
    private final EventLine line = new EventLine(Instant.now(), System.nanoTime(), ZoneId.systemDefault());
    private final CountDownLatch serverEnded = new CountDownLatch(1);
    private final Lines lines;
    private boolean finished;

    private Headless(PrintStream out) {
        lines = new Lines(out);
    }

    /// Serves until the limit has passed, a listener has ended, or the process is asked to end.
    ///
    /// @param limit empty for no limit
    /// @return the exit status: 1 where a listener ended, because it could not listen or could not go on
    static int run(List<ServerSpec> servers, Optional<Duration> limit, PrintStream out) {
        Headless headless = new Headless(out);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("finish").unstarted(headless::finish));
        servers.forEach(headless::serve);
        int status = headless.awaitEnd(limit) ? 1 : 0;
        headless.finish();
        return status;
    }

    private void serve(ServerSpec server) {
        switch (server) {
            case TcpServerSpec tcp -> service.listen(tcp, this);
            case UdpServerSpec udp -> service.listen(udp, this);
        }
    }

    @Override
    public Tap open(Connection connection) {
        return capture.open(connection);
    }

    @Override
    public void event(SocketEvent event) {
        capture.event(event);
        lines.add(line.of(event));
        if (event instanceof SocketEvent.Closed && event.connection().role() == Role.LISTENER) {
            serverEnded.countDown();
        }
    }

    /// Whether a listener has ended within the limit.
    private boolean awaitEnd(Optional<Duration> limit) {
        try {
            return serverEnded.await(limit.map(Duration::toNanos).orElse(Long.MAX_VALUE), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Once, whoever comes first: the end of the run or the shutdown hook, which waits for the other.
    private synchronized void finish() {
        if (finished) {
            return;
        }
        finished = true;
        service.close();
        try {
            lines.close(describe(capture.totals()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static String describe(Totals totals) {
        return "Totals: %d connections, received %s, sent %s, %d errors, %d turned away".formatted(
                totals.opened(), describe(totals.in()), describe(totals.out()), totals.errors(), totals.turnedAway());
    }

    private static String describe(Counts counts) {
        return counts.messages() + " messages (" + counts.bytes() + " bytes)";
    }
}
