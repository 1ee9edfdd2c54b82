package echolab.capture;

import echolab.net.Connection;

/// Finds the question that an answer answers, on one connection. Guarded by the recorder's lock.
///
/// The thread that asks may be held up after its call, so that the answer is recorded first: it waits as *early*, and its
/// question finds it.
abstract sealed class Pairing permits OrderedPairing, ContentPairing {

    /// At most so many questions wait for their answers.
    static final int CAPACITY = 1_024;

    /// At most so many answers wait for their questions; the oldest goes.
    static final int EARLY = 16;

    long partner;
    long roundTrip;

    static Pairing of(Connection connection) {
        return connection.datagrams() ? new ContentPairing() : new OrderedPairing();
    }

    /// @param identity where the message's units begin in its direction's count; of a datagram the hash of its content
    /// @param units    how many units it covers
    /// @return the number of the answer that was there before its question, 0 for none; [#roundTrip()] tells how long it took
    abstract long ask(long number, long nanos, long identity, int units);

    /// The number of a further answer to the last question that was there before it, 0 for none; it has no round trip.
    long again() {
        return 0;
    }

    /// Looks for the question; [#partner()] and [#roundTrip()] tell what was found. The parameters are those of a question.
    abstract void answer(long number, long nanos, long identity, int units);

    /// Gives the memory back; nothing is answered any more.
    abstract void close();

    /// The number of the question that the last answer belongs to, 0 where there is none.
    final long partner() {
        return partner;
    }

    /// Nanoseconds from that question's time to the answer's, -1 where the answer is not complete or not the first.
    final long roundTrip() {
        return roundTrip;
    }
}
