package echolab.ui.ladder;

import echolab.capture.Row;
import echolab.net.Connection;
import echolab.net.Connection.Role;
import echolab.net.SocketEvent;
import echolab.net.SocketEvent.Closed;
import echolab.net.SocketEvent.Failed;
import echolab.net.SocketEvent.HalfClosed;
import echolab.net.status.SocketErrorStatus;
import echolab.ui.ladder.Arrow.Mark;
import echolab.ui.ladder.Arrow.Tip;
import echolab.ui.ladder.Item.Place;
import java.util.HashSet;
import java.util.Set;

/// Draws how connections end: one arrow for an end that both sides report.
final class Closings {

    private final Lives lives;
    private final Set<Pair> ended = new HashSet<>();

    Closings(Lives lives) {
        this.lives = lives;
    }

    void halfClosed(Row row, HalfClosed event) {
        Connection other = lives.pair(row).other(row.connection());
        if (event.byPeer() && lives.find(other, Closings::endsByItself) != null) {
            return;
        }
        Row arrival = event.byPeer() ? null : lives.find(other, e -> e instanceof HalfClosed half && half.byPeer());
        ending(row, event.byPeer(), arrival, lives.words().get("ladder.finish"), "");
    }

    private static boolean endsByItself(SocketEvent event) {
        return event instanceof HalfClosed half && !half.byPeer() || event instanceof Closed closed && !closed.byPeer();
    }

    void failed(Row row, Failed event) {
        if (row.connection().role() == Role.LISTENER) {
            lives.remark(row, null, event.failure().status().title(), Place.SERVER);
            return;
        }
        Pair pair = lives.pair(row);
        if (!isReset(event)) {
            lives.remark(row, pair, event.failure().status().title(),
                    row.connection().role() == Role.CLIENT ? Place.CLIENT : Place.SERVER);
        } else if (ended.add(pair)) {
            reset(row, lives.find(pair.other(row.connection()), e -> e instanceof Closed));
        }
    }

    void closed(Row row, Closed event) {
        if (row.connection().role() == Role.LISTENER) {
            lives.remark(row, null, lives.words().get("ladder.stopped"), Place.NOWHERE);
            return;
        }
        Pair pair = lives.pair(row);
        if (lives.timeline().sightings().opened(row.connection()) == null || !ended.add(pair)) {
            return;
        }
        Connection other = pair.other(row.connection());
        Row broken = lives.find(other, e -> e instanceof Failed failed && isReset(failed));
        if (broken != null) {
            reset(broken, row);
            return;
        }
        Row end = lives.find(other, e -> e instanceof Closed);
        int kept = Math.max(event.unfinishedBytes(), end == null ? 0 : ((Closed) end.event()).unfinishedBytes());
        ending(row, event.byPeer(), end, lives.words().get("ladder.close"),
                kept == 0 ? "" : lives.words().get("ladder.unfinished", kept));
    }

    private static boolean isReset(Failed event) {
        return event.failure().status() == SocketErrorStatus.CONNECTION_RESET_BY_PEER;
    }

    /// @param broken the row of the end that was reset
    /// @param origin the row of the end that did it, null where that is not known
    private void reset(Row broken, Row origin) {
        Pair pair = lives.pair(broken);
        lives.arrow(pair, broken, origin == null ? broken.nanos() : origin.nanos(),
                new Arrow(origin == null ? 0 : origin.number(), broken.number(), broken.connection().role() != Role.CLIENT,
                        Mark.ERROR, Tip.CROSS, lives.caption(pair, lives.words().get("ladder.reset"),
                                SocketErrorStatus.CONNECTION_RESET_BY_PEER.title()), pair.ours()), null);
    }

    /// The end of one direction or of both, as one end reports it.
    ///
    /// @param twin the row in which the other end reports it, null where it does not
    private void ending(Row row, boolean byPeer, Row twin, String text, String extra) {
        Pair pair = lives.pair(row);
        boolean toServer = row.connection().role() == Role.CLIENT != byPeer;
        long own = row.number();
        long other = twin == null ? 0 : twin.number();
        lives.arrow(pair, row, row.nanos(), new Arrow(byPeer ? other : own, byPeer ? own : other, toServer, Mark.NEUTRAL,
                Tip.HEAD, lives.caption(pair, text, extra), pair.ours()), null);
    }
}
