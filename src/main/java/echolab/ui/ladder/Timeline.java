package echolab.ui.ladder;

import echolab.capture.Row;
import echolab.net.Connection;
import echolab.net.SocketEvent.AttemptFailed;
import echolab.net.SocketEvent.Failed;
import echolab.net.SocketEvent.Opening;
import echolab.ui.ladder.Item.Silence;
import echolab.ui.ladder.LadderModel.End;
import echolab.ui.ladder.LadderModel.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Turns rows into the items of a ladder, once.
final class Timeline {

    /// A shorter time without traffic is not worth a line.
    static final long SILENCE_NANOS = 500_000_000L;

    private final List<Row> rows;
    private final Pair selected;
    private final LadderReader.Twins twins;
    private final Sightings sightings;
    private final Words words;
    private final List<Draft> drafts = new ArrayList<>();
    private final Falls falls = new Falls();

    /// @param rows     of the selected pair, or of all connections if that is null
    Timeline(List<Row> rows, Pair selected, LadderReader.Twins twins, Sightings sightings, Words words) {
        this.rows = rows;
        this.selected = selected;
        this.twins = twins;
        this.sightings = sightings;
        this.words = words;
    }

    /// @param now on the clock of [System#nanoTime()]
    LadderModel model(List<Strip> strips, long now) {
        Captions captions = new Captions(words);
        Fates fates = new Fates(this, words, now);
        Messages messages = new Messages(this, captions, fates);
        Lives lives = new Lives(this, captions, fates);
        for (Row row : rows.stream().sorted(Comparator.comparingLong(messages::moment)).toList()) {
            if (row.kind().message()) {
                messages.add(row);
            } else {
                lives.add(row);
            }
        }
        falls.land(drafts);
        return new LadderModel(client(), server(), items(), strips, fates.underway());
    }

    List<Row> rows() {
        return rows;
    }

    List<Draft> drafts() {
        return drafts;
    }

    Falls falls() {
        return falls;
    }

    /// The step of a row, if it has one arrow and nothing else of its connection has come since; else null.
    Draft unanswered(Pair pair, long row) {
        return drafts.reversed().stream().filter(draft -> pair.equals(draft.pair)).findFirst()
                .filter(draft -> draft.arrows.size() == 1 && draft.tells(row)).orElse(null);
    }

    Sightings sightings() {
        return sightings;
    }

    boolean showsAll() {
        return selected == null;
    }

    Pair pair(Row row) {
        return selected == null ? Pair.of(row.connection(), twin(row)) : selected;
    }

    /// The other end at the time of a row, null where it was not ours.
    Connection twin(Row row) {
        return twins.at(row.connection(), row.number());
    }

    /// The label that an arrow carries where many connections are shown.
    String label(Pair pair) {
        return selected == null ? pair.label() : "";
    }

    private List<Item> items() {
        List<Item> items = new ArrayList<>();
        long origin = origin();
        boolean folded = false;
        for (int i = 0; i < drafts.size(); i++) {
            long gap = i == 0 ? 0 : drafts.get(i).start - drafts.get(i - 1).end;
            if (gap >= SILENCE_NANOS) {
                items.add(new Silence(words.get(folded ? "ladder.silence.again" : "ladder.silence", gap / 1e9)));
                folded = true;
            }
            items.add(drafts.get(i).item(origin));
        }
        return List.copyOf(items);
    }

    /// A connection's times count from its beginning, also when that is not shown any more.
    private long origin() {
        long first = drafts.isEmpty() ? 0 : drafts.getFirst().start;
        if (selected == null) {
            return first;
        }
        return Math.min(since(selected.client(), first), since(selected.server(), first));
    }

    private long since(Connection connection, long otherwise) {
        Sightings.Sighting sighting = sightings.of(connection);
        return sighting == null ? otherwise : sighting.since();
    }

    private End client() {
        if (selected == null) {
            return new End(words.get("ladder.clients"), "", Kind.OURS);
        }
        var opened = sightings.opened(selected.client());
        var accepted = sightings.opened(selected.server());
        if (selected.client() == null) {
            String name = selected.datagrams() ? words.get("ladder.peer", selected.label()) : words.get("ladder.client.foreign");
            return new End(name, Captions.address(accepted == null ? null : accepted.remote()), Kind.FOREIGN);
        }
        String address = opened == null ? words.get("ladder.noaddress") : Captions.address(opened.local());
        return new End(words.get("ladder.client", selected.client().label()), address, Kind.OURS);
    }

    private End server() {
        if (selected == null) {
            var listening = sightings.listening();
            return new End(words.get("ladder.server.foreign"), listening == null ? "" : Captions.address(listening.local()),
                    Kind.OURS);
        }
        if (selected.server() != null) {
            var accepted = sightings.opened(selected.server());
            return new End(selected.datagrams() ? words.get("ladder.server.foreign")
                    : words.get("ladder.server", selected.server().label()),
                    Captions.address(accepted == null ? null : accepted.local()), Kind.OURS);
        }
        var opened = sightings.opened(selected.client());
        return opened == null ? sought() : refused() ? new End(words.get("ladder.nobody"), Captions.address(opened.remote()), Kind.NOBODY)
                : new End(words.get("ladder.server.foreign"), Captions.address(opened.remote()), Kind.FOREIGN);
    }

    /// Whether the last that was heard is that nothing listens there.
    private boolean refused() {
        return rows.reversed().stream().filter(row -> row.kind() == Row.Kind.IN || row.event() instanceof Failed).findFirst()
                .filter(row -> row.event() instanceof Failed failed && DatagramLives.unreachable(failed)).isPresent();
    }

    /// The server's end before anybody has answered.
    private End sought() {
        End end = new End(words.get("ladder.server.foreign"), "", Kind.FOREIGN);
        for (Row row : rows) {
            switch (row.event()) {
                case Opening opening -> end = new End(end.name(), opening.remote().toString(), end.kind());
                case AttemptFailed attempt ->
                    end = new End(words.get("ladder.nobody"), Captions.address(attempt.remote()), Kind.NOBODY);
                case null, default -> { }
            }
        }
        return end;
    }
}
