package echolab.ui.ladder;

import echolab.capture.Row;
import echolab.net.Connection;
import echolab.net.Connection.Role;
import echolab.net.Connection.Unit;
import echolab.net.Failure;
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
import echolab.net.status.SocketErrorStatus;
import echolab.ui.ladder.Arrow.Caption;
import echolab.ui.ladder.Arrow.Mark;
import echolab.ui.ladder.Arrow.Tip;
import echolab.ui.ladder.Item.Hold;
import echolab.ui.ladder.Item.Note;
import echolab.ui.ladder.Item.Place;
import echolab.ui.ladder.Item.Remark;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/// Draws what happens in the life of sockets. What both ends report, such as a close, is drawn once.
final class Lives {

    private final Timeline timeline;
    private final Captions captions;
    private final Words words;
    private final Set<Pair> ended = new HashSet<>();
    private AttemptFailed lastAttempt;

    Lives(Timeline timeline, Captions captions) {
        this.timeline = timeline;
        this.captions = captions;
        this.words = captions.words;
    }

    void add(Row row) {
        switch (row.event()) {
            case Listening event ->
                remark(row, null, words.get("ladder.listening", Captions.address(event.local())), Place.NOWHERE);
            case Opening event -> opening(row, event);
            case AttemptFailed event -> attempt(row, event);
            case Opened event -> opened(row, event);
            case HalfClosed event -> halfClosed(row, event);
            case Held event -> held(row, event);
            case TurnedAway event -> turnedAway(row, event);
            case Failed event -> failed(row, event);
            case Closed event -> closed(row, event);
        }
    }

    /// An address that has not answered yet.
    private void opening(Row row, Opening event) {
        boolean open = find(row.connection(), e -> !(e instanceof Opening)) == null;
        if (open) {
            Pair pair = timeline.pair(row.connection());
            add(pair, row, row.nanos(), arrow(row, 0, true, Mark.NEUTRAL, Tip.NEXT,
                    words.get("ladder.connect", event.remote().toString()), ""), null);
        }
    }

    private void attempt(Row row, AttemptFailed event) {
        betweenAttempts(row.connection(), event.remote());
        lastAttempt = event;
        Pair pair = timeline.pair(row.connection());
        Arrow arrow = arrow(row, 0, true, Mark.ERROR, Tip.CROSS,
                words.get("ladder.connect", Captions.address(event.remote())), "");
        add(pair, row, event.startNanos(), arrow,
                new Note(captions.cause(event.failure().status()), captions.span(event.nanos() - event.startNanos())));
    }

    /// Says why a second address is tried, once it is known which one it is.
    private void betweenAttempts(Connection connection, InetSocketAddress next) {
        if (lastAttempt != null && lastAttempt.addressLeft() && lastAttempt.connection().equals(connection)) {
            Row row = find(connection, e -> e == lastAttempt);
            remark(row, timeline.pair(connection), words.get("ladder.attempt.next", lastAttempt.remote().getHostString(),
                    family(lastAttempt.remote()), captions.cause(lastAttempt.failure().status()), family(next)), Place.NOWHERE);
        }
    }

    private void opened(Row row, Opened event) {
        Pair pair = timeline.pair(row.connection());
        boolean client = row.connection().role() == Role.CLIENT;
        if (!client && pair.client() != null) {
            return;
        }
        if (client) {
            betweenAttempts(row.connection(), event.remote());
        }
        var accepted = timeline.sightings().of(pair.server());
        String text = words.get(pair.server() == null ? "ladder.connected" : "ladder.accepted");
        String extra = client ? captions.span(event.nanos() - event.startNanos()) : "";
        Arrow arrow = new Arrow(client ? row.number() : 0, client ? accepted == null ? 0 : accepted.row() : row.number(), true,
                Mark.OK, Tip.HEAD, caption(pair, text, extra), pair.ours());
        add(pair, row, event.startNanos(), arrow, null);
    }

    private void halfClosed(Row row, HalfClosed event) {
        Pair pair = timeline.pair(row.connection());
        Connection other = pair.other(row.connection());
        if (event.byPeer() && other != null && find(other, Lives::endsByItself) != null) {
            return;
        }
        Row arrival = event.byPeer() || other == null ? null
                : find(other, e -> e instanceof HalfClosed half && half.byPeer());
        ending(row, event.byPeer(), arrival, words.get("ladder.finish"), "");
    }

    private static boolean endsByItself(SocketEvent event) {
        return event instanceof HalfClosed half && !half.byPeer() || event instanceof Closed closed && !closed.byPeer();
    }

    private void held(Row row, Held event) {
        Connection server = event.connection();
        Row question = timeline.rows().stream().filter(r -> r.connection().equals(server)
                && r.kind() == Row.Kind.IN && !answered(r)).findFirst().orElse(null);
        boolean over = timeline.rows().stream().anyMatch(r -> r.connection().equals(server) && r.number() > row.number()
                && (r.kind() == Row.Kind.OUT || r.event() instanceof Held || r.event() instanceof Closed));
        Pair pair = timeline.pair(server);
        if (question == null || over) {
            return;
        }
        timeline.drafts().stream().filter(draft -> draft.tells(question.number())).findFirst().ifPresent(draft -> {
            boolean line = server.unit() == Unit.MESSAGE;
            draft.hold = new Hold(row.number(), words.get("ladder.held"),
                    line ? words.get("ladder.held.line") : captions.bytes(question.length()));
            draft.note = null;
            byte[] echo = line && !question.cut() ? Endings.echo(question.bytes()) : question.bytes();
            draft.arrows.add(new Arrow(row.number(), 0, false, Mark.IN, Tip.NEXT, new Caption(timeline.label(pair),
                    words.get("ladder.next") + " ←", captions.pieces(echo), ""), pair.ours()));
        });
    }

