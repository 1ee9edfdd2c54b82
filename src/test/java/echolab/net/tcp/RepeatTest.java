package echolab.net.tcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import echolab.net.Client;
import echolab.net.Endpoint;
import echolab.net.RecordingSink;
import echolab.net.SocketEvent;
import echolab.net.StreamClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// The same message again and again, and an outbox that fills.
@ParameterizedClass
@EnumSource(Model.class)
class RepeatTest {

    @Parameter
    Model model;

    private Lab lab;

    @BeforeEach
    void open() {
        lab = new Lab(model);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void aPingPongWaitsForEachAnswer() {
        StreamClient client = lab.connect(lab.listen(Framing.LINES), Framing.LINES);

        Client.Repeat repeat = client.repeat(Lab.bytes("ping\n"), 5_000, Duration.ZERO);

        lab.sink.awaitReceived(client.connection(), 5_000);
        Lab.until(repeat::ended);
        assertThat(repeat.done()).isEqualTo(5_000).isEqualTo(repeat.count());
        assertThat(inFlightAtMost(client)).isEqualTo(1);
    }

    private int inFlightAtMost(StreamClient client) {
        int most = 0;
        int now = 0;
        for (var message : lab.sink.messages()) {
            if (message.connection().equals(client.connection())) {
                now += message.out() ? 1 : -1;
                most = Math.max(most, now);
            }
        }
        return most;
    }

    @Test
    void aPingPongOfLargeMessagesAmongOthersDoesNotStall() {
        StreamClient client = lab.connect(lab.listen(Framing.RAW), Framing.RAW);
        byte[] large = new byte[300_000];

        client.repeat(large, 20, Duration.ZERO);
        client.send(large);
        client.send(Lab.bytes("small"));

        assertThat(lab.sink.awaitBytes(client.connection(), 21 * large.length + 5)).hasSize(21 * large.length + 5);
    }

    @Test
    void aPacedRepetitionKeepsTheClock() {
        StreamClient client = lab.connect(lab.listen(Framing.LINES), Framing.LINES);
        long begin = System.nanoTime();

        Client.Repeat repeat = client.repeat(Lab.bytes("tick\n"), 20, Duration.ofMillis(10));

        lab.sink.awaitReceived(client.connection(), 20);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(189));
        Lab.until(repeat::ended);
        assertThat(repeat.done()).isEqualTo(20);
    }

    @Test
    void aRepetitionStopsAtOnceAndIsReplaced() {
        StreamClient client = lab.connect(lab.listen(Framing.LINES), Framing.LINES);
        Client.Repeat slow = client.repeat(Lab.bytes("slow\n"), 1_000, Duration.ofHours(1));
        Lab.until(() -> slow.done() == 1);

        Client.Repeat fast = client.repeat(Lab.bytes("fast\n"), Integer.MAX_VALUE, Duration.ZERO);
        lab.sink.awaitReceived(client.connection(), 100);
        fast.stop();

        assertThat(slow.ended()).isTrue();
        assertThat(slow.done()).isOne();
        assertThat(fast.ended()).isTrue();
        client.send(Lab.bytes("last\n"));
        lab.sink.awaitReceived(client.connection(), fast.done() + 2);
    }

    @Test
    void aRepetitionEndsWithItsConnection() throws InterruptedException {
        StreamClient client = lab.connect(lab.listen(Framing.LINES), Framing.LINES);
        Client.Repeat repeat = client.repeat(Lab.bytes("x\n"), Integer.MAX_VALUE, Duration.ofMillis(1));
        lab.sink.awaitReceived(client.connection(), 3);
        client.close();

        assertThat(client.awaitClosed(Duration.ofSeconds(5))).isTrue();
        assertThat(repeat.ended()).isTrue();
        assertThat(client.repeat(Lab.bytes("x\n"), 1, Duration.ZERO).ended()).isTrue();
    }

    @Test
    void aRepetitionIsAtLeastOnce() {
        StreamClient client = lab.connect(lab.listen(Framing.LINES), Framing.LINES);
        assertThatIllegalArgumentException().isThrownBy(() -> client.repeat(new byte[1], 0, Duration.ZERO));
    }

    @Test
    void aFullOutboxRefusesAndARepetitionWaits() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            StreamClient client = lab.connect(Endpoint.of((InetSocketAddress) listener.getLocalSocketAddress()),
                    Framing.RAW, Duration.ofSeconds(5));
            lab.sink.await(client, SocketEvent.Opened.class);
            try (Socket peer = listener.accept()) {
                byte[] message = new byte[100_000];
                int taken = 0;
                while (client.send(message)) {
                    taken++;
                }
                Client.Repeat repeat = client.repeat(message, 3, Duration.ofMillis(1));
                assertThat(repeat.ended()).isFalse();

                peer.setSoTimeout((int) RecordingSink.LIMIT.toMillis());
                peer.getInputStream().skipNBytes((taken + 3L) * message.length);

                Lab.until(repeat::ended);
                assertThat(repeat.done()).isEqualTo(3);
            }
        }
    }
}
