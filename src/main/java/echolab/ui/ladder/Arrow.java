package echolab.ui.ladder;

import java.util.List;

/// Something that went from one end to the other.
///
/// @param row      the row of the end that began it, 0 where that is not known
/// @param arrival  the row of the end that it came to, 0 where that is not known
/// @param toServer whether it points from the client to the server
/// @param caption  what stands above it
/// @param ours     which of the two ends are ours
public record Arrow(long row, long arrival, boolean toServer, Mark mark, Tip tip, Caption caption, Ours ours) {

    /// The colour of its line.
    public enum Mark { OUT, IN, OK, ERROR, NEUTRAL }

    /// How it ends: in a head; in a cross, where nothing took it; half-way, as it has not arrived yet; in a cross half-way, as it
    /// is lost; in a cross where it began, as it was dropped there; or not yet, because it is only what comes next.
    public enum Tip {
        HEAD, CROSS, UNDERWAY, LOST, DROPPED, NEXT;

        boolean crossed() {
            return this == CROSS || this == LOST || this == DROPPED;
        }

        /// How much of the way it shows.
        double share() {
            return switch (this) {
                case HEAD, CROSS, NEXT -> 1;
                case UNDERWAY, LOST -> 0.6;
                case DROPPED -> 0.3;
            };
        }
    }

    /// @param connection which connection, empty where only one is shown
    /// @param lead       words before the message, such as an arrow; may be empty
    /// @param pieces     the message or what else happened
    /// @param extra      in muted text behind it, such as its length; may be empty
    public record Caption(String connection, String lead, List<Piece> pieces, String extra) { }

    /// A stretch of text, or a character that is shown in a box.
    public record Piece(String text, boolean boxed) { }

    public record Ours(boolean client, boolean server) { }

    /// Whether this arrow tells of that row.
    public boolean tells(long number) {
        return number > 0 && (number == row || number == arrival);
    }

    /// The row by which one finds it: that of its beginning, else that of its end.
    public long key() {
        return row > 0 ? row : arrival;
    }
}
