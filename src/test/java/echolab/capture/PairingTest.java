package echolab.capture;

import static org.assertj.core.api.Assertions.assertThat;

import echolab.net.Connection;
import echolab.net.Connection.Role;
import echolab.net.Connection.Unit;
import org.junit.jupiter.api.Test;

class PairingTest {

    private final Capture capture = new Capture(new Limits(1 << 13, 1 << 16, 64));

    @Test
    void theNthAnswerAnswersTheNthQuestion() {
        Traffic client = Traffic.client(capture, 1).out(10, "a\n").out(20, "bb\n").in(30, "a\r\n").in(50, "bb\r\n").in(60, "?");

        assertPair(3, 1, 20);
        assertPair(4, 2, 30);
        assertPair(5, 0, -1);
        assertThat(capture.row(1)).returns(0L, Row::partner).returns(-1L, Row::roundTrip);
        client.out(70, "late").in(75, "late");
        assertPair(7, 6, 5);
    }

    @Test
    void anAnswerThatIsRecordedBeforeItsQuestionIsFoundByIt() {
        Traffic client = Traffic.client(capture, 1).in(30, "a\r\n").out(20, "a\n").out(40, "b\n").in(45, "b\r\n");

        assertPair(1, 2, 10);
        assertPair(4, 3, 5);
        assertThat(capture.roundTrips().count()).isEqualTo(2);
        client.in(60, "c\r\n").in(61, "d\r\n").out(50, "c\n").out(51, "d\n");
        assertPair(5, 7, 10);
        assertPair(6, 8, 10);
    }

    @Test
    void aGreetingAnswersNothingAndMovesNoPair() {
        Traffic.client(capture, 1).in(5, "220 ready\r\n").out(10, "a\n").in(20, "a\r\n").out(30, "b\n").in(41, "b\r\n");

        assertPair(1, 0, -1);
        assertPair(3, 2, 10);
        assertPair(5, 4, 11);
    }

    @Test
    void onAServerTheLineReadIsTheQuestion() {
        Traffic.accepted(capture, 1).in(10, "a").out(14, "a");

        assertPair(2, 1, 4);
        assertThat(capture.roundTrips()).isEqualTo(RoundTrips.NONE);
    }

    @Test
    void bytesAnswerTheBytesAtTheSameOffset() {
        Traffic client = new Traffic(capture, new Connection(1, Role.CLIENT, 1, Unit.BYTE));
        client.out(10, "aaaa").out(20, "bbbb").in(30, "aa").in(31, "aabb").in(32, "b").in(33, "b").in(34, "c");

        assertPair(3, 1, -1);
        assertPair(4, 1, 21);
        assertPair(5, 2, -1);
        assertPair(6, 2, 13);
        assertPair(7, 0, -1);
    }

    @Test
    void anAnswerToSeveralQuestionsBelongsToTheNewest() {
        Traffic client = new Traffic(capture, new Connection(1, Role.CLIENT, 1, Unit.BYTE));
        client.out(10, "aaaa").out(20, "bbbb").out(25, "cccc").in(30, "aaaabbbb").in(40, "cccc");

        assertPair(4, 2, 10);
        assertPair(5, 3, 15);
    }

    @Test
    void questionsBeyondTheBoundGoUnpairedAndLaterOnesPairAgain() {
        int many = Pairing.CAPACITY + 76;
        Traffic client = Traffic.client(capture, 1);
        for (int i = 1; i <= many; i++) {
            client.out(i, "q");
        }
        for (int i = 1; i <= many; i++) {
            client.in(many + i, "a");
        }
        for (int i = 1; i <= Pairing.CAPACITY; i++) {
            assertPair(many + i, i, many);
        }
        for (int i = Pairing.CAPACITY + 1; i <= many; i++) {
            assertPair(many + i, 0, -1);
        }
        client.out(9_000, "q").in(9_007, "a");
        assertPair(2 * many + 2, 2 * many + 1, 7);
    }

    @Test
    void growsWithoutLosingAny() {
        Traffic client = Traffic.client(capture, 1);
        long question = 0;
        for (int round = 1; round <= 40; round++) {
            client.out(1, "q").out(1, "q").in(3, "a");
            question++;
            assertPair(3 * round, capture.row(3 * round).partner(), 2);
        }
        assertThat(capture.row(120).partner()).isEqualTo(question / 2 * 3 - 1);
    }

    @Test
    void percentilesAreThoseOfTheLastThousand() {
        Traffic client = Traffic.client(capture, 1);
        for (int i = 1; i <= 1_500; i++) {
            client.out(0, "q").in(i, "a");
        }
        assertThat(capture.roundTrips()).isEqualTo(new RoundTrips(1_000, 1_000, 1_490, 1_500));
    }

    private void assertPair(long number, long partner, long roundTrip) {
        assertThat(capture.row(number)).as("row %d", number).returns(partner, Row::partner).returns(roundTrip, Row::roundTrip);
    }
}
