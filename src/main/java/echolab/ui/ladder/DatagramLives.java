package echolab.ui.ladder;

import echolab.capture.Row;
import echolab.net.Connection.Role;
import echolab.net.Endpoint;
import echolab.net.Failure.Operation;
import echolab.net.SocketEvent.AnsweredFrom;
import echolab.net.SocketEvent.AttemptFailed;
import echolab.net.SocketEvent.Bound;
import echolab.net.SocketEvent.Closed;
import echolab.net.SocketEvent.Failed;
import echolab.net.SocketEvent.HalfClosed;
import echolab.net.SocketEvent.HeardFrom;
import echolab.net.SocketEvent.Held;
import echolab.net.SocketEvent.Impaired;
import echolab.net.SocketEvent.Impairment;
import echolab.net.SocketEvent.Listening;
import echolab.net.SocketEvent.Membership;
import echolab.net.SocketEvent.Opened;
import echolab.net.SocketEvent.Opening;
import echolab.net.SocketEvent.TurnedAway;
import echolab.net.SocketEvent.Unanswered;
import echolab.net.status.SocketErrorStatus;
import echolab.ui.ladder.Arrow.Caption;
import echolab.ui.ladder.Arrow.Mark;
import echolab.ui.ladder.Arrow.Piece;
import echolab.ui.ladder.Arrow.Tip;
import echolab.ui.ladder.Item.Note;
import echolab.ui.ladder.Item.Place;
import echolab.ui.ladder.Item.Remark;
import java.net.InetSocketAddress;
import java.util.List;

/// Draws the life of datagram sockets: mostly remarks, as nothing goes between the ends but the datagrams themselves.
final class DatagramLives {

    private final Lives lives;
    private final Fates fates;
    private boolean introduced;

    DatagramLives(Lives lives, Fates fates) {
        this.lives = lives;
        this.fates = fates;
    }

    void add(Row row) {
        String who = row.connection().label();
        switch (row.event()) {
            case Listening e -> remark(row, Place.NOWHERE, "ladder.serving", name(e.local()));
            case Bound e -> {
                remark(row, Place.NOWHERE, e.connected() ? "ladder.bound.connected" : "ladder.bound", who, name(e.local()), name(e.remote()));
                introduce(row);
            }
            case Opened e -> peer(row, e);
            case HeardFrom e -> remark(row, Place.NOWHERE, "ladder.heard", who, name(e.remote()));
            // Of no connection, as the answer shall stand with its question.
            case AnsweredFrom e -> lives.remark(row, null, lives.words().get("ladder.answered", name(e.from()), name(e.to())), Place.NOWHERE);
            case Unanswered e -> remark(row, Place.SERVER, "ladder.unanswered." + e.refusal(), name(e.remote()), e.count());
            case Impaired e -> impaired(row, e);
            case Membership e -> remark(row, Place.NOWHERE, e.joined() ? "ladder.joined" : "ladder.left", who,
                    e.group().getHostAddress(), e.networkInterface());
            case Held _ -> lives.holding().held(row);
            case Failed e -> failed(row, e);
            case Closed _ -> closed(row);
            case Opening _, AttemptFailed _, HalfClosed _, TurnedAway _ -> { }
        }
    }

    private void remark(Row row, Place place, String key, Object... arguments) {
        Pair pair = row.connection().role() == Role.LISTENER ? null : lives.pair(row);
        lives.remark(row, pair, lives.words().get(key, arguments), place);
    }

    /// Says once what a ladder of datagrams lacks.
    private void introduce(Row row) {
        if (!introduced) {
            introduced = true;
            lives.timeline().drafts().add(Draft.remark(null, row.nanos(),
                    new Remark(0, lives.words().get("ladder.nohandshake"), Place.NOWHERE)));
        }
    }

    private void peer(Row row, Opened event) {
        if (lives.pair(row).client() == null) {
            remark(row, Place.NOWHERE, "ladder.peer.first", row.connection().label(), name(event.remote()));
            introduce(row);
        }
    }

    private void impaired(Row row, Impaired event) {
        if (event.impairment() != Impairment.DROPPED) {
            return;
        }
        Pair pair = lives.pair(row);
        Row question = fates.question(row);
        Draft step = question == null ? null : lives.timeline().unanswered(pair, question.number());
        List<Piece> answer = question == null ? Captions.plain(lives.words().get("ladder.answer")) : lives.captions().message(question);
        Arrow arrow = new Arrow(row.number(), 0, false, Mark.ERROR, Tip.DROPPED,
                new Caption(lives.timeline().label(pair), "←", answer, ""), pair.ours());
        add(row, pair, step, arrow, fates.note(event.impairment()));
    }

    private void add(Row row, Pair pair, Draft step, Arrow arrow, Note note) {
        if (step == null) {
            lives.arrow(pair, row, row.nanos(), arrow, note);
        } else {
            step.answer(arrow, row.nanos(), note);
        }
    }

    private void failed(Row row, Failed event) {
        Pair pair = row.connection().role() == Role.LISTENER ? null : lives.pair(row);
        if (pair != null && pair.client() != null && unreachable(event)) {
            Draft step = lives.timeline().rows().reversed().stream()
                    .filter(sent -> sent.kind() == Row.Kind.OUT && sent.connection().equals(row.connection())
                            && sent.number() < row.number())
                    .findFirst().map(sent -> lives.timeline().unanswered(pair, sent.number())).orElse(null);
            add(row, pair, step, new Arrow(0, row.number(), false, Mark.ERROR, Tip.HEAD,
                    lives.caption(pair, lives.words().get("ladder.icmp"), ""), pair.ours()), null);
            return;
        }
        lives.remark(row, pair, event.failure().status().title(), 
                row.connection().role() == Role.CLIENT ? Place.CLIENT : Place.SERVER);
    }

    /// Whether an ICMP message said that nothing listens there.
    static boolean unreachable(Failed event) {
        return event.connection().role() == Role.CLIENT && event.failure().status() == SocketErrorStatus.CONNECTION_REFUSED
                && (event.failure().during() == Operation.READ || event.failure().during() == Operation.WRITE);
    }

    private void closed(Row row) {
        switch (row.connection().role()) {
            case LISTENER -> remark(row, Place.NOWHERE, "ladder.unbound");
            case CLIENT -> remark(row, Place.NOWHERE, "ladder.closed", row.connection().label());
            case ACCEPTED -> {
                if (!lives.timeline().showsAll()) {
                    remark(row, Place.NOWHERE, "ladder.forgotten", row.connection().label());
                }
            }
        }
    }

    private static String name(InetSocketAddress address) {
        return Endpoint.of(address).toString();
    }
}
