package echolab.ui.ladder;

import echolab.capture.Row;
import echolab.net.Connection;
import echolab.net.Connection.Role;
import echolab.net.SocketEvent;
import echolab.ui.ladder.Arrow.Caption;
import echolab.ui.ladder.Arrow.Mark;
import echolab.ui.ladder.Arrow.Tip;
import echolab.ui.ladder.Item.Note;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Draws each message as one arrow, from the end that sent it to the end that received it, and puts an answer beside its question.
final class Messages {

    private final Timeline timeline;
    private final Captions captions;
    private final Fates fates;
    private final Map<Long, List<Row>> arrivals = new HashMap<>();
    private final Set<Long> arrived = new HashSet<>();

    Messages(Timeline timeline, Captions captions, Fates fates) {
        this.timeline = timeline;
        this.captions = captions;
        this.fates = fates;
        timeline.rows().stream().filter(row -> row.kind().message()).collect(Collectors.groupingBy(timeline::pair)).forEach((pair, rows) -> {
            if (pair.client() != null && pair.server() != null) {
                pairUp(rows, pair.client(), pair.server());
                pairUp(rows, pair.server(), pair.client());
            }
        });
    }

    private void pairUp(List<Row> rows, Connection sender, Connection receiver) {
        List<Row> sent = rows.stream().filter(row -> row.connection().equals(sender) && row.kind() == Row.Kind.OUT).toList();
        List<Row> received = rows.stream().filter(row -> row.connection().equals(receiver) && row.kind() != Row.Kind.OUT).toList();
        arrivals.putAll(sender.datagrams() ? DatagramPairing.arrivals(sent, received)
                : Pairing.arrivals(sent, received, opens(sender) && opens(receiver)));
        sent.forEach(out -> arrivals.getOrDefault(out.number(), List.of()).forEach(in -> arrived.add(in.number())));
    }

    /// Whether the connection's beginning is still among the rows.
    private boolean opens(Connection connection) {
        return timeline.rows().stream().anyMatch(
                row -> row.event() instanceof SocketEvent.Opened && row.connection().equals(connection));
    }

    /// When a row happened, so that nothing arrives before it was sent: the sender takes its time after its call, and by then
    /// the receiver may have taken its own.
    long moment(Row row) {
        List<Row> received = arrivals.getOrDefault(row.number(), List.of());
        return received.isEmpty() ? fates.start(row) : Math.min(fates.start(row), received.getFirst().nanos() - 1);
    }

    void add(Row row) {
        boolean out = row.kind() == Row.Kind.OUT;
        if (!out && arrived.contains(row.number())) {
            return;
        }
        Pair pair = timeline.pair(row);
        boolean toServer = row.connection().role() == Role.CLIENT == out;
        List<Row> received = out ? arrivals.getOrDefault(row.number(), List.of()) : List.of(row);
        long end = received.isEmpty() ? row.nanos() : Math.max(row.nanos(), received.getLast().nanos());
        Row client = toServer == out ? row : received.isEmpty() ? null : received.getLast();
        Draft question = toServer ? null : question(pair, client, row);
        long roundTrip = toServer || pair.client() == null || client == null ? -1 : client.roundTrip();
        boolean bracket = question != null && !fates.delayed(row);
        Arrow arrow = arrow(row, received, toServer, roundTrip < 0 || bracket ? "" : captions.span(roundTrip));
        if (row.connection().datagrams()) {
            timeline.falls().add(pair, arrow, fates.start(row), end, fates.delayed(row));
        }
        if (question == null) {
            timeline.drafts().add(Draft.arrow(pair, fates.start(row), end, arrow, note(pair, row, toServer ? received : List.of())));
            return;
        }
        question.answer(arrow, end, fates.note(row));
        question.roundTrip = bracket ? roundTrip : -1;
    }

    private Arrow arrow(Row row, List<Row> received, boolean toServer, String roundTrip) {
        Pair pair = timeline.pair(row);
        boolean out = row.kind() == Row.Kind.OUT;
        Tip tip = fates.tip(row, !received.isEmpty());
        String extra = Stream.of(captions.bytes(row.length()), roundTrip, fates.origin(row)).filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
        return new Arrow(out ? row.number() : 0, received.isEmpty() ? 0 : received.getLast().number(), toServer,
                tip.crossed() ? Mark.ERROR : toServer ? Mark.OUT : Mark.IN, tip,
                new Caption(timeline.label(pair), toServer ? "→" : "←", captions.message(row), extra), Pair.of(row.connection(), timeline.twin(row)).ours());
    }

    /// What a server of ours made of a message, or our lossy network of an answer; null where there is nothing to say.
    private Note note(Pair pair, Row row, List<Row> received) {
        if (row.connection().datagrams()) {
            return fates.note(row);
        }
        return pair.server() == null || received.isEmpty() ? null : new Note(captions.read(received), "");
    }

    /// The step of the message that this one answers, if nothing else of its connection has come between.
    private Draft question(Pair pair, Row client, Row own) {
        long partner = client != null && client.partner() > 0 ? client.partner() : own.partner();
        return partner == 0 ? null : timeline.unanswered(pair, partner);
    }
}
