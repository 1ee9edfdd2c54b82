package echolab.capture;

/// Pairs datagrams by their content: they get lost, overtake each other and come twice, so counting does not do.
///
/// An answer belongs to the oldest question with its content that has no answer yet. Where the same content is sent again and
/// again, a lost question would so shift all later pairs; therefore one that was asked long before the next counts as lost,
/// if the answer came soon after that next one: see [#SILENCE]. An answer that comes a second time is paired with its
/// question again, without a round trip.
final class ContentPairing extends Pairing {

    /// A question was asked after a silence if that was so many times longer than the answer would have taken.
    static final int SILENCE = 16;

    /// So many questions with the same content, the newest ones, are looked at for a silence.
    static final int LOOKED_AT = 16;

    private final Questions questions = new Questions();
    private final EarlyAnswers early = new EarlyAnswers();
    /// The content of the last question.
    private long asked;

    @Override
    long ask(long number, long nanos, long content, int units) {
        asked = content;
        int question = questions.add(number, nanos, content);
        early.dropBefore(nanos);
        long answer = early.take(content);
        if (answer > 0) {
            questions.answer(question);
            roundTrip = early.taken() - nanos;
        }
        return answer;
    }

    @Override
    long again() {
        roundTrip = -1;
        return early.take(asked);
    }

    @Override
    void answer(long number, long nanos, long content, int units) {
        int question = question(content, nanos);
        if (question != Questions.NONE) {
            questions.answer(question);
            partner = questions.number(question);
            roundTrip = Math.max(0, nanos - questions.nanos(question));
            return;
        }
        // It may come twice, or before a question that is about to be recorded: that one takes it over.
        early.add(number, nanos, content);
        int answered = questions.answered(content);
        partner = answered == Questions.NONE ? 0 : questions.number(answered);
        roundTrip = -1;
    }

    private int question(long content, long nanos) {
        int oldest = questions.oldest(content);
        int question = questions.newest(content);
        for (int i = 0; i < LOOKED_AT && question != oldest; i++) {
            int older = questions.older(question);
            long age = nanos - questions.nanos(question);
            if (age >= 0 && SILENCE * age < questions.nanos(question) - questions.nanos(older)) {
                return question;
            }
            question = older;
        }
        return oldest;
    }

    @Override
    void close() {
        questions.clear();
        early.clear();
    }
}
