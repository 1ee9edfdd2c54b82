package echolab.ui.ladder;

import echolab.capture.Row;
import echolab.net.Connection;
import echolab.net.Connection.Unit;
import echolab.net.SocketEvent.Closed;
import echolab.net.SocketEvent.Held;
import echolab.ui.ladder.Arrow.Caption;
import echolab.ui.ladder.Arrow.Mark;
import echolab.ui.ladder.Arrow.Tip;
import echolab.ui.ladder.Item.Hold;

/// Draws an echo that a server holds back: a block beside the message, and what comes next.
final class Holding {

    private final Timeline timeline;
    private final Captions captions;

    Holding(Timeline timeline, Captions captions) {
        this.timeline = timeline;
        this.captions = captions;
    }

    void held(Row row) {
        Row question = question(row);
        if (question == null || over(row)) {
            return;
        }
        timeline.drafts().stream().filter(draft -> draft.tells(question.number())).findFirst().ifPresent(draft -> {
            draft.hold = new Hold(row.number(), captions.words.get("ladder.held"), what(question));
            draft.note = null;
            draft.arrows.add(next(row, question));
        });
    }

    /// The first message that has not been answered. A datagram may never be: there it is the one before.
    private Row question(Row held) {
        Connection server = held.connection();
        if (server.datagrams()) {
            return timeline.rows().reversed().stream().filter(row -> row.connection().equals(server) && row.kind() == Row.Kind.IN
                    && row.number() < held.number()).findFirst().orElse(null);
        }
        return timeline.rows().stream().filter(row -> row.connection().equals(server) && row.kind() == Row.Kind.IN
                && timeline.rows().stream().noneMatch(answer -> answer.kind() == Row.Kind.OUT
                && answer.partner() == row.number())).findFirst().orElse(null);
    }

    private boolean over(Row held) {
        return timeline.rows().stream().anyMatch(row -> row.connection().equals(held.connection())
                && row.number() > held.number()
                && (row.kind() == Row.Kind.OUT || row.event() instanceof Held || row.event() instanceof Closed));
    }

    private String what(Row question) {
        return question.connection().unit() == Unit.MESSAGE ? captions.words.get("ladder.held.line")
                : captions.bytes(question.length());
    }

    private Arrow next(Row held, Row question) {
        Pair pair = timeline.pair(held);
        boolean line = held.connection().unit() == Unit.MESSAGE && !question.cut();
        return new Arrow(held.number(), 0, false, Mark.IN, Tip.NEXT, new Caption(timeline.label(pair),
                captions.words.get("ladder.held.next") + " ←", 
                line ? captions.pieces(LineEnding.echo(question.bytes())) : captions.message(question), ""), pair.ours());
    }
}
