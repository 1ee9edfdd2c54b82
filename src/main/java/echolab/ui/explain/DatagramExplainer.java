package echolab.ui.explain;

import echolab.capture.Row;
import echolab.net.Connection;
import echolab.net.Connection.Role;
import echolab.net.SocketEvent.AnsweredFrom;
import echolab.ui.Texts;
import echolab.ui.explain.Explanation.Saying;
import echolab.ui.explain.Wire.Relation;

/// Explains datagrams: alone, or a question with its answer.
final class DatagramExplainer {

    private final Texts texts;
    private final Source source;

    DatagramExplainer(Texts texts, Source source) {
        this.texts = texts;
        this.source = source;
    }

    Explanation explain(Row row, Context context) {
        Row partner = context.partner(row);
        if (partner == null) {
            return alone(row, context);
        }
        return row.partner() == partner.number() ? pair(partner, row, row, context) : pair(row, partner, row, context);
    }

    private Explanation pair(Row question, Row answer, Row chosen, Context context) {
        boolean atServer = answer.connection().role() == Role.ACCEPTED;
        boolean ours = atServer || context.twin(answer) != null;
        String badge = texts.get("explain.badge.messages", texts.count(question.number()), texts.count(answer.number()));
        String remark = answer.roundTrip() < 0 ? "" : texts.get(atServer ? "explain.remark.answered" : "explain.remark.echoed",
                texts.millis(answer.roundTrip()));
        AnsweredFrom elsewhere = context.answeredFrom(question);
        if (elsewhere != null) {
            Saying saying = new Saying(badge, remark, texts.get("explain.udp.document", question.length(), Telling.name(elsewhere.from()),
                    Telling.name(elsewhere.to())), texts.get("explain.udp.document.note"));
            return explanation(Topic.ECHO, saying, Step.UDP_DOCUMENT, chosen, context);
        }
        String key = answer.again() ? "explain.udp.again" : Wire.relation(question, answer) == Relation.CUT ? "explain.udp.cut"
                : ours ? "explain.udp.echo" : "explain.udp.echo.peer";
        Saying saying = new Saying(badge, remark, texts.get(key, question.length(), question.number()), texts.get(key + ".note"));
        return explanation(Topic.ECHO, saying, ours ? Step.UDP_ECHO : Step.UDP_HEAR, chosen, context);
    }

    private Explanation alone(Row row, Context context) {
        Connection connection = row.connection();
        boolean out = row.kind() == Row.Kind.OUT;
        boolean atServer = connection.role() == Role.ACCEPTED;
        AnsweredFrom elsewhere = out && !atServer ? context.answeredFrom(row) : null;
        if (elsewhere != null) {
            return unheard(row, elsewhere, context);
        }
        String key = row.partner() > 0 ? "explain.udp.unkept" : out ? atServer ? "explain.udp.sent.server" : "explain.udp.sent"
                : atServer ? "explain.udp.received" : "explain.udp.unasked";
        Saying saying = new Saying(texts.get("explain.badge.message", texts.count(row.number())), connection.label(),
                texts.get(key, connection.label(), row.length(), texts.count(row.partner())), texts.get(key + ".note"));
        return explanation(out ? Topic.SENT : atServer ? Topic.RECEIVED : Topic.UNASKED, saying,
                out ? Step.writing(connection) : Step.reading(connection), row, context);
    }

    /// A question whose answer went out and did not come to who asked.
    private Explanation unheard(Row row, AnsweredFrom elsewhere, Context context) {
        String label = row.connection().label();
        Saying saying = new Saying(texts.get("explain.badge.message", texts.count(row.number())), label,
                texts.get("explain.udp.unheard", label, row.length(), Telling.name(elsewhere.from()), Telling.name(elsewhere.to())),
                texts.get("explain.udp.unheard.note", label, String.valueOf(elsewhere.to().getPort())));
        return explanation(Topic.SENT, saying, Step.UDP_DOCUMENT, row, context);
    }

    private Explanation explanation(Topic topic, Saying saying, Step step, Row row, Context context) {
        return new Explanation(topic, saying, source.code(step, null), null, context.actions(topic, row));
    }
}
