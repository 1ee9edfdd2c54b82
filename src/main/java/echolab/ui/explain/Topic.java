package echolab.ui.explain;

/// What an explanation is about.
public enum Topic {
    /// Nothing has happened yet.
    FIRST,
    /// A server is bound.
    LISTENING,
    OPENING, CONNECTED, ACCEPTED,
    /// A datagram client is bound.
    BOUND,
    /// A datagram server hears from an address for the first time.
    PEER,
    /// A datagram client hears from another address.
    HEARD_FROM,
    /// A datagram server answers from another socket.
    ANSWERED_FROM,
    /// A datagram server does not answer, to be no weapon.
    UNANSWERED,
    /// Our own lossy network did something to an answer.
    IMPAIRED,
    /// A multicast group was joined or left.
    MEMBERSHIP,
    /// A message was written and no answer to it is on record.
    SENT,
    /// A question and its answer.
    ECHO,
    /// A server's end has read a message that it has not answered yet.
    RECEIVED,
    /// A client's end has read what answers no message on record.
    UNASKED,
    /// A line that never got its end.
    UNFINISHED,
    HELD, HALF_CLOSED, TURNED_AWAY,
    /// One address failed and another is tried next.
    ATTEMPT_FAILED,
    /// An error: it has a card.
    FAILED,
    CLOSED,
    /// Something that was tried on its own.
    EXPERIMENT
}
