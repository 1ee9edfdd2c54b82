package echolab.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import echolab.net.Connection;
import echolab.net.Connection.Role;
import echolab.net.Connection.Unit;
import echolab.net.Tap;
import java.lang.management.ManagementFactory;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ContentPairingTest {

    private static final long SECOND = 1_000_000_000;

    private final Capture capture = new Capture(new Limits(1 << 14, 1 << 18, 64));
    private final Traffic client = Traffic.sender(capture, 1);

    @Test
    void anAnswerFindsItsQuestionWhateverIsLostOrOvertakes() {
        client.out(10, "a").out(20, "b").out(30, "c").in(40, "c").in(55, "a");

        assertPair(4, 3, 10);
        assertPair(5, 1, 45);
        assertThat(capture.row(2)).returns(0L, Row::partner);
        assertThat(capture.roundTrips().count()).isEqualTo(2);
    }

    @Test
    void whatComesTwiceBelongsToItsQuestionAgain() {
        client.out(10, "a").in(15, "a").out(20, "b").in(22, "a").in(25, "b");

        assertPair(2, 1, 5);
        assertThat(capture.row(2).again()).isFalse();
        assertPair(4, 1, -1);
        assertThat(capture.row(4).again()).isTrue();
        assertPair(5, 3, 5);
        assertThat(capture.roundTrips().count()).isEqualTo(2);
    }

    @Test
    void identicalContentsAreAnsweredInTheirOrder() {
        client.out(10, "x").out(12, "x").out(14, "x").in(20, "x").in(23, "x").in(26, "x").in(29, "x");

        assertPair(4, 1, 10);
        assertPair(5, 2, 11);
        assertPair(6, 3, 12);
        assertPair(7, 3, -1);
    }

    @Test
    void whatIsLostAmongIdenticalContentsDoesNotShiftTheOthers() {
        client.out(SECOND, "x").out(2 * SECOND, "x").in(2 * SECOND + 100, "x");
        assertPair(3, 2, 100);
        client.out(3 * SECOND, "x").out(3 * SECOND + 5, "x").in(3 * SECOND + 200, "x").in(3 * SECOND + 206, "x");
        assertPair(6, 4, 200);
        assertPair(7, 5, 201);
        client.in(3 * SECOND + 300, "x");
        assertPair(8, 1, 2 * SECOND + 300);
    }

    @Test
    void identicalContentsThatAreHeldKeepTheirOrder() {
        client.out(SECOND, "x").out(2 * SECOND, "x").in(5 * SECOND, "x").in(6 * SECOND, "x");

        assertPair(3, 1, 4 * SECOND);
        assertPair(4, 2, 4 * SECOND);
    }

    @Test
    void anAnswerThatIsRecordedBeforeItsQuestionIsFoundByIt() {
        client.in(30, "a").in(31, "b").out(19, "b").out(20, "a");

        assertPair(1, 4, 10);
        assertPair(2, 3, 12);
        assertThat(capture.roundTrips().count()).isEqualTo(2);
        client.in(40, "b");
        assertPair(5, 3, -1);
    }

    @Test
    void anEarlyAnswerIsNotLeftToAnOlderQuestionWithTheSameContent() {
        client.out(10, "a").in(15, "a").in(30, "a").out(25, "a");

        assertPair(3, 4, 5);
        assertThat(capture.row(3).again()).isFalse();
    }

    @Test
    void ofEarlyAnswersTheLaterOnesComeAgain() {
        client.in(30, "a").in(31, "b").in(32, "a").in(33, "a").out(20, "a").in(34, "a");

        assertPair(1, 5, 10);
        assertPair(2, 0, -1);
        assertPair(3, 5, -1);
        assertPair(4, 5, -1);
        assertPair(6, 5, -1);
        assertThat(capture.row(3).again()).isTrue();
        assertThat(capture.roundTrips().count()).isEqualTo(1);
    }

    @Test
    void whatNobodyAskedForAnswersNothingThatIsAskedLater() {
        for (int i = 0; i < 2 * Pairing.EARLY; i++) {
            client.in(5, "a");
        }
        client.out(10, "a").in(17, "a");

        assertPair(1, 0, -1);
        assertPair(2 * Pairing.EARLY, 0, -1);
        assertPair(2 * Pairing.EARLY + 2, 2 * Pairing.EARLY + 1, 7);
    }

    @Test
    void ofEarlyAnswersTheOldestGo() {
        for (int i = 0; i <= Pairing.EARLY; i++) {
            client.in(50, "m" + i);
        }
        client.out(40, "m0").out(41, "m1");

        assertPair(1, 0, -1);
        assertPair(2, Pairing.EARLY + 3, 9);
    }

    @Test
    void anEmptyDatagramIsADatagram() {
        client.out(10, "").out(11, "a").out(12, "").in(20, "").in(24, "");

        assertPair(4, 1, 10);
        assertPair(5, 3, 12);
    }

    @Test
    void theLineEndingDoesNotCount() {
        Traffic.peer(capture, 2).in(10, "hello").out(12, "hello\r\n").in(20, "hi\n").out(23, "hi\r\n");

        assertPair(2, 1, 2);
        assertPair(4, 3, 3);
        assertThat(capture.roundTrips()).isEqualTo(RoundTrips.NONE);
    }

    @Test
    void ofALongDatagramTheLengthAndBothEdgesTell() {
        String middle = "m".repeat(1_000);
        client.out(1, "a" + middle + "z").out(2, "b" + middle + "z").out(3, "a" + middle + "y").out(4, "a" + middle + "mz");
        client.in(5, "a" + middle + "mz").in(6, "a" + middle + "y").in(7, "b" + middle + "z").in(8, "a" + middle + "z");

        for (int i = 0; i < 4; i++) {
            assertPair(5 + i, 4 - i, 1 + 2L * i);
        }
    }

    @Test
    void ofQuestionsBeyondTheBoundTheOldestGo() {
        int many = Pairing.CAPACITY + 10;
        for (int i = 1; i <= many; i++) {
            client.out(i, "q" + i);
        }
        for (int i = 1; i <= many; i++) {
            client.in(many + i, "q" + i);
        }
        for (int i = 1; i <= many; i++) {
            assertPair(many + i, i <= 10 ? 0 : i, i <= 10 ? -1 : many);
        }
    }

    @Test
    void whatWasAnsweredIsRememberedForAWhile() {
        client.out(0, "first").in(1, "first");
        for (int i = 1; i <= 600; i++) {
            client.out(i, "q" + i).in(i, "q" + i);
        }
        client.in(900, "first");
        assertThat(capture.row(capture.last())).returns(1L, Row::partner).returns(true, Row::again);
    }

    @Test
    void whatWasAnsweredLongAgoMakesRoom() {
        client.out(0, "first").in(1, "first").out(2, "waits").out(3, "waits too");
        for (int i = 3; i < 9; i++) {
            client.out(i * SECOND, "q" + i).in(i * SECOND, "q" + i);
        }
        client.in(9 * SECOND, "first").in(9 * SECOND, "waits too").in(9 * SECOND, "waits");

        assertPair(17, 0, -1);
        assertPair(18, 4, 9 * SECOND - 3);
        assertPair(19, 3, 9 * SECOND - 2);
    }

    /// A network that loses, doubles and reorders, beside a list that knows what was sent and has all the time of the world.
    @Test
    void pairsAsASlowListWould() {
        Random random = new Random(3);
        Map<String, Long> asked = new HashMap<>();
        Deque<String> underway = new ArrayDeque<>();
        Map<Long, Long> expected = new HashMap<>();
        for (int i = 1; i <= 6_000; i++) {
            String text = (i + ",").repeat(1 + random.nextInt(3));
            client.out(i, text);
            asked.put(text, capture.last());
            int copies = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(6) / 5;
            for (int copy = 0; copy < copies; copy++) {
                if (random.nextBoolean()) {
                    underway.addFirst(text);
                } else {
                    underway.addLast(text);
                }
            }
            while (underway.size() > 50 || !underway.isEmpty() && random.nextInt(3) == 0) {
                String answer = underway.pollLast();
                client.in(i, answer);
                expected.put(capture.last(), asked.get(answer));
            }
        }
        assertThat(capture.totals().overwritten()).isZero();
        assertThat(expected).hasSizeGreaterThan(5_000);
        expected.forEach((answer, question) -> assertThat(capture.row(answer).partner()).as("answer %d", answer)
                .isEqualTo(question));
    }

    @Test
    void allocatesNothingOnceItHasGrown() {
        Tap tap = capture.open(new Connection(9, Role.CLIENT, 9, Unit.DATAGRAM));
        byte[] datagram = new byte[300];
        flood(tap, datagram, 100_000);

        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        flood(tap, datagram, 200_000);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(100_000);
    }

    /// Every third is lost, every fifth comes twice, and some come unasked.
    private static void flood(Tap tap, byte[] datagram, int count) {
        for (int i = 0; i < count; i++) {
            datagram[0] = (byte) i;
            datagram[1] = (byte) (i >> 8);
            tap.sent(i, datagram, 0, datagram.length);
            if (i % 3 != 0) {
                tap.received(i + 1, datagram, 0, datagram.length, true);
            }
            if (i % 5 == 0) {
                tap.received(i + 2, datagram, 0, datagram.length, true);
            }
            if (i % 7 == 0) {
                tap.received(i + 2, datagram, 1, 40, true);
            }
        }
    }

    private void assertPair(long number, long partner, long roundTrip) {
        assertThat(capture.row(number)).as("row %d", number).returns(partner, Row::partner).returns(roundTrip, Row::roundTrip);
    }
}
