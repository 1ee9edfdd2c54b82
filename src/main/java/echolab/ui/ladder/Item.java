package echolab.ui.ladder;

import java.util.List;

/// One thing in the ladder, from top to bottom.
public sealed interface Item {

    /// Whether this tells of that row.
    boolean tells(long row);

    /// Arrows that belong together, such as a message and its echo.
    ///
    /// @param nanos     when it began, from the first event of the ladder
    /// @param arrows    at least one, in the order in which they happened
    /// @param roundTrip from sending to hearing the echo, in nanoseconds; -1 where that is not known
    /// @param note      what the server made of it, null where there is nothing to say
    /// @param hold      that the server holds its answer, null where it does not
    record Step(long nanos, List<Arrow> arrows, long roundTrip, Note note, Hold hold) implements Item {
        @Override
        public boolean tells(long row) {
            return arrows.stream().anyMatch(a -> a.tells(row)) || hold != null && hold.row == row;
        }

        boolean failed() {
            return arrows.stream().anyMatch(a -> a.mark() == Arrow.Mark.ERROR);
        }
    }

    /// Where an arrow ends that began further up and was overtaken on its way.
    ///
    /// @param row of its arrival
    record Landing(long row) implements Item {
        @Override
        public boolean tells(long number) {
            return false;
        }
    }

    /// A time in which nothing happened, folded.
    record Silence(String text) implements Item {
        @Override
        public boolean tells(long row) {
            return false;
        }
    }

    /// A sentence about what happened without an arrow.
    ///
    /// @param row   0 where it tells of no row
    /// @param place where a cross says that a socket broke
    record Remark(long row, String text, Place place) implements Item {
        @Override
        public boolean tells(long number) {
            return number > 0 && number == row;
        }
    }

    enum Place { NOWHERE, CLIENT, SERVER }

    /// @param text  in the colour of text
    /// @param extra behind it, muted; may be empty
    /// @param cloud whether a lossy network of our own did it, which is said in two lines beside a cloud
    record Note(String text, String extra, boolean cloud) {
        Note(String text, String extra) {
            this(text, extra, false);
        }
    }

    /// @param row   of the event
    /// @param title says that it is held
    /// @param text  what is held
    record Hold(long row, String title, String text) { }
}
