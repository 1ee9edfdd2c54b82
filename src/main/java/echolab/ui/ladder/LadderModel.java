package echolab.ui.ladder;

import java.util.List;

/// What a ladder shows: two ends, what went between them, and how calls cut the stream. Immutable.
///
/// @param client the left end
/// @param server the right end
/// @param items  from top to bottom
/// @param strips writes and reads, at most one a direction; empty where they are not wanted
/// @param underway whether a datagram has not arrived yet and will show as lost, should it stay so
public record LadderModel(End client, End server, List<Item> items, List<Strip> strips, boolean underway) {

    /// The head of a lifeline.
    ///
    /// @param address empty where there is none to show
    public record End(String name, String address, Kind kind) { }

    /// Whose socket an end is; `NOBODY` where nothing answered.
    public enum Kind { OURS, FOREIGN, NOBODY }

    public boolean isEmpty() {
        return items.isEmpty();
    }
}