    private boolean answered(Row in) {
        return timeline.rows().stream().anyMatch(r -> r.kind() == Row.Kind.OUT && r.partner() == in.number());
    }

    private void turnedAway(Row row, TurnedAway event) {
        Arrow arrow = new Arrow(0, row.number(), true, Mark.ERROR, Tip.CROSS, new Caption("", "",
                Captions.plain(words.get("ladder.connect.from", Captions.address(event.remote()))), ""), new Arrow.Ours(false, true));
        add(null, row, row.nanos(), arrow, new Note(words.get("ladder.turnedaway"), words.get("ladder.turnedaway.limit", event.limit())));
    }

    private void failed(Row row, Failed event) {
        Failure failure = event.failure();
        if (row.connection().role() == Role.LISTENER) {
            remark(row, null, failure.status().title(), Place.SERVER);
            return;
        }
        Pair pair = timeline.pair(row.connection());
        if (resets(event)) {
            if (ended.add(pair)) {
                Connection other = pair.other(row.connection());
                reset(row, other == null ? null : find(other, e -> e instanceof Closed));
            }
        } else if (lastAttempt != null && lastAttempt.connection().equals(row.connection())) {
            Row begin = find(row.connection(), e -> e instanceof Opening);
            long since = begin == null ? lastAttempt.startNanos() : begin.nanos();
            remark(row, pair, words.get("ladder.attempt.none", captions.span(row.nanos() - since)), Place.NOWHERE);
        } else {
            remark(row, pair, failure.status().title(),
                    row.connection().role() == Role.CLIENT ? Place.CLIENT : Place.SERVER);
        }
    }

    private void closed(Row row, Closed event) {
        if (row.connection().role() == Role.LISTENER) {
            remark(row, null, words.get("ladder.stopped"), Place.NOWHERE);
            return;
        }
        Pair pair = timeline.pair(row.connection());
        if (timeline.sightings().opened(row.connection()) == null || !ended.add(pair)) {
            return;
        }
        Connection other = pair.other(row.connection());
        Row broken = other == null ? null : find(other, e -> e instanceof Failed failed && resets(failed));
        if (broken != null) {
            reset(broken, row);
            return;
        }
        Row end = other == null ? null : find(other, e -> e instanceof Closed);
        int kept = Math.max(event.unfinishedBytes(), end == null ? 0 : ((Closed) end.event()).unfinishedBytes());
        ending(row, event.byPeer(), end, words.get("ladder.close"), kept == 0 ? "" : words.get("ladder.unfinished", kept));
    }

    private static boolean resets(Failed event) {
        return event.failure().status() == SocketErrorStatus.CONNECTION_RESET_BY_PEER;
    }

    /// @param broken the row of the end that was reset
    /// @param origin the row of the end that did it, null where that is not known
    private void reset(Row broken, Row origin) {
        Pair pair = timeline.pair(broken.connection());
        boolean toServer = broken.connection().role() != Role.CLIENT;
        add(pair, broken, origin == null ? broken.nanos() : origin.nanos(),
                new Arrow(origin == null ? 0 : origin.number(), broken.number(), toServer, Mark.ERROR, Tip.CROSS,
                        caption(pair, words.get("ladder.reset"), ""), pair.ours()),
                toServer ? new Note(SocketErrorStatus.CONNECTION_RESET_BY_PEER.title(), "") : null);
    }

    /// An end of one direction, told by the end that reports it.
    private void ending(Row row, boolean byPeer, Row twin, String text, String extra) {
        Pair pair = timeline.pair(row.connection());
        boolean toServer = row.connection().role() == Role.CLIENT != byPeer;
        long own = row.number();
        long other = twin == null ? 0 : twin.number();
        add(pair, row, row.nanos(), new Arrow(byPeer ? other : own, byPeer ? own : other, toServer, Mark.NEUTRAL, Tip.HEAD,
                caption(pair, text, extra), pair.ours()), null);
    }

    private Arrow arrow(Row row, long arrival, boolean toServer, Mark mark, Tip tip, String text, String extra) {
        Pair pair = timeline.pair(row.connection());
        return new Arrow(row.number(), arrival, toServer, mark, tip, caption(pair, text, extra), pair.ours());
    }

    private Caption caption(Pair pair, String text, String extra) {
        return new Caption(timeline.label(pair), "", Captions.plain(text), extra);
    }

    private void add(Pair pair, Row row, long start, Arrow arrow, Note note) {
        timeline.drafts().add(Draft.arrow(pair, start, row.nanos(), arrow, note));
    }

    private void remark(Row row, Pair pair, String text, Place place) {
        timeline.drafts().add(Draft.remark(pair, row.nanos(), new Remark(row.number(), text, place)));
    }

    private Row find(Connection connection, Predicate<SocketEvent> event) {
        return timeline.rows().stream().filter(row -> row.event() != null && row.connection().equals(connection)
                && event.test(row.event())).findFirst().orElse(null);
    }

    private static String family(InetSocketAddress address) {
        return address.getAddress() instanceof Inet6Address ? "IPv6" : "IPv4";
    }
}
