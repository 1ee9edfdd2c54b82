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

/// Draws each message as one arrow, from the end that sent it to the end that received it, and puts an answer beside its question.
final class Messages {

    private final Timeline timeline;
    private final Captions captions;
    private final Map<Long, List<Row>> arrivals = new HashMap<>();
    private final Set<Long> arrived = new HashSet<>();

    Messages(Timeline timeline, Captions captions) {
        this.timeline = timeline;
        this.captions = captions;
        timeline.rows().stream().map(Row::connection).distinct().forEach(this::pairUp);
    }

    private void pairUp(Connection sender) {
        Connection receiver = sender.role() == Role.LISTENER ? null : timeline.pair(sender).other(sender);
        if (receiver == null) {
            return;
        }
        List<Row> sent = messages(sender, true);
        List<Row> received = messages(receiver, false);
        arrivals.putAll(Pairing.arrivals(sent, received, opens(sender) && opens(receiver)));
        sent.forEach(out -> arrivals.getOrDefault(out.number(), List.of()).forEach(in -> arrived.add(in.number())));
    }

    private List<Row> messages(Connection connection, boolean out) {
        return timeline.rows().stream().filter(row -> row.connection().equals(connection) && row.kind().message()
                && row.kind() == Row.Kind.OUT == out).toList();
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
        return received.isEmpty() ? row.nanos() : Math.min(row.nanos(), received.getFirst().nanos() - 1);
    }

    void add(Row row) {
        boolean out = row.kind() == Row.Kind.OUT;
        if (!out && arrived.contains(row.number())) {
            return;
        }
        Pair pair = timeline.pair(row.connection());
        boolean toServer = row.connection().role() == Role.CLIENT == out;
        List<Row> received = out ? arrivals.getOrDefault(row.number(), List.of()) : List.of(row);
        long arrival = received.isEmpty() ? 0 : received.getLast().number();
        long end = received.isEmpty() ? row.nanos() : Math.max(row.nanos(), received.getLast().nanos());
        Row client = toServer == out ? row : received.isEmpty() ? null : received.getLast();
        Draft question = toServer ? null : question(pair, client, row);
        String extra = captions.bytes(row.length());
        boolean late = question == null && !toServer && client != null && client.roundTrip() >= 0;
        Arrow arrow = new Arrow(out ? row.number() : 0, arrival, toServer, toServer ? Mark.OUT : Mark.IN, Tip.HEAD,
                new Caption(timeline.label(pair), toServer ? "→" : "←", captions.pieces(row.bytes()),
                        late && pair.client() != null ? extra + " · " + captions.span(client.roundTrip()) : extra),
                pair.ours());
        if (question == null) {
            boolean noted = toServer && pair.server() != null && !received.isEmpty();
            timeline.drafts().add(Draft.arrow(pair, row.nanos(), end, arrow,
                    noted ? new Note(captions.read(received), "") : null));
            return;
        }
        question.arrows.add(arrow);
        question.end = Math.max(question.end, end);
        question.roundTrip = pair.client() == null || client == null ? -1 : client.roundTrip();
    }

    /// The step of the message that this one answers, if nothing else of its connection has come between.
    private Draft question(Pair pair, Row client, Row own) {
        long partner = client != null && client.partner() > 0 ? client.partner() : own.partner();
        if (partner == 0) {
            return null;
        }
        return timeline.drafts().reversed().stream().filter(draft -> pair.equals(draft.pair)).findFirst()
                .filter(draft -> draft.arrows.size() == 1 && draft.tells(partner)).orElse(null);
    }
}
