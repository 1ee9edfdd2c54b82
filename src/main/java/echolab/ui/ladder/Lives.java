package echolab.ui.ladder;

import echolab.capture.Row;
import echolab.net.Connection;
import echolab.net.SocketEvent;
import echolab.net.SocketEvent.AttemptFailed;
import echolab.net.SocketEvent.Closed;
import echolab.net.SocketEvent.Failed;
import echolab.net.SocketEvent.HalfClosed;
import echolab.net.SocketEvent.Held;
import echolab.net.SocketEvent.Listening;
import echolab.net.SocketEvent.Opened;
import echolab.net.SocketEvent.Opening;
import echolab.net.SocketEvent.TurnedAway;
import echolab.ui.ladder.Arrow.Caption;
import echolab.ui.ladder.Item.Note;
import echolab.ui.ladder.Item.Place;
import echolab.ui.ladder.Item.Remark;
import java.util.function.Predicate;

/// Draws what happens in the life of sockets. What both ends report is drawn once.
final class Lives {

    private final Timeline timeline;
    private final Captions captions;
    private final Openings openings;
    private final Closings closings;
    private final Holding holding;
    private final DatagramLives datagrams;

    Lives(Timeline timeline, Captions captions, Fates fates) {
        this.timeline = timeline;
        this.captions = captions;
        openings = new Openings(this);
        closings = new Closings(this);
        holding = new Holding(timeline, captions);
        datagrams = new DatagramLives(this, fates);
    }

    void add(Row row) {
        if (row.connection().datagrams()) {
            datagrams.add(row);
        } else {
            stream(row);
        }
    }

    private void stream(Row row) {
        switch (row.event()) {
            case Listening event ->
                remark(row, null, words().get("ladder.listening", Captions.address(event.local())), Place.NOWHERE);
            case Opening event -> openings.opening(row, event);
            case AttemptFailed event -> openings.attempt(row, event);
            case Opened event -> openings.opened(row, event);
            case TurnedAway event -> openings.turnedAway(row, event);
            case Held _ -> holding.held(row);
            case HalfClosed event -> closings.halfClosed(row, event);
            case Failed event -> {
                if (!openings.failed(row)) {
                    closings.failed(row, event);
                }
            }
            case Closed event -> closings.closed(row, event);
            case SocketEvent.Bound _, SocketEvent.HeardFrom _, SocketEvent.AnsweredFrom _, SocketEvent.Unanswered _,
                    SocketEvent.Impaired _, SocketEvent.Membership _ -> { }
        }
    }

    Holding holding() {
        return holding;
    }

    Timeline timeline() {
        return timeline;
    }

    Captions captions() {
        return captions;
    }

    Words words() {
        return captions.words;
    }

    Pair pair(Row row) {
        return timeline.pair(row);
    }

    Caption caption(Pair pair, String text, String extra) {
        return new Caption(timeline.label(pair), "", Captions.plain(text), extra);
    }

    void arrow(Pair pair, Row row, long start, Arrow arrow, Note note) {
        timeline.drafts().add(Draft.arrow(pair, start, row.nanos(), arrow, note));
    }

    void remark(Row row, Pair pair, String text, Place place) {
        timeline.drafts().add(Draft.remark(pair, row.nanos(), new Remark(row.number(), text, place)));
    }

    /// The first row of a connection with such an event; null where there is no such row, or no connection.
    Row find(Connection connection, Predicate<SocketEvent> event) {
        return connection == null ? null : timeline.rows().stream().filter(row -> row.event() != null
                && row.connection().equals(connection) && event.test(row.event())).findFirst().orElse(null);
    }
}
