package echolab.net.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.Connections;
import echolab.net.Endpoint;
import echolab.net.RecordingSink;
import echolab.net.Server;
import echolab.net.Session;
import echolab.net.SocketEvent;
import echolab.net.StreamClient;
import echolab.net.session.Fault;
import echolab.net.session.Lookup;
import echolab.net.status.SocketErrorStatus;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Looking up and dialling: several addresses, and giving up while it goes on.
@Timeout(20)
class DialTest {

    private static final InetAddress NOBODY = InetAddress.ofLiteral("127.0.0.2");
    private static final InetAddress SIX = InetAddress.ofLiteral("::1");
    private static final InetAddress SERVER = InetAddress.ofLiteral("127.0.0.1");

    private final List<Session> ended = new ArrayList<>();

    private TcpClient dial(Lab lab, int port, Lookup.Resolver resolver) {
        TcpClientSpec spec = new TcpClientSpec(new Endpoint("host.test", port), Framing.LINES, lab.model);
        TcpClient client = new TcpClient(spec, new Connections(), lab.sink, new Lookup(resolver), ended::add);
        client.start();
        return client;
    }

    @ParameterizedTest
    @EnumSource(Model.class)
    void theSecondAddressIsTriedWhenTheFirstFails(Model model) throws InterruptedException {
        try (Lab lab = new Lab(model)) {
            Server server = lab.listen(Framing.LINES);
            StreamClient client = dial(lab, Lab.at(server).port(), _ -> new InetAddress[] { NOBODY, SERVER });

            SocketEvent.AttemptFailed first = lab.sink.await(client, SocketEvent.AttemptFailed.class);
            SocketEvent.Opened opened = lab.sink.await(client, SocketEvent.Opened.class);
            client.close();
            client.awaitClosed(RecordingSink.LIMIT);

            assertThat(first.remote().getAddress()).isEqualTo(NOBODY);
            assertThat(first.addressLeft()).isTrue();
            assertThat(first.failure().status()).isEqualTo(SocketErrorStatus.CONNECTION_REFUSED);
            assertThat(opened.remote().getAddress()).isEqualTo(SERVER);
            assertThat(opened.startNanos()).isBetween(first.nanos(), opened.nanos());
        }
    }

    @ParameterizedTest
    @EnumSource(Model.class)
    void theLastFailureCarriesTheOthers(Model model) throws IOException, InterruptedException {
        try (Lab lab = new Lab(model)) {
            StreamClient client = dial(lab, TcpFaults.closedPort().port(), _ -> new InetAddress[] { SERVER, NOBODY, SIX });

            SocketEvent.Failed failed = lab.sink.await(client, SocketEvent.Failed.class);
            client.awaitClosed(RecordingSink.LIMIT);

            Throwable second = failed.failure().cause().getSuppressed()[0];
            assertThat(second.getSuppressed()).hasSize(1);
            assertThat(lab.sink.events(client.connection()).stream().filter(SocketEvent.AttemptFailed.class::isInstance)
                    .map(e -> ((SocketEvent.AttemptFailed) e).addressLeft())).containsExactly(true, true, false);
        }
    }

    @ParameterizedTest
    @EnumSource(Model.class)
    void closingEndsALookUpAtOnce(Model model) throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        try (Lab lab = new Lab(model)) {
            StreamClient client = dial(lab, 7, _ -> {
                asked.countDown();
                awaitUninterrupted(answer);
                return new InetAddress[] { SERVER };
            });
            assertThat(asked.await(5, TimeUnit.SECONDS)).isTrue();

            client.close();

            assertThat(client.awaitClosed(Duration.ofSeconds(5))).isTrue();
            assertThat(lab.sink.names(client.connection())).containsExactly("Opening", "Closed");
        } finally {
            answer.countDown();
        }
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @EnumSource(Model.class)
    void closingEndsADialAtOnce(Model model) throws IOException, InterruptedException {
        try (Lab lab = new Lab(model); Fault silent = TcpFaults.silentListener()) {
            StreamClient client = lab.connect(silent.endpoint(), Framing.LINES, Duration.ofSeconds(15));
            lab.sink.await(client, SocketEvent.Opening.class);

            client.close();

            assertThat(client.awaitClosed(Duration.ofSeconds(2))).isTrue();
            assertThat(lab.sink.names(client.connection())).containsExactly("Opening", "Closed");
        }
    }
}
