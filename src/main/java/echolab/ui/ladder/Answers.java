package echolab.ui.ladder;

import echolab.capture.Row;
import echolab.net.Connection.Role;
import echolab.net.SocketEvent.AnsweredFrom;
import echolab.net.SocketEvent.Impaired;
import echolab.net.SocketEvent.Impairment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What our datagram servers did with their answers: what their lossy network made of each, and from where they sent it.
final class Answers {

    private final Map<Long, Impairment> befallen = new HashMap<>();
    private final Map<Long, Row> questions = new HashMap<>();
    private final Map<Long, AnsweredFrom> origins = new HashMap<>();

    Answers(List<Row> rows) {
        rows.stream().filter(row -> row.connection().datagrams() && row.connection().role() == Role.ACCEPTED)
                .collect(Collectors.groupingBy(Row::connection)).values().forEach(each -> new Walk(each).all());
    }

    /// Goes through the rows of one peer once.
    private final class Walk {
        private final List<Row> rows;
        private final Map<Long, Row> asked;
        private final Set<Long> answered;
        /// The last question whose answer has been sent in its turn.
        private long done;
        private Impairment next;
        private AnsweredFrom origin;

        Walk(List<Row> rows) {
            this.rows = rows;
            asked = rows.stream().filter(row -> row.kind() == Row.Kind.IN).collect(Collectors.toMap(Row::number, Function.identity()));
            answered = rows.stream().filter(row -> row.kind() == Row.Kind.OUT).map(Row::partner).collect(Collectors.toSet());
        }

        void all() {
            for (Row row : rows) {
                if (row.kind() == Row.Kind.OUT) {
                    sent(row);
                } else if (row.event() instanceof AnsweredFrom event) {
                    origin = event;
                } else if (row.event() instanceof Impaired event && event.impairment() == Impairment.DROPPED) {
                    dropped(row);
                } else if (row.event() instanceof Impaired event) {
                    next = event.impairment();
                }
            }
        }

        private void sent(Row answer) {
            if (origin != null) {
                origins.put(answer.number(), origin);
            }
            if (asked.containsKey(answer.partner())) {
                questions.put(answer.number(), asked.get(answer.partner()));
            }
            if (next != null) {
                befallen.put(answer.number(), next);
            } else {
                done = Math.max(done, answer.partner());
            }
            next = null;
        }

        /// Answers are sent in the order of their questions, but for those that are sent later: it is the first question since
        /// that has no answer.
        private void dropped(Row row) {
            rows.stream().filter(q -> q.kind() == Row.Kind.IN && q.number() > done && q.number() < row.number()
                    && !answered.contains(q.number())).findFirst().ifPresent(question -> {
                        questions.put(row.number(), question);
                        done = question.number();
                    });
        }
    }

    /// What the lossy network did to an answer that it sent, null where it did nothing.
    Impairment befallen(Row answer) {
        return befallen.get(answer.number());
    }

    /// From which other socket an answer was sent, null where it was the server's own.
    AnsweredFrom origin(Row answer) {
        return origins.get(answer.number());
    }

    /// The question of an answer that was sent or dropped, null where it is not known.
    Row question(Row answer) {
        return questions.get(answer.number());
    }
}
