package echolab.ui.explain;

import echolab.capture.Row;
import echolab.net.Connection;
import echolab.net.Connection.Role;
import echolab.net.Connection.Unit;
import echolab.ui.Texts;
import echolab.ui.explain.Explanation.Saying;
import echolab.ui.explain.Wire.Relation;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Explains messages: alone, or a question with its answer. Says how an echo was made only where the server is ours.
final class MessageExplainer {

    private final Texts texts;
    private final Source source;

    MessageExplainer(Texts texts, Source source) {
        this.texts = texts;
        this.source = source;
    }

    Explanation explain(Row row, Context context) {
        Row partner = context.partner(row);
        if (partner == null || row.kind() == Row.Kind.IN_UNFINISHED || partner.kind() == Row.Kind.IN_UNFINISHED) {
            return alone(row, context);
        }
        return row.partner() == partner.number() ? pair(partner, row, row, context) : pair(row, partner, row, context);
    }

    private Explanation pair(Row question, Row answer, Row chosen, Context context) {
        boolean atServer = answer.connection().role() == Role.ACCEPTED;
        Connection server = atServer ? answer.connection() : context.twin(answer);
        Connection reader = server == null ? answer.connection() : server;
        String badge = texts.get("explain.badge.messages", texts.count(question.number()), texts.count(answer.number()));
        String remark = answer.roundTrip() < 0 ? "" : texts.get(atServer ? "explain.remark.answered" : "explain.remark.echoed",
                texts.millis(answer.roundTrip()));
        Saying saying = new Saying(badge, remark, echoed(question, answer, server), note(question, server));
        return new Explanation(Topic.ECHO, saying, source.code(Step.reading(reader), context.model(reader)), null,
                context.actions(Topic.ECHO, chosen));
    }

    private String echoed(Row question, Row answer, Connection server) {
        Relation relation = Wire.relation(question, answer);
        int difference = Wire.firstDifference(question, answer);
        String key = switch (relation) {
            case SAME -> server == null ? "peer.same" : server.unit() == Unit.BYTE ? "raw.same" : "line.same";
            case LONGER -> server == null ? "peer.longer" : "line.longer";
            case ENDED -> server == null ? "peer.ended" : "line.ended";
            case PIECE -> "piece";
            case CUT -> "cut";
            case DIFFERENT -> "different";
        };
        String sent = difference < 0 ? "" : byteAt(question, difference);
        String back = difference < 0 ? "" : byteAt(answer, difference);
        return texts.get("explain.echo." + key, question.length(), answer.length(), Wire.ending(question), difference, sent, back);
    }

    private String byteAt(Row row, int offset) {
        String hex = Wire.hex(row, offset);
        return hex.isEmpty() ? texts.get("explain.end") : hex;
    }

    private Explanation alone(Row row, Context context) {
        boolean atServer = row.connection().role() == Role.ACCEPTED;
        Topic topic = switch (row.kind()) {
            case OUT -> Topic.SENT;
            case IN -> atServer ? Topic.RECEIVED : Topic.UNASKED;
            case IN_UNFINISHED -> Topic.UNFINISHED;
            case LIFE -> throw new IllegalArgumentException("no message: " + row);
        };
        String badge = texts.get("explain.badge.message", texts.count(row.number()));
        String noteKey = topic == Topic.SENT && atServer ? "explain.sent.server.note" : "explain." + name(topic) + ".note";
        Saying saying = new Saying(badge, row.connection().label(), alone(row, topic, atServer), texts.get(noteKey));
        Step step = topic == Topic.SENT ? Step.writing(row.connection()) : Step.reading(row.connection());
        return new Explanation(topic, saying, source.code(step, context.model(row.connection())), null, context.actions(topic, row));
    }

    private String alone(Row row, Topic topic, boolean atServer) {
        String ending = Wire.ending(row);
        String key = switch (topic) {
            case SENT -> atServer ? "sent.server" : ending.isEmpty() ? "sent" : "sent.line";
            case RECEIVED -> row.connection().unit() == Unit.BYTE ? "received.raw" : ending.isEmpty() ? "received.ended" : "received";
            default -> name(topic);
        };
        if (row.partner() > 0) {
            key = "unkept";
        }
        return texts.get("explain." + key, row.connection().label(), row.length(), ending, row.length() - Wire.endingBytes(row),
                texts.count(row.partner()));
    }

    private String note(Row question, Connection server) {
        String note = texts.get(server == null ? "explain.echo.note.peer"
                : server.unit() == Unit.BYTE ? "explain.echo.note.raw" : "explain.echo.note.line");
        String wide = Wire.wideCharacter(question);
        return wide.isEmpty() ? note
                : note + " " + texts.get("explain.echo.note.utf8", wide, wide.getBytes(StandardCharsets.UTF_8).length);
    }

    private static String name(Topic topic) {
        return topic.name().toLowerCase(Locale.ROOT);
    }
}
