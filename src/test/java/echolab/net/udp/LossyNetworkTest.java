package echolab.net.udp;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.Connection;
import echolab.net.SocketEvent;
import echolab.net.SocketEvent.Impaired;
import echolab.net.SocketEvent.Impairment;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The lossy network that our own server plays.
class LossyNetworkTest {

    private static final int COUNT = 400;
    private static final String LAST = "the last";

    /// What a client got back and what was told.
    private record Run(List<String> answers, List<Impairment> impaired) {
        long count(Impairment impairment) {
            return impaired.stream().filter(impairment::equals).count();
        }
    }

    private static Run run(Impairments impairments) {
        try (Lab lab = new Lab()) {
            DatagramServer server = lab.listen();
            DatagramClient client = lab.open(server, true);
            server.impair(impairments);
            for (int i = 0; i < COUNT; i++) {
                String text = String.valueOf(i);
                Lab.until(() -> client.send(Lab.bytes(text)));
            }
            List<String> answers = allAnswers(lab, server, client);
            return new Run(answers, impaired(lab, lab.peer()));
        }
    }

    /// Waits until the fate of each datagram is drawn, then has one more delayed: its answer comes after all the others.
    ///
    /// @return those others
    private static List<String> allAnswers(Lab lab, DatagramServer server, DatagramClient client) {
        Lab.until(() -> drawn(lab) >= COUNT);
        server.impair(new Impairments(0, 100, 0, 0, 1));
        client.stamp(false);
        client.send(Lab.bytes(LAST));
        Lab.until(() -> lab.sink.received(client.connection()).contains(LAST));
        List<String> answers = lab.sink.received(client.connection());
        assertThat(answers).last().isEqualTo(LAST);
        return answers.subList(0, answers.size() - 1);
    }

    private static List<Impairment> impaired(Lab lab, Connection peer) {
        return lab.sink.events(peer).stream().filter(Impaired.class::isInstance).map(event -> ((Impaired) event).impairment()).toList();
    }

    /// How many answers have been dropped, or sent for the first time. Those sent are counted first, so never too many.
    private static long drawn(Lab lab) {
        Connection peer = lab.peer();
        int sent = lab.sink.sent(peer).size();
        List<Impairment> impaired = impaired(lab, peer);
        return sent + impaired.stream().filter(Impairment.DROPPED::equals).count()
                - impaired.stream().filter(Impairment.DOUBLED::equals).count();
    }

    @Test
    void theSameSeedDropsTheSame() {
        Impairments drop = new Impairments(30, 0, 0, 0, 42);
        Run first = run(drop);
        Run second = run(drop);
        assertThat(first.answers).isEqualTo(second.answers).hasSize(COUNT - (int) first.count(Impairment.DROPPED));
        assertThat(first.count(Impairment.DROPPED)).isBetween(COUNT / 5L, COUNT * 2L / 5);
        assertThat(run(new Impairments(30, 0, 0, 0, 43)).answers).isNotEqualTo(first.answers);
    }

    @Test
    void someComeTwice() {
        Run run = run(new Impairments(0, 0, 20, 0, 1));
        assertThat(run.count(Impairment.DOUBLED)).isPositive();
        assertThat(run.answers).hasSize(COUNT + (int) run.count(Impairment.DOUBLED));
        assertThat(run.answers.stream().distinct()).hasSize(COUNT);
    }

    @Test
    void someChangePlaces() {
        Run run = run(new Impairments(0, 0, 0, 20, 1));
        assertThat(run.answers).hasSize(COUNT).isNotEqualTo(run.answers.stream().sorted((a, b) -> Integer.parseInt(a) - Integer.parseInt(b)).toList());
        assertThat(run.count(Impairment.REORDERED)).isPositive();
    }

    @Test
    void theLastOneWaitsForNobody() {
        try (Lab lab = new Lab()) {
            DatagramServer server = lab.listen();
            DatagramClient client = lab.open(server, true);
            server.impair(new Impairments(0, 0, 0, 100, 1));
            client.send(Lab.bytes("alone"));
            assertThat(lab.sink.awaitReceived(client.connection(), 1)).containsExactly("alone");
            assertThat(lab.sink.await(Impaired.class).impairment()).isEqualTo(Impairment.REORDERED);
        }
    }

    @Test
    void delayedOnesComeLater() {
        try (Lab lab = new Lab()) {
            DatagramServer server = lab.listen();
            DatagramClient client = lab.open(server, true);
            server.impair(new Impairments(0, 100, 0, 0, 1));
            long begin = System.nanoTime();
            client.send(Lab.bytes("late"));
            lab.sink.awaitReceived(client.connection(), 1);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Impairments.DELAY);
            assertThat(lab.sink.await(Impaired.class).impairment()).isEqualTo(Impairment.DELAYED);

            server.impair(Impairments.NONE);
            client.send(Lab.bytes("at once"));
            lab.sink.awaitReceived(client.connection(), 2);
            assertThat(lab.sink.events(lab.peer())).filteredOn(SocketEvent.Impaired.class::isInstance).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"10,10,10,10", "50,0,50,0", "0,50,50,50"})
    void theCountsAddUp(int drop, int delay, int twice, int reorder) {
        try (Lab lab = new Lab()) {
            DatagramServer server = lab.listen();
            DatagramClient client = lab.open(server, true);
            server.impair(new Impairments(drop, delay, twice, reorder, 7));
            client.stamp(true);
            var repeat = client.repeat(Lab.bytes("count me"), COUNT, Duration.ZERO);
            Lab.until(repeat::ended);
            List<String> answers = allAnswers(lab, server, client);

            List<Impairment> impaired = impaired(lab, lab.peer());
            long dropped = impaired.stream().filter(Impairment.DROPPED::equals).count();
            Ledger.Fates fates = client.ledger().fates(System.nanoTime());
            assertThat(fates.sent()).isEqualTo(COUNT);
            assertThat(fates.returned()).isEqualTo(COUNT - dropped);
            assertThat(answers).hasSize((int) (fates.returned() + fates.doubled()));
            assertThat(fates.lost() + fates.underway()).isEqualTo(dropped);
            assertThat(fates.doubled()).isEqualTo(impaired.stream().filter(Impairment.DOUBLED::equals).count());
            assertThat(fates.strays()).isZero();
            assertThat(lab.sink.awaitSent(client.connection(), COUNT + 1).subList(0, COUNT)).allMatch(text -> text.endsWith("count me"));
        }
    }
}
