package echolab.capture;

import java.util.ArrayDeque;
import java.util.Arrays;

/// Pairs by counting, as a stream lets one do.
///
/// Both directions are counted in the connection's unit (messages, or bytes). A question covers the units from its begin to
/// its end; the answer that covers the same ones answers it. Questions beyond [#CAPACITY] go unpaired, and since units are
/// absolute, later pairs are right again. What came before its question was even sent is no answer, such as a greeting; it is
/// left out of the count.
final class OrderedPairing extends Pairing {

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

    /// An answer that no question on record asks for.
    private record Early(long number, long nanos, long begin, long end) { }

    /// Oldest first, null before the first.
    private ArrayDeque<Early> early;
    private long asked;
    private long unasked;

    @Override
    long ask(long number, long nanos, long begin, int units) {
        long end = begin + units;
        asked = end;
        Early answer = early == null ? null : early(nanos, begin, end);
        if (answer != null) {
            roundTrip = answer.nanos - nanos;
            return answer.number;
        }
        remember(number, nanos, begin, end);
        return 0;
    }

    private Early early(long nanos, long begin, long end) {
        Early first = early.peek();
        while (first != null && first.nanos < nanos) {
            // A part of an answer to an earlier question has its place in the count already.
            unasked += first.end - unasked > begin ? first.end - first.begin : 0;
            early.poll();
            first = early.peek();
        }
        return first != null && first.begin - unasked <= begin && first.end - unasked == end ? early.poll() : null;
    }

    private void remember(long number, long nanos, long begin, long end) {
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

    /// An answer that completes several questions at once is paired with the newest of them, one that completes none with the
    /// one that it begins to answer.
    @Override
    void answer(long number, long nanos, long first, int units) {
        partner = 0;
        roundTrip = -1;
        long beyond = first + units;
        long begin = first - unasked;
        long end = beyond - unasked;
        if (begin >= asked) {
            wait(new Early(number, nanos, first, beyond));
        }
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

    private void wait(Early answer) {
        if (early == null) {
            early = new ArrayDeque<>();
        }
        if (early.size() == EARLY) {
            Early oldest = early.poll();
            unasked += oldest.end - oldest.begin;
        }
        early.add(answer);
    }

    @Override
    void close() {
        questions = null;
        early = null;
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
