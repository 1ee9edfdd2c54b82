package echolab.ui.ladder;

import echolab.capture.Row;
import echolab.net.Connection;
import echolab.net.Connection.Role;
import echolab.net.SocketEvent.AnsweredFrom;
import echolab.net.SocketEvent.Impaired;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What our datagram servers did with their answers: what their lossy network made of each, and from where they sent it.
final class Answers {

    /// A question whose answer the lossy network took.
    private static final class Taken {
        final Row question;
        /// When it was held back, null where it was not.
        Row delayed;
        boolean doubled;
        int sent;

        Taken(Row question) {
            this.question = question;
        }

        boolean answeredBy(Row answer) {
            return answer.partner() == question.number() || Arrays.equals(answer.bytes(), question.bytes());
        }
    }

    private final Map<Long, Row> delayed = new HashMap<>();
    private final Set<Long> again = new HashSet<>();
    private final Map<Long, AnsweredFrom> origins = new HashMap<>();
    private final Map<Long, Row> questions = new HashMap<>();

    Answers(List<Row> rows) {
        rows.stream().map(Row::connection).distinct().filter(c -> c.datagrams() && c.role() == Role.ACCEPTED)
                .forEach(server -> walk(rows.stream().filter(row -> row.connection().equals(server)).toList()));
    }

    private void walk(List<Row> rows) {
        List<Taken> taken = new ArrayList<>();
        Row question = null;
        AnsweredFrom origin = null;
        for (Row row : rows) {
            if (row.kind() == Row.Kind.IN) {
                question = row;
            } else if (row.event() instanceof AnsweredFrom event) {
                origin = event;
            } else if (row.event() instanceof Impaired event && question != null) {
                questions.put(row.number(), question);
                impaired(row, event, question, taken);
            } else if (row.kind() == Row.Kind.OUT) {
                sent(row, taken);
                if (origin != null) {
                    origins.put(row.number(), origin);
                    origin = null;
                }
            }
        }
    }

    private static void impaired(Row row, Impaired event, Row question, List<Taken> taken) {
        if (taken.isEmpty() || taken.getLast().question != question) {
            taken.add(new Taken(question));
        }
        switch (event.impairment()) {
            case DROPPED -> taken.removeLast();
            case DELAYED, REORDERED -> taken.getLast().delayed = row;
            case DOUBLED -> taken.getLast().doubled = true;
        }
    }

    private void sent(Row answer, List<Taken> taken) {
        Taken found = taken.stream().filter(t -> t.answeredBy(answer)).findFirst().orElse(null);
        if (found == null) {
            return;
        }
        if (found.sent == 1) {
            again.add(answer.number());
        } else if (found.delayed != null) {
            delayed.put(answer.number(), found.delayed);
        }
        if (++found.sent == (found.doubled ? 2 : 1)) {
            taken.remove(found);
        }
    }

    /// Since when the lossy network held an answer back, null where it did not.
    Row delayed(Row answer) {
        return delayed.get(answer.number());
    }

    /// Whether the lossy network had it sent for the second time.
    boolean again(Row answer) {
        return again.contains(answer.number());
    }

    /// From which other socket an answer was sent, null where it was the server's own.
    AnsweredFrom origin(Row answer) {
        return origins.get(answer.number());
    }

    /// The question whose answer the lossy network took as that row says, null where it is not known.
    Row question(Row impaired) {
        return questions.get(impaired.number());
    }
}
