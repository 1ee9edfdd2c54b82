package echolab.ui.ladder;

import echolab.capture.Row;
import echolab.net.Connection;
import echolab.net.Connection.Role;
import echolab.net.SocketEvent.AttemptFailed;
import echolab.net.SocketEvent.Opened;
import echolab.net.SocketEvent.Opening;
import echolab.net.SocketEvent.TurnedAway;
import echolab.ui.ladder.Arrow.Caption;
import echolab.ui.ladder.Arrow.Mark;
import echolab.ui.ladder.Arrow.Tip;
import echolab.ui.ladder.Item.Note;
import echolab.ui.ladder.Item.Place;
import java.net.Inet6Address;
import java.net.InetSocketAddress;

/// Draws how connections come about, or do not.
final class Openings {

    private final Lives lives;
    private AttemptFailed lastAttempt;

    Openings(Lives lives) {
        this.lives = lives;
    }

    /// An address that has not answered yet.
    void opening(Row row, Opening event) {
        if (lives.find(row.connection(), other -> !(other instanceof Opening)) == null) {
            String text = lives.words().get("ladder.connect", event.remote().toString());
            lives.arrow(lives.pair(row), row, row.nanos(), connect(row, Mark.NEUTRAL, Tip.NEXT, text), null);
        }
    }

    void attempt(Row row, AttemptFailed event) {
        betweenAttempts(row.connection(), event.remote());
        lastAttempt = event;
        String text = lives.words().get("ladder.connect", Captions.address(event.remote()));
        Note note = new Note(lives.captions().cause(event.failure().status()),
                lives.captions().span(event.nanos() - event.startNanos()));
        lives.arrow(lives.pair(row), row, event.startNanos(), connect(row, Mark.ERROR, Tip.CROSS, text), note);
    }

    private Arrow connect(Row row, Mark mark, Tip tip, String text) {
        Pair pair = lives.pair(row);
        return new Arrow(row.number(), 0, true, mark, tip, lives.caption(pair, text, ""), pair.ours());
    }

    /// Says why a further address is tried, once it is known which one it is.
    private void betweenAttempts(Connection connection, InetSocketAddress next) {
        if (lastAttempt != null && lastAttempt.addressLeft() && lastAttempt.connection().equals(connection)) {
            Row row = lives.find(connection, event -> event == lastAttempt);
            lives.remark(row, lives.pair(row), lives.words().get("ladder.attempt.next", lastAttempt.remote().getHostString(),
                    family(lastAttempt.remote()), lives.captions().cause(lastAttempt.failure().status()), family(next)),
                    Place.NOWHERE);
        }
    }

    void opened(Row row, Opened event) {
        Pair pair = lives.pair(row);
        boolean client = row.connection().role() == Role.CLIENT;
        if (!client && pair.client() != null) {
            return;
        }
        if (client) {
            betweenAttempts(row.connection(), event.remote());
        }
        var accepted = lives.timeline().sightings().of(pair.server());
        long arrival = !client ? row.number() : accepted == null ? 0 : accepted.row();
        String text = lives.words().get(pair.server() == null ? "ladder.connected" : "ladder.accepted");
        String extra = client ? lives.captions().span(event.nanos() - event.startNanos()) : "";
        lives.arrow(pair, row, event.startNanos(), new Arrow(client ? row.number() : 0, arrival, true, Mark.OK, Tip.HEAD,
                lives.caption(pair, text, extra), pair.ours()), null);
    }

    /// A connect that failed after its addresses were tried: says so.
    ///
    /// @return false if no address of this connection was tried
    boolean failed(Row row) {
        if (lastAttempt == null || !lastAttempt.connection().equals(row.connection())
                || lives.timeline().sightings().opened(row.connection()) != null) {
            return false;
        }
        Row begin = lives.find(row.connection(), event -> event instanceof Opening);
        long since = begin == null ? lastAttempt.startNanos() : begin.nanos();
        lives.remark(row, lives.pair(row),
                lives.words().get("ladder.attempt.none", lives.captions().span(row.nanos() - since)), Place.NOWHERE);
        return true;
    }

    void turnedAway(Row row, TurnedAway event) {
        String text = lives.words().get("ladder.connect.from", Captions.address(event.remote()));
        Arrow arrow = new Arrow(0, row.number(), true, Mark.ERROR, Tip.CROSS, new Caption("", "", Captions.plain(text), ""),
                new Arrow.Ours(false, true));
        lives.arrow(null, row, row.nanos(), arrow, new Note(lives.words().get("ladder.turnedaway"),
                lives.words().get("ladder.turnedaway.limit", event.limit())));
    }

    private static String family(InetSocketAddress address) {
        return address.getAddress() instanceof Inet6Address ? "IPv6" : "IPv4";
    }
}
