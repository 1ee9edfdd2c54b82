package echolab.ui.traffic;

import echolab.capture.Row;
import echolab.capture.Rows;
import echolab.net.Endpoint;
import echolab.net.Failure;
import echolab.net.SocketEvent;
import echolab.net.udp.Ledger;
import echolab.ui.Texts;
import echolab.ui.bytes.Stamped;
import java.util.List;
import java.util.function.Supplier;

/// The words of a traffic row: its glyph and kind, what happened, and the remark at the right.
final class Info {

    /// What the stripe's colour says.
    enum Mood { OUT, IN, OK, ERROR, QUIET }

    private final Texts texts;
    private final Order order;

    /// @param rows those that the list shows some of
    Info(Texts texts, Supplier<Rows> rows) {
        this.texts = texts;
        this.order = new Order(rows);
    }

    Mood mood(Row row) {
        return switch (row.kind()) {
            case OUT -> Mood.OUT;
            case IN -> Mood.IN;
            case IN_UNFINISHED -> Mood.IN;
            case LIFE -> switch (row.event()) {
                case SocketEvent.Listening _, SocketEvent.Opened _, SocketEvent.Bound _ -> Mood.OK;
                case SocketEvent.AttemptFailed _, SocketEvent.Failed _, SocketEvent.TurnedAway _, SocketEvent.Unanswered _ -> Mood.ERROR;
                case SocketEvent.Opening _, SocketEvent.HalfClosed _, SocketEvent.Held _, SocketEvent.Closed _, SocketEvent.HeardFrom _,
                        SocketEvent.AnsweredFrom _, SocketEvent.Impaired _, SocketEvent.Membership _ -> Mood.QUIET;
                case null -> Mood.QUIET;
            };
        };
    }

    /// Glyph and word, such as `→ out`.
    String direction(Row row) {
        return switch (row.kind()) {
            case OUT -> "\u2192 " + texts.get("dir.out");
            case IN, IN_UNFINISHED -> "\u2190 " + texts.get("dir.in");
            case LIFE -> switch (row.event()) {
                case SocketEvent.Listening e -> "\u25cf " + texts.get(e.connection().datagrams() ? "dir.bound" : "dir.open");
                case SocketEvent.Opened e -> "\u25cf " + texts.get(e.connection().datagrams() ? "dir.new" : "dir.open");
                case SocketEvent.Bound _ -> "\u25cf " + texts.get("dir.bound");
                case SocketEvent.HeardFrom _, SocketEvent.AnsweredFrom _ -> "\u2194 " + texts.get("dir.other");
                case SocketEvent.Impaired _ -> "\u2013 " + texts.get("dir.lossy");
                case SocketEvent.Membership e -> (e.joined() ? "\u25cf " : "\u25cb ") + texts.get("dir.group");
                case SocketEvent.Unanswered _ -> "\u2715 " + texts.get("dir.refused");
                case SocketEvent.Opening _ -> "\u25cc " + texts.get("dir.opening");
                case SocketEvent.AttemptFailed _, SocketEvent.Failed _ -> "\u2715 " + texts.get("dir.error");
                case SocketEvent.TurnedAway _ -> "\u2715 " + texts.get("dir.refused");
                case SocketEvent.HalfClosed _ -> "\u25d1 " + texts.get("dir.half");
                case SocketEvent.Held _ -> "\u2016 " + texts.get("dir.held");
                case SocketEvent.Closed _ -> "\u25cb " + texts.get("dir.closed");
                case null -> "";
            };
        };
    }

    /// The beginning of a message; of a stamped datagram its number comes first.
    List<MessageText.Piece> message(Row row) {
        if (!row.connection().datagrams()) {
            return MessageText.of("", row.bytes());
        }
        Stamped datagram = Stamped.of(row.bytes());
        return MessageText.of(datagram.number() > 0 ? "#" + datagram.number() + " " : "", datagram.message());
    }

