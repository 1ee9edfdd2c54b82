package echolab;

import echolab.net.SocketService;
import echolab.net.SocketSpec.ServerSpec;
import echolab.net.tcp.TcpServerSpec;
import echolab.net.udp.UdpServerSpec;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// The service without a window: one line an event, and the exact totals when it ends, be it by itself or by a signal.
/// Where datagrams are served each line names its protocol, because two protocols number their connections alike.
final class Headless {

    private final SocketService service = new SocketService();
    private final Instant start = Instant.now();
    private final long startNanos = System.nanoTime();
    private final CountDownLatch serverEnded = new CountDownLatch(1);
    private final List<Supplier<String>> totals = new ArrayList<>();
    private final Lines lines;
    private boolean finished;

    private Headless(PrintStream out) {
        lines = new Lines(out);
    }

    /// Serves until the limit has passed, a listener has ended, or the process is asked to end.
    ///
    /// @param servers at most one a protocol
    /// @param limit   empty for no limit
    /// @return the exit status: 1 where a listener ended, because it could not listen or could not go on
    static int run(List<ServerSpec> servers, Optional<Duration> limit, PrintStream out) {
        Headless headless = new Headless(out);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("finish").unstarted(headless::finish));
        headless.serve(servers);
        int status = headless.awaitEnd(limit) ? 1 : 0;
        headless.finish();
        return status;
    }

    private synchronized void serve(List<ServerSpec> servers) {
        boolean named = servers.stream().anyMatch(UdpServerSpec.class::isInstance);
        for (ServerSpec server : servers) {
            switch (server) {
                case TcpServerSpec tcp -> {
                    Served served = served(named ? "TCP " : "");
                    totals.add(() -> (named ? "Totals TCP: " : "Totals: ") + served.connections());
                    service.listen(tcp, served);
                }
                case UdpServerSpec udp -> {
                    Served served = served("UDP ");
                    totals.add(() -> "Totals UDP: " + served.peers());
                    service.listen(udp, served);
                }
            }
        }
    }

    private Served served(String protocol) {
        return new Served(new EventLine(protocol, start, startNanos, ZoneId.systemDefault()), lines::add, serverEnded::countDown);
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
            lines.close(String.join(System.lineSeparator(), totals.stream().map(Supplier::get).toList()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
