package echolab.capture;

/// Exact counts since the start; they never pause and nothing resets them but [Capture#clear()].
///
/// @param open          connections that stand now (clients and accepted sockets)
/// @param listening     listeners now
/// @param overwritten   rows that were kept and had to go for newer ones
/// @param missed        rows that could not be kept because the recorder was busy; their bytes are in the counts all the same
public record Totals(int open, int listening, long opened, long turnedAway, long errors, Counts out, Counts in, long rows,
        long overwritten, long missed) {
}
