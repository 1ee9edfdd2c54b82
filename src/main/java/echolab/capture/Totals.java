package echolab.capture;

/// Exact counts since the start; they never pause and nothing resets them but [Capture#clear()].
///
/// @param open          connections that stand now (clients and accepted sockets, or addresses that a datagram server knows)
/// @param peers         those of them that are addresses a datagram server knows: they are no sockets
/// @param listening     listeners now
/// @param opened        connections that stood at any time
/// @param turnedAway    clients that a server closed at once because a bound was reached
/// @param errors        failures, and addresses of a host that failed before another one was tried
/// @param unanswered    datagrams that a server did not answer, to be no weapon
/// @param rows          rows recorded
/// @param overwritten   rows that were kept and had to go for newer ones
/// @param missed        rows that could not be kept because the recorder was busy; their bytes are in the counts all the same
public record Totals(int open, int peers, int listening, long opened, long turnedAway, long errors, long unanswered, Counts out, Counts in,
        long rows, long overwritten, long missed) {

    static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0, 0, Counts.NONE, Counts.NONE, 0, 0, 0);

    /// What has been added since; what stands now stays as it is.
    Totals since(Totals earlier) {
        return new Totals(open, peers, listening, opened - earlier.opened, turnedAway - earlier.turnedAway, errors - earlier.errors,
                unanswered - earlier.unanswered, out.minus(earlier.out), in.minus(earlier.in), rows - earlier.rows, overwritten,
                missed - earlier.missed);
    }
}
