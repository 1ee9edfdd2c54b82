package echolab.capture;

/// Datagrams that no question on record asks for, oldest first: at most [Pairing#EARLY], the oldest goes.
final class EarlyAnswers {

    private static final int NUMBER = 0;
    private static final int NANOS = 1;
    private static final int CONTENT = 2;
    private static final int WIDTH = 3;

    /// Null before the first.
    private long[] answers;
    private int head;
    private int size;
    private long taken;

    void add(long number, long nanos, long content) {
        if (answers == null) {
            answers = new long[Pairing.EARLY * WIDTH];
        }
        if (size == Pairing.EARLY) {
            drop();
        }
        int slot = slot(size++);
        answers[slot + NUMBER] = number;
        answers[slot + NANOS] = nanos;
        answers[slot + CONTENT] = content;
    }

    /// Drops what came before a question was asked: that is no answer to it, nor to a later one.
    void dropBefore(long nanos) {
        while (size > 0 && answers[slot(0) + NANOS] < nanos) {
            drop();
        }
    }

    /// Takes the oldest answer with that content.
    ///
    /// @return its number, 0 where there is none; [#taken()] tells when it came
    long take(long content) {
        for (int place = 0; place < size; place++) {
            int slot = slot(place);
            long number = answers[slot + NUMBER];
            if (number > 0 && answers[slot + CONTENT] == content) {
                answers[slot + NUMBER] = 0;
                taken = answers[slot + NANOS];
                return number;
            }
        }
        return 0;
    }

    long taken() {
        return taken;
    }

    void clear() {
        answers = null;
        head = 0;
        size = 0;
    }

    private void drop() {
        head++;
        size--;
    }

    private int slot(int place) {
        return (head + place & Pairing.EARLY - 1) * WIDTH;
    }
}
