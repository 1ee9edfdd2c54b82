package echolab.capture;

import java.util.Arrays;

/// Finds the question that an answer answers, on one connection.
///
/// Both directions are counted in the connection's unit (messages, or bytes). A question covers the units from its begin to
/// its end; the answer that covers the same ones answers it. At most [#CAPACITY] questions wait; the ones beyond that go
/// unpaired, and since units are absolute, later pairs are right again. Guarded by the recorder's lock.
final class Pairing {

    static final int CAPACITY = 1_024;

    private static final int INITIAL = 1;
    private static final int NUMBER = 0;
    private static final int NANOS = 1;
    private static final int BEGIN = 2;
    private static final int END = 3;
    private static final int WIDTH = 4;

    /// Waiting questions, oldest first, from `head` on; the room for a power of two of them, null before the first.
    private long[] questions;
    private int head;
    private int waiting;

    private long partner;
    private long roundTrip;

    void ask(long number, long nanos, long begin, long end) {
        if (waiting == CAPACITY) {
            return;
        }
        grow();
        int slot = slot(waiting++);
        questions[slot + NUMBER] = number;
        questions[slot + NANOS] = nanos;
        questions[slot + BEGIN] = begin;
        questions[slot + END] = end;
    }

    /// Looks for the question; [#partner()] and [#roundTrip()] tell what was found. An answer that completes several questions
    /// at once is paired with the newest of them, one that completes none with the one that it begins to answer.
    void answer(long nanos, long begin, long end) {
        partner = 0;
        roundTrip = -1;
        while (waiting > 0 && questions[slot(0) + END] <= end) {
            int slot = slot(0);
            if (questions[slot + END] > begin) {
                partner = questions[slot + NUMBER];
                roundTrip = Math.max(0, nanos - questions[slot + NANOS]);
            }
            head++;
            waiting--;
        }
        if (partner == 0 && waiting > 0 && questions[slot(0) + BEGIN] < end) {
            partner = questions[slot(0) + NUMBER];
        }
    }

    /// The number of the question that the last answer belongs to, 0 where there is none.
    long partner() {
        return partner;
    }

    /// Nanoseconds from that question's time to the answer's, -1 where the answer is not complete.
    long roundTrip() {
        return roundTrip;
    }

    /// Gives the memory back; nothing is answered any more.
    void close() {
        questions = null;
        head = 0;
        waiting = 0;
    }

    private int slot(int place) {
        return (head + place & questions.length / WIDTH - 1) * WIDTH;
    }

    private void grow() {
        if (questions == null) {
            questions = new long[INITIAL * WIDTH];
        } else if (waiting * WIDTH == questions.length) {
            int first = slot(0);
            long[] larger = Arrays.copyOf(Arrays.copyOfRange(questions, first, questions.length), questions.length * 2);
            System.arraycopy(questions, 0, larger, questions.length - first, first);
            questions = larger;
            head = 0;
        }
    }
}
