package echolab.net.udp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import echolab.net.Client;
import echolab.net.Session.Phase;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The same datagram again and again, with and without a stamp.
class DatagramRepeatTest {

    private final Lab lab = new Lab();

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void asFastAsTheSystemTakesThem() {
        DatagramClient client = lab.open(lab.listen(), true);
        Client.Repeat repeat = client.repeat(Lab.bytes("x"), 5_000, Duration.ZERO);
        Lab.until(repeat::ended);
        assertThat(repeat.done()).isEqualTo(5_000).isEqualTo(repeat.count());
        assertThat(lab.sink.awaitSent(client.connection(), 5_000)).hasSize(5_000);
    }

    @Test
    void byTheClock() {
        DatagramClient client = lab.open(lab.listen(), true);
        long begin = System.nanoTime();
        client.repeat(Lab.bytes("tick"), 20, Duration.ofMillis(10));
        lab.sink.awaitReceived(client.connection(), 20);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(189));
    }

    @Test
    void isStoppedAndReplacedAndTheSocketStays() {
        DatagramClient client = lab.open(lab.listen(), true);
        Client.Repeat slow = client.repeat(Lab.bytes("slow"), 1_000, Duration.ofHours(1));
        Lab.until(() -> slow.done() == 1);
        Client.Repeat fast = client.repeat(Lab.bytes("fast"), Integer.MAX_VALUE, Duration.ZERO);
        lab.sink.awaitReceived(client.connection(), 100);
        fast.stop();

        assertThat(slow.ended()).isTrue();
        assertThat(slow.done()).isOne();
        assertThat(fast.ended()).isTrue();
        assertThat(client.state().phase()).isEqualTo(Phase.OPEN);
        Lab.until(() -> client.send(Lab.bytes("last")));
        Lab.until(() -> lab.sink.received(client.connection()).contains("last"));
    }

    @Test
    void isAtLeastOnce() {
        DatagramClient client = lab.open(lab.listen(), true);
        assertThatIllegalArgumentException().isThrownBy(() -> client.repeat(new byte[1], 0, Duration.ZERO));
    }

    @Test
    void stampedOnesAreNumberedAndComeBack() {
        DatagramClient client = lab.open(lab.listen(), false);
        client.send(Lab.bytes("without"));
        lab.sink.awaitReceived(client.connection(), 1);
        client.stamp(true);
        client.repeat(Lab.bytes("with"), 100, Duration.ofMillis(1));
        lab.sink.awaitReceived(client.connection(), 101);

        Ledger.Fates fates = client.ledger().fates(System.nanoTime());
        assertThat(fates.sent()).isEqualTo(100);
        assertThat(fates.returned()).isEqualTo(100);
        assertThat(fates.p50()).isPositive();
        assertThat(lab.sink.awaitSent(client.connection(), 101).getLast()).endsWith("with");
    }

    @Test
    void whatTheSystemRefusesIsNotCountedAsSent() {
        DatagramClient client = lab.open(lab.listen(), true);
        client.stamp(true);
        client.send(new byte[UdpClientSpec.MAX_PAYLOAD - Stamp.BYTES + 1]);
        client.send(new byte[UdpClientSpec.MAX_PAYLOAD - Stamp.BYTES]);
        lab.sink.awaitReceived(client.connection(), 1);
        assertThat(client.ledger().fates(System.nanoTime()).sent()).isOne();
    }
}