    /// What happened, for a row that is no message, and for a message of no bytes.
    String life(Row row) {
        if (row.kind().message()) {
            return texts.get("info.empty");
        }
        return switch (row.event()) {
            case SocketEvent.Listening e -> texts.get(e.connection().datagrams() ? "life.serving" : "life.listening", Endpoint.of(e.local()).toString());
            case SocketEvent.Opening e -> texts.get("life.opening", e.remote().toString());
            case SocketEvent.AttemptFailed e -> e.failure().status().title() + " \u00b7 " + Endpoint.of(e.remote());
            case SocketEvent.Bound e -> texts.get(e.connected() ? "life.bound.connected" : "life.bound", Endpoint.of(e.local()).toString(),
                    Endpoint.of(e.remote()).toString());
            case SocketEvent.HeardFrom e -> texts.get("life.heard", Endpoint.of(e.remote()).toString());
            case SocketEvent.AnsweredFrom e -> texts.get("life.answered", Endpoint.of(e.from()).toString(), Endpoint.of(e.to()).toString());
            case SocketEvent.Impaired e -> texts.get("life.impaired." + e.impairment());
            case SocketEvent.Membership e -> texts.get(e.joined() ? "life.joined" : "life.left", e.group().getHostAddress(),
                    e.networkInterface());
            case SocketEvent.Unanswered e -> texts.get("life.unanswered." + e.refusal(), Endpoint.of(e.remote()).toString(), e.count());
            case SocketEvent.Opened e when e.connection().datagrams() -> texts.get("life.peer", Endpoint.of(e.remote()).toString());
            case SocketEvent.Opened e -> e.startNanos() == e.nanos() ? texts.get("life.accepted", Endpoint.of(e.remote()).toString())
                    : texts.get("life.connected", Endpoint.of(e.remote()).toString(), Endpoint.of(e.local()).toString());
            case SocketEvent.HalfClosed e -> texts.get(e.byPeer() ? "life.half.peer" : "life.half.ours");
            case SocketEvent.Held _ -> texts.get("life.held");
            case SocketEvent.TurnedAway e -> texts.get("life.turned", Endpoint.of(e.remote()).toString(), e.limit());
            case SocketEvent.Failed e -> failed(e.failure());
            case SocketEvent.Closed e -> closed(e);
            case null -> texts.get("life.gone");
        };
    }

    private String closed(SocketEvent.Closed e) {
        String who = texts.get(e.byPeer() ? "life.closed.peer" : "life.closed.ours");
        return e.unfinishedBytes() == 0 ? who : who + ", " + texts.get("life.closed.unfinished", e.unfinishedBytes());
    }

    private String failed(Failure failure) {
        String message = failure.cause().getLocalizedMessage();
        return texts.get("life.failed", failure.status().title(), texts.get("during." + failure.during()),
                message == null ? failure.cause().getClass().getSimpleName() : message);
    }

    /// The muted remark at the right end.
    String remark(Row row) {
        if (row.kind() == Row.Kind.IN_UNFINISHED) {
            return texts.get("remark.unfinished");
        }
        if (row.kind() == Row.Kind.LIFE) {
            return row.event() instanceof SocketEvent.AttemptFailed e && e.addressLeft() ? texts.get("remark.next") : "";
        }
        if (row.partner() == 0) {
            return row.cut() ? texts.get("remark.cut", texts.size(row.bytes().length)) : "";
        }
        if (row.connection().datagrams()) {
            return echoed(row);
        }
        return row.roundTrip() < 0 ? texts.get("remark.part", row.partner())
                : texts.get("remark.echo", row.partner(), texts.millis(row.roundTrip()));
    }

    private String echoed(Row row) {
        if (row.again()) {
            return texts.get("remark.again", row.partner());
        }
        String took = texts.millis(row.roundTrip());
        long after = order.after(row);
        long before = after > 0 ? 0 : order.before(row);
        String echo = after > 0 ? texts.get("remark.after", String.valueOf(after), took)
                : before > 0 ? texts.get("remark.before", String.valueOf(before), took) : texts.get("remark.echo", row.partner(), took);
        return row.roundTrip() > Ledger.LATE_AFTER.toNanos() ? texts.get("remark.late", echo) : echo;
    }
}
